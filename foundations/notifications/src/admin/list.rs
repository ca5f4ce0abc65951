//! All letters, the latest first; those of a state, those to an address.

use super::words::breakable;
use crate::{
    model::{Line, State, Wanted},
    reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::{Button, Field, FieldKind, Icon};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Letters on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Letters<'a> {
    say: &'a Say,
    has_server: bool,
    action: String,
    fields: [Field; 2],
    go: Button,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_narrowed: bool,
    more: Option<String>,
}

/// A state to choose, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// A letter, ready to print.
struct Row {
    link: String,
    subject: String,
    address: Html,
    day: String,
    state: String,
    is_refused: bool,
}

/// `/admin/mail`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let address = Some(asked.q.trim().to_owned()).filter(|address| !address.is_empty());
    let wanted = Wanted { state: State::from_code(&asked.state), address };
    let after = asked.after.map(Cursor);
    let found = web.read(async |snap| reads::list(snap, &wanted, after.as_ref(), SIZE).await).await?;
    let states = std::iter::once(None).chain(State::ALL.map(Some));
    let view = Letters {
        say,
        has_server: web.house().post.is_set(),
        action: say.link("/admin/mail"),
        fields: fields(say, &wanted),
        go: Button::small(say.t("notifications-find-button")),
        tabs: states.map(|state| tab(say, &wanted, state)).collect(),
        rows: found.items.iter().map(|line| row(say, line)).collect(),
        is_narrowed: wanted != Wanted::default(),
        more: found.next.map(|next| link(say, &wanted, Some(&next))),
    };
    Ok(Page::new(say.t("notifications-mail"), Html(view.to_string())).office())
}

fn fields(say: &Say, wanted: &Wanted) -> [Field; 2] {
    let address = Field {
        value: wanted.address.clone().unwrap_or_default(),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Search, "q", say.t("notifications-find"))
    };
    [address, Field::hidden("state", wanted.state.map_or("", State::code))]
}

fn tab(say: &Say, wanted: &Wanted, state: Option<State>) -> Tab {
    let name = state.map_or_else(|| say.t("notifications-all"), |state| super::state(say, state));
    let link = link(say, &Wanted { state, address: wanted.address.clone() }, None);
    Tab { link, name, is_here: state == wanted.state }
}

fn row(say: &Say, line: &Line) -> Row {
    Row {
        link: say.link(&format!("/admin/mail/{}", line.id)),
        subject: line.subject.clone(),
        address: breakable(&line.address),
        day: say.day(&line.created_at),
        state: super::state(say, line.state),
        is_refused: line.state == State::Refused,
    }
}

/// The address of this list, narrowed like that, going on there.
fn link(say: &Say, wanted: &Wanted, after: Option<&Cursor>) -> String {
    let state = wanted.state.map(|state| ("state", state.code()));
    let address = wanted.address.as_deref().map(|address| ("q", address));
    let after = after.map(|after| ("after", after.0.as_str()));
    let said: Vec<String> = [state, address, after]
        .into_iter()
        .flatten()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    let path =
        if said.is_empty() { "/admin/mail".to_owned() } else { format!("/admin/mail?{}", said.join("&")) };
    say.link(&path)
}
