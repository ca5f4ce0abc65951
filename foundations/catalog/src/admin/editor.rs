//! The editor of a product: one page, which is shown again with what is wrong, with rows to look at, or beside what somebody
//! else has made of the product in between.

mod files;
mod input;
mod parts;
mod rows;
mod view;

use crate::{
    actions,
    model::{Hand, Put, Sheet},
    reads::edit::{self, Desk},
    steps::{Edit, Edited},
};
use action::Failure;
use axum::{
    extract::{Path, Query, Request},
    response::{IntoResponse, Response},
};
use catalog_facts::ProductId;
use http::StatusCode;
use kernel::Rejection;
pub(super) use rows::prior;
use serde::Deserialize;
use view::{Notes, page};
use webkit::{Allowed, Page, Problem, SeeOther, Upload, Web};

/// What a form may bring: a matrix has many short fields, a camera makes large files.
const ALLOWED: Allowed = Allowed {
    bytes_max: 12 * 20 * 1_024 * 1_024,
    files_max: files::FILES_MAX,
    text_max: 4 * 1_024 * 1_024,
    fields_max: 25_000,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

pub(super) fn hand(web: &Web) -> Hand {
    let face = web.house().shop.face();
    Hand { lang: web.say.lang, currency: face.currency, first: face.first() }
}

pub(super) fn id_of(text: &str) -> Result<ProductId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

async fn desk(web: &Web, id: Option<ProductId>) -> Result<Desk, Problem> {
    let (hand, now) = (hand(web), web.now());
    web.read(async |snap| edit::desk(snap, id, hand, now).await).await?.ok_or(Problem::NotFound)
}

/// `/admin/products/new`
pub(crate) async fn fresh(web: Web) -> Result<Page, Problem> {
    let desk = desk(&web, None).await?;
    let notes = Notes { mark: web.ctx().id::<()>().uuid().to_string(), ..Notes::default() };
    page(&web, None, &desk, &desk.sheet, &notes).await
}

/// `/admin/products/{id}`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let id = id_of(&id)?;
    let desk = desk(&web, Some(id)).await?;
    let done = match way.done.as_deref() {
        Some("made") => Some("catalog-admin-edit-made"),
        Some("saved") => Some("catalog-admin-edit-saved"),
        Some("same") => Some("catalog-admin-edit-same"),
        Some(_) | None => None,
    };
    let notes = Notes { done: done.map(|key| web.say.t(key)), ..Notes::default() };
    page(&web, Some(id), &desk, &desk.sheet, &notes).await
}

/// Keeps what the form of a new product says.
pub(crate) async fn send_fresh(web: Web, request: Request) -> Result<Response, Problem> {
    send_form(&web, None, request).await
}

/// Keeps what the form of a product says.
pub(crate) async fn send(web: Web, Path(id): Path<String>, request: Request) -> Result<Response, Problem> {
    send_form(&web, Some(id_of(&id)?), request).await
}

async fn send_form(web: &Web, id: Option<ProductId>, request: Request) -> Result<Response, Problem> {
    let upload = Upload::receive(request, ALLOWED).await?;
    let mut sheet: Sheet = upload.texts().iter().cloned().collect();
    if !edit::is_sane(&sheet) {
        return Err(Problem::TooLarge);
    }
    // Nothing is developed for what is not there.
    let before = desk(web, id).await?;
    let refused = files::take(web, upload, &mut sheet).await?;
    let asked = sheet.text("do").to_owned();
    let mark = sheet.text("mark").to_owned();
    let version = version(&sheet, &asked);
    if let Some((row, places)) = moved(&asked) {
        sheet.shift("p", row, places);
        let notes = Notes { mark, version, files: refused, ..Notes::default() };
        return Ok(page(web, id, &before, &sheet, &notes).await?.into_response());
    }
    let is_look = asked == "rows" || !refused.is_empty();
    let edit = Edit { product: id, version, mark: mark.clone(), sheet, hand: hand(web), is_look };
    let outcome = actions::edit_product(web.ctx(), &edit).await;
    let mut notes = Notes { mark, version, files: refused, ..Notes::default() };
    match outcome {
        Ok(Edited::Put(id, put)) => {
            Ok(SeeOther(format!("/admin/products/{id}?done={}", told(put))).into_response())
        }
        Ok(Edited::Shown(rows)) if notes.files.is_empty() => {
            notes.has_rows = asked != "rows";
            Ok(page(web, id, &before, &rows, &notes).await?.into_response())
        }
        Ok(Edited::Shown(rows)) => Ok(page(web, id, &before, &rows, &notes).await?.refused().into_response()),
        Err(Failure::Rejected(rejected)) => {
            let say = &web.say;
            let faults = rejected.faults.iter();
            notes.faults =
                faults.map(|fault| (fault.field.clone(), say.with(fault.code(), &fault.words()))).collect();
            Ok(page(web, id, &before, &edit.sheet, &notes).await?.refused().into_response())
        }
        Ok(Edited::Before(known)) => {
            notes.before = Some(web.say.link(&format!("/admin/products/{known}")));
            conflict(web, id, &edit.sheet, notes).await
        }
        Err(Failure::Conflict) => conflict(web, id, &edit.sheet, notes).await,
        Err(other) => Err(other.into()),
    }
}

/// On which version the form was written. Whoever has seen what somebody else has made of it may write over that.
fn version(sheet: &Sheet, asked: &str) -> i64 {
    let over = asked.strip_prefix("over.").unwrap_or_else(|| sheet.text("version"));
    over.parse().unwrap_or_default()
}

/// Which picture goes where: `up.3`, `down.3`.
fn moved(asked: &str) -> Option<(&str, isize)> {
    let up = asked.strip_prefix("up.").map(|row| (row, -1));
    up.or_else(|| asked.strip_prefix("down.").map(|row| (row, 1)))
}

fn told(put: Put) -> &'static str {
    match put {
        Put::Created => "made",
        Put::Changed => "saved",
        Put::Same => "same",
    }
}

/// The form beside what the product is now.
async fn conflict(
    web: &Web,
    id: Option<ProductId>,
    sheet: &Sheet,
    notes: Notes,
) -> Result<Response, Problem> {
    let desk = desk(web, id).await?;
    let notes = Notes { is_conflict: true, ..notes };
    let mut page = page(web, id, &desk, sheet, &notes).await?.refused();
    page.status = StatusCode::CONFLICT;
    Ok(page.into_response())
}
