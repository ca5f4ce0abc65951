//! The list of people.

use crate::{
    model::{Person, Standing},
    pages::threshold::unkept,
    reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Word};
use look::{Button, Field, FieldKind, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// People on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "people.html")]
struct People<'a> {
    say: &'a Say,
    title: String,
    search: Field,
    go: Button,
    rows: Vec<Row>,
    is_searched: bool,
    more: Option<String>,
}

/// Somebody, ready to print.
struct Row {
    link: String,
    name: String,
    address: String,
    role: String,
    joined: String,
    is_suspended: bool,
    leaves: Option<String>,
}

fn row(say: &Say, person: &Person) -> Row {
    Row {
        link: say.link(&format!("/admin/people/{}", person.id)),
        name: super::called(say, person),
        address: person.address.reveal().clone(),
        role: super::role(say, person.role),
        joined: say.day(&person.joined_at),
        is_suspended: person.standing == Standing::Suspended,
        leaves: person.leaves_at.map(|day| say.with("accounts-person-leaves", &[("day", Word::At(day))])),
    }
}

/// The latest first, or those in whose name or address words begin with what was typed.
pub(crate) async fn show(web: Web, Query(wanted): Query<Wanted>) -> Result<Page, Problem> {
    let after = wanted.after.map(Cursor);
    let words = wanted.q.trim();
    let found = web.read(async |snap| reads::people(snap, words, after.as_ref(), SIZE).await).await?;
    let say = &web.say;
    let more = found.next.as_ref().map(|next| {
        let words: String = words.bytes().map(escaped).collect();
        say.link(&format!("/admin/people?q={words}&after={}", next.0))
    });
    let search = Field {
        value: words.to_owned(),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Search, "q", say.t("accounts-people-search"))
    };
    let view = People {
        say,
        title: say.t("accounts-people-title"),
        search,
        go: Button::small(say.t("accounts-people-search-go")),
        rows: found.items.iter().map(|person| row(say, person)).collect(),
        is_searched: !words.is_empty(),
        more,
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))).office())
}

/// A byte as it stands in a query.
fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
}
