//! The cases of whoever is signed in.

use super::{
    case::{self, Rated, Way, Written},
    unkept,
};
use crate::{model::Case, names, patience::Patience, reads};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::Response,
};
use look::Icon;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    rows: Vec<Row>,
}

struct Row {
    link: String,
    code: String,
    matter: String,
    state: String,
    day: String,
}

fn row(say: &Say, case: &Case) -> Row {
    Row {
        link: say.link(&format!("/account/cases/{}", case.id)),
        code: case.code.clone(),
        matter: names::matter(say, case.matter),
        state: names::state_for_them(say, case.state),
        day: say.day(&case.heard_at),
    }
}

/// All of them, the latest first.
pub(crate) async fn list(web: Web) -> Result<Page, Problem> {
    let person = web.person::<kernel::rejection::Never>()?;
    let cases = web.read(async |snap| reads::owns(snap, person).await).await?;
    let view = Mine { say: &web.say, rows: cases.iter().map(|case| row(&web.say, case)).collect() };
    Ok(unkept(Page::new(web.say.t("care-mine"), Html(view.to_string()))))
}

/// One of them.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let found = case::by_person(&web, &id).await?;
    case::shown(&web, found, &way).await
}

/// Another word.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let found = case::by_person(&web, &id).await?;
    case::write(&web, &patience, found, &written).await
}

/// It is over.
pub(crate) async fn send_close(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let found = case::by_person(&web, &id).await?;
    case::close(&web, found).await
}

/// How it was.
pub(crate) async fn send_rating(
    web: Web,
    Path(id): Path<String>,
    Form(rated): Form<Rated>,
) -> Result<Response, Problem> {
    let found = case::by_person(&web, &id).await?;
    case::rate(&web, found, &rated).await
}
