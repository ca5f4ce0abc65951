//! The orders of whoever is signed in.

use super::{
    order::{self, Heard, Paid, Way},
    unkept,
};
use crate::{model::Listed, names, patience::Patience, reads};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::Response,
};
use kernel::{Cursor, rejection::Never};
use look::{Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Say, Web};

/// Orders on a page.
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
    day: String,
    total: String,
    state: String,
}

fn row(say: &Say, listed: &Listed) -> Row {
    Row {
        link: say.link(&format!("/account/orders/{}", listed.id)),
        code: listed.code.clone(),
        day: say.day(&listed.placed_at),
        total: say.money(&listed.total),
        state: names::shelf_for_them(say, reads::shelf_of(listed)),
    }
}

/// All of them, the latest first.
pub(crate) async fn list(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, person) = (&web.say, web.person::<Never>()?);
    let after = asked.after.map(Cursor);
    let found = web.read(async |snap| reads::mine(snap, person, after.as_ref(), SIZE).await).await?;
    let more = found.next.map(|next| say.link(&format!("/account/orders?after={}", next.0)));
    let view = Mine { say, rows: found.items.iter().map(|one| row(say, one)).collect(), more };
    Ok(unkept(Page::new(say.t("orders-mine"), Html(view.to_string()))))
}

/// One of them.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let found = order::by_person(&web, &id).await?;
    order::shown(&web, found, &way).await
}

/// Pays it after all.
pub(crate) async fn pay(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(paid): Form<Paid>,
) -> Result<Response, Problem> {
    let found = order::by_person(&web, &id).await?;
    order::pay(&web, &patience, found, &paid).await
}

/// Calls it off.
pub(crate) async fn cancel(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let found = order::by_person(&web, &id).await?;
    order::cancel(&web, found).await
}

/// Says from where they know the shop.
pub(crate) async fn hear(
    web: Web,
    Path(id): Path<String>,
    Form(heard): Form<Heard>,
) -> Result<Response, Problem> {
    let found = order::by_person(&web, &id).await?;
    order::hear(&web, found, &heard).await
}
