//! The addresses of whoever is in: all of them, the one that is offered first, and away with one.

use super::{ALL, me, read, unkept};
use crate::{
    actions,
    model::{AddressId, Kept},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

struct Row {
    /// Who receives it.
    name: String,
    /// The lines below the name.
    lines: Vec<String>,
    phone: String,
    is_default: bool,
    /// What buttons that say the same are told apart by, for whoever hears the page.
    what: String,
    change: String,
    prefer: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "book.html")]
struct Book<'a> {
    say: &'a Say,
    done: Option<String>,
    rows: Vec<Row>,
    /// Where one more is written, while there is room.
    add: Option<String>,
    full: String,
}

fn row(say: &Say, kept: &Kept) -> Row {
    let address = kept.address.reveal();
    let mut lines = address.lines(say.lang).into_iter();
    let at = |end: &str| say.link(&format!("{ALL}/{}{end}", kept.id));
    Row {
        name: lines.next().unwrap_or_default(),
        lines: lines.collect(),
        phone: address.phone.clone(),
        is_default: kept.is_default,
        what: format!("{}, {}", address.name, address.line1),
        change: at(""),
        prefer: at("/default"),
        remove: at("/remove"),
    }
}

fn done(say: &Say, way: Option<&str>) -> Option<String> {
    match way {
        Some("kept") => Some(say.t("addresses-kept")),
        Some("preferred") => Some(say.t("addresses-preferred")),
        Some("removed") => Some(say.t("addresses-removed")),
        _ => None,
    }
}

/// All of them.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let (me, say) = (me(&web)?, &web.say);
    let all = web.read(async |snap| reads::of_person(snap, me).await).await?;
    let has_room = all.len() < reads::KEPT_MAX;
    let view = Book {
        say,
        done: done(say, way.done.as_deref()),
        rows: all.iter().map(|kept| row(say, kept)).collect(),
        add: has_room.then(|| say.link("/account/addresses/new")),
        full: say.with("addresses-full", &[("most", Word::Count(reads::KEPT_MAX as i64))]),
    };
    Ok(unkept(Page::new(say.t("addresses-title"), Html(view.to_string()))))
}

fn to(way: &str) -> Response {
    SeeOther(format!("{ALL}?done={way}")).into_response()
}

/// This one is offered first.
pub(crate) async fn prefer(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: AddressId = read(&id)?;
    patience.changing.take(me(&web)?)?;
    actions::prefer(web.ctx(), id).await?;
    Ok(to("preferred"))
}

/// Away with this one.
pub(crate) async fn remove(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: AddressId = read(&id)?;
    patience.changing.take(me(&web)?)?;
    actions::remove(web.ctx(), id).await?;
    Ok(to("removed"))
}
