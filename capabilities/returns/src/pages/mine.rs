//! The returns of whoever is signed in.

use super::{
    one::{self, Sent, Way},
    unkept,
};
use crate::{model::Listed, names, patience::Patience, reads};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::Response,
};
use kernel::{Cursor, Word, rejection::Never};
use look::{Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Say, Web};

/// Returns on a page.
const SIZE: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Row {
    link: String,
    code: String,
    kind: String,
    words: String,
}

fn row(say: &Say, one: &Listed) -> Row {
    let due = names::due(say, one).map(|day| say.with("returns-mine-due", &[("day", Word::Text(&day))]));
    let parts = [say.day(&one.declared_at), one.order_code.clone(), names::stands(say, one.kind, one.state)];
    let parts: Vec<String> = parts.into_iter().chain(due).collect();
    Row {
        link: say.link(&format!("/account/returns/{}", one.id)),
        code: one.code.clone(),
        kind: names::kind(say, one.kind),
        words: parts.join(" · "),
    }
}

/// All of them, the latest first.
pub(crate) async fn list(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, web.person::<Never>()?);
    let after = asked.after.map(Cursor);
    let page = web.read(async |snap| reads::mine(snap, me, after.as_ref(), SIZE).await).await?;
    let rows = page.items.iter().map(|one| row(say, one)).collect();
    let more = page.next.map(|next| say.link(&format!("/account/returns?after={}", next.0)));
    let view = Mine { say, rows, more };
    Ok(unkept(Page::new(say.t("returns-mine"), Html(view.to_string()))))
}

/// One of them.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    Ok(one::shown(&web, &one::by_person(&web, &id).await?, &way))
}

/// It was sent back.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    one::sent(&web, &patience, one::by_person(&web, &id).await?, &sent).await
}
