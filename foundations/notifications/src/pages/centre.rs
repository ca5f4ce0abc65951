//! `/account/notices`: what whoever is signed in was told, and the stream by which an open page hears of more.

use super::unkept;
use crate::{
    actions,
    model::notices::{Notice, NoticeId},
    reads::notices::{self as reads, Told},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use events::Position;
use http::{HeaderMap, StatusCode, header};
use kernel::{Cursor, Subject, Word, rejection::Never};
use look::{Button, Icon, Style};
use realtime::Hub;
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

/// Notices on a page.
const SIZE: u32 = 30;
/// After how long a browser that finds no seat may come again, in seconds.
const FULL_WAIT_S: &str = "60";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "notices.html")]
struct Notices<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    /// Marks all as read that were told until this one.
    all_read: Option<(String, Button)>,
    is_first: bool,
    settings: String,
    more: Option<String>,
}

/// A notice, ready to print.
struct Row {
    /// Opens it.
    action: String,
    text: String,
    day: String,
    is_new: bool,
}

/// The list.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let person = web.person::<Never>()?;
    let after = asked.after.map(Cursor);
    let told = web.read(async |snap| reads::told(snap, person, after.as_ref(), SIZE).await).await?;
    let say = &web.say;
    let is_any_new = told.notices.items.iter().any(|notice| notice.read_at.is_none());
    let first = told.notices.items.first().filter(|_| is_any_new);
    let texts = texts(&web, &told);
    let view = Notices {
        say,
        rows: told.notices.items.iter().zip(texts).map(|(notice, text)| row(say, notice, text)).collect(),
        all_read: first.map(|one| (one.id.to_string(), Button::small(say.t("notifications-all-read")))),
        is_first: after.is_none(),
        settings: say.link("/account/notices/settings"),
        more: told.notices.next.map(|next| say.link(&format!("/account/notices?after={}", next.0))),
    };
    Ok(unkept(Page::new(say.t("notifications-notices"), Html(view.to_string()))))
}

fn row(say: &Say, notice: &Notice, text: String) -> Row {
    Row {
        action: say.link(&format!("/account/notices/{}", notice.id)),
        text,
        day: say.day(&notice.told_at),
        is_new: notice.read_at.is_none(),
    }
}

/// What they say. Of what nothing here tells any more, only that there was something is known.
fn texts(web: &Web, told: &Told) -> Vec<String> {
    let say = &web.say;
    let mut keys: HashMap<&str, Option<String>> = HashMap::new();
    let mut texts = Vec::with_capacity(told.notices.items.len());
    for Notice { kind, by, .. } in &told.notices.items {
        let key = keys.entry(kind).or_insert_with(|| {
            let known = web.notices().iter().find(|one| one.name == kind);
            known.map(|one| format!("{}-text", one.name))
        });
        let name = by.and_then(|by| told.names.get(&by)).cloned();
        let who = name.unwrap_or_else(|| say.t("notifications-somebody"));
        texts.push(match key {
            Some(key) => say.with(key, &[("who", Word::Text(&who))]),
            None => say.t("notifications-notice-old"),
        });
    }
    texts
}

/// Reads one and goes where it leads.
pub(crate) async fn open(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    let notice = actions::open_notice(web.ctx(), id).await?;
    Ok(SeeOther(notice.link))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Until {
    last: String,
}

/// Marks all as read that stood on the page, or before it.
pub(crate) async fn read_all(web: Web, Form(until): Form<Until>) -> Result<SeeOther, Problem> {
    let last: NoticeId = until.last.parse().map_err(|_| Problem::Unreadable)?;
    actions::read_notices(web.ctx(), last).await?;
    Ok(SeeOther("/account/notices".to_owned()))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Since {
    since: Option<String>,
}

/// `/account/notices/live?since=PLACE`: whoever is signed in hears that something of theirs changed, never of anybody else's.
/// The page says since when; a browser that comes back says where it was.
pub(crate) async fn live(
    web: Web,
    Extension(hub): Extension<Arc<Hub>>,
    headers: HeaderMap,
    Query(asked): Query<Since>,
) -> Result<Response, Problem> {
    let person = web.person::<Never>()?;
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let since: Option<Position> = last.or(asked.since.as_deref()).and_then(|place| place.parse().ok());
    let since = since.ok_or(Problem::NotFound)?;
    match hub.listen(vec![Subject::from(person)], web.household()) {
        Ok(listener) => Ok(listener.answer(web.house(), Some(since)).await?),
        Err(realtime::Busy) => {
            Ok((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, FULL_WAIT_S)]).into_response())
        }
    }
}
