//! What whoever is signed in has written here, the latest first, and what they want to become of it when they go.

use super::{heading, unkept};
use crate::{
    actions,
    model::{Contribution, State},
    reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Word, rejection::Never};
use look::{Button, Field, FieldKind, Icon, Style};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

/// Rows of a page.
const SIZE: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    along: String,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
    along: Field,
    save: Button,
}

struct Row {
    link: String,
    heading: String,
    lang: &'static str,
    about: String,
    /// What became of it, where it does not simply stand.
    state: Option<String>,
}

fn row(say: &Say, one: &Contribution) -> Row {
    let kind = say.t(&format!("contributions-kind-{}", one.kind.code()));
    let words = [("what", Word::Text(&kind)), ("day", Word::At(one.written_at))];
    Row {
        link: say.link(&format!("/account/contributions/{}", one.id)),
        heading: heading(say, one),
        lang: one.lang.code(),
        about: say.with("contributions-written", &words),
        state: (one.state != State::Published)
            .then(|| say.t(&format!("contributions-state-{}", one.state.code()))),
    }
}

/// `/account/contributions`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, web.person::<Never>()?);
    let after = asked.after.map(Cursor);
    let (page, along) = web
        .read(async |snap| {
            let page = reads::of_person(snap, me, after.as_ref(), SIZE).await?;
            Ok::<_, Problem>((page, reads::takes_along(snap, me).await?))
        })
        .await?;
    let view = Mine {
        say,
        done: asked.done.as_deref().and_then(|done| match done {
            "saved" | "withdrawn" => Some(say.t(&format!("contributions-done-{done}"))),
            _ => None,
        }),
        rows: page.items.iter().map(|one| row(say, one)).collect(),
        more: page.next.map(|next| say.link(&format!("/account/contributions?after={}", next.0))),
        along: Field {
            value: if along { "yes".to_owned() } else { String::new() },
            hint: Some(say.t("contributions-along-hint")),
            required: false,
            ..Field::new(FieldKind::Tick, "along", say.t("contributions-along"))
        },
        save: Button::small(say.t("contributions-save")),
    };
    Ok(unkept(Page::new(say.t("contributions-mine"), Html(view.to_string()))))
}

/// Keeps what they want to become of it.
pub(crate) async fn send(web: Web, Form(sent): Form<Sent>) -> Result<SeeOther, Problem> {
    actions::set_along(web.ctx(), sent.along == "yes").await?;
    Ok(SeeOther("/account/contributions?done=saved".into()))
}
