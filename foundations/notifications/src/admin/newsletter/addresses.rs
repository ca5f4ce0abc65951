//! `/admin/newsletter/addresses`: who gets the newsletter, the record of each, and a file of them.

use super::{ORDER, deed, place, standing, standing_of_one};
use crate::{
    actions,
    admin::words::breakable,
    model::newsletter::{Consent, Place, Standing, Subscriber, SubscriberId, SubscriberLine},
    reads::newsletter::{self as reads, Exported},
};
use askama::Template;
use axum::{
    body::{Body, Bytes},
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use http::{HeaderValue, header};
use kernel::{Cursor, Timestamp, Word};
use look::{Button, Crumb, Crumbs, Field, FieldKind, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// Addresses on a page.
const SIZE: u32 = 50;
/// Addresses that are given out at a time.
const PIECE: u32 = 500;
const LIST: &str = "/admin/newsletter/addresses";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "subscribers.html")]
struct Addresses<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    action: String,
    find: Field,
    go: Button,
    tabs: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    is_narrowed: bool,
    /// Where the file comes from.
    export: (String, Button),
    more: Option<String>,
}

/// An address, ready to print.
struct Row {
    link: String,
    address: Html,
    lang: &'static str,
    day: String,
}

/// The list.
pub(crate) async fn list(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let wanted = Standing::from_code(&asked.state).unwrap_or(Standing::Confirmed);
    let (after, q) = (asked.after.map(Cursor), asked.q.trim().to_owned());
    let found = web
        .read(async |snap| match q.is_empty() {
            true => reads::subscribers(snap, wanted, after.as_ref(), SIZE).await,
            false => {
                let one = reads::by_address(snap, &q).await?;
                Ok(kernel::PageOf { items: one.iter().map(line).collect(), next: None })
            }
        })
        .await?;
    let view = Addresses {
        say,
        crumbs: crumbs(say, say.t("notifications-addresses")),
        action: say.link(LIST),
        find: Field {
            value: q.clone(),
            required: false,
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Search, "q", say.t("notifications-find"))
        },
        go: Button::small(say.t("notifications-find-button")),
        tabs: ORDER.map(|one| tab(say, one, q.is_empty() && one == wanted)).to_vec(),
        rows: found.items.iter().map(|one| row(say, one)).collect(),
        is_narrowed: !q.is_empty(),
        export: (say.link("/admin/newsletter/export"), Button::small(say.t("notifications-export"))),
        more: found.next.map(|next| say.link(&format!("{LIST}?state={}&after={}", wanted.code(), next.0))),
    };
    Ok(Page::new(say.t("notifications-addresses"), Html(view.to_string())).office())
}

fn crumbs(say: &Say, here: String) -> Crumbs {
    let steps = vec![Crumb { link: say.link("/admin/newsletter"), name: say.t("notifications-newsletter") }];
    Crumbs { label: say.t("notifications-newsletter"), steps, here }
}

fn tab(say: &Say, one: Standing, is_here: bool) -> (String, String, bool) {
    (say.link(&format!("{LIST}?state={}", one.code())), standing(say, one), is_here)
}

fn line(one: &Subscriber) -> SubscriberLine {
    SubscriberLine {
        id: one.id,
        address: one.address.clone(),
        lang: one.lang,
        changed_at: one.changed_at,
        is_brought: one.is_brought,
    }
}

fn row(say: &Say, one: &SubscriberLine) -> Row {
    Row {
        link: say.link(&format!("{LIST}/{}", one.id)),
        address: breakable(one.address.reveal()),
        lang: one.lang.code(),
        day: say.day(&one.changed_at),
    }
}

#[derive(Template)]
#[template(path = "subscriber.html")]
struct Record<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    address: Html,
    state: String,
    lines: Vec<Line>,
    /// Forgets the address.
    forget: Option<(String, Button)>,
}

/// A line of the record, ready to print.
struct Line {
    at: String,
    /// The same, as a machine reads it.
    instant: String,
    what: String,
    place: String,
    words: String,
    /// What is known of the words: which of ours they are, or since when they were agreed to elsewhere.
    about: String,
    lang: &'static str,
}

async fn find(web: &Web, id: &str) -> Result<(Subscriber, Vec<Consent>), Problem> {
    let id: SubscriberId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| reads::record(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// The record of one address.
pub(crate) async fn record(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let (known, lines) = find(&web, &id).await?;
    let say = &web.say;
    let is_forgotten = known.address.reveal().is_empty();
    let title = match is_forgotten {
        true => say.t("notifications-forgotten"),
        false => known.address.reveal().clone(),
    };
    let forget =
        (say.link(&format!("{LIST}/{}/forget", known.id)), Button::main(say.t("notifications-forget")));
    let mut crumbs = crumbs(say, title.clone());
    crumbs.steps.push(Crumb { link: say.link(LIST), name: say.t("notifications-addresses") });
    let view = Record {
        say,
        crumbs,
        address: breakable(&title),
        state: standing_of_one(say, known.standing),
        lines: lines.iter().map(|line| shown(say, line)).collect(),
        forget: (!is_forgotten).then_some(forget),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

fn shown(say: &Say, line: &Consent) -> Line {
    let is_brought = line.place == Place::Import;
    Line {
        at: format!("{}, {} UTC", say.day(&line.at), line.at.strftime("%H:%M:%S")),
        instant: line.at.to_string(),
        what: if is_brought { say.t("notifications-record-brought") } else { deed(say, line.what) },
        place: place(say, line.place),
        words: line.words.clone(),
        about: if is_brought { since(say, line) } else { version(say, line) },
        lang: line.lang.code(),
    }
}

/// Which of our words they are.
fn version(say: &Say, line: &Consent) -> String {
    format!("{} {} · {}", say.t("notifications-record-version"), line.words_version, line.lang.code())
}

/// Since when words of others were agreed to.
fn since(say: &Say, line: &Consent) -> String {
    match line.given_at {
        Some(at) => say.with("notifications-record-since", &[("day", Word::Text(&say.day(&at)))]),
        None => say.t("notifications-record-undated"),
    }
}

/// Forgets it.
pub(crate) async fn forget(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: SubscriberId = id.parse().map_err(|_| Problem::NotFound)?;
    actions::forget_subscriber(web.ctx(), id).await?;
    Ok(SeeOther(format!("{LIST}/{id}")))
}

/// A file of all who get the newsletter, with when and to what they agreed. That somebody took it along is noted.
pub(crate) async fn export(web: Web) -> Result<Response, Problem> {
    actions::note_export(web.ctx()).await?;
    let house = web.house().clone();
    let first = (house, Some(None), true);
    let body = stream::try_unfold(first, |(house, after, is_first)| async move {
        let Some(after) = after else { return Ok(None) };
        let some = house.database.read(async |snap| reads::export(snap, after, PIECE).await).await?;
        let next = (some.len() == PIECE as usize).then(|| some.last().map(|one| one.line.id));
        let mut text = if is_first { HEAD.to_owned() } else { String::new() };
        some.iter().for_each(|one| text.push_str(&csv(one)));
        Ok::<_, database::StoreError>(Some((Bytes::from(text), (house, next, false))))
    });
    let mut response = Body::from_stream(body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let disposition = HeaderValue::from_static("attachment; filename=\"newsletter.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

const HEAD: &str = "address,language,confirmed_at,where,words_version,words\r\n";

fn csv(one: &Exported) -> String {
    let consent = one.consent.as_ref();
    let cells = [
        one.line.address.reveal().clone(),
        one.line.lang.code().to_owned(),
        consent.and_then(agreed_at).map(|at| at.to_string()).unwrap_or_default(),
        consent.map(|consent| consent.place.code().to_owned()).unwrap_or_default(),
        consent.map(|consent| consent.words_version.to_string()).unwrap_or_default(),
        consent.map(|consent| consent.words.clone()).unwrap_or_default(),
    ];
    format!("{}\r\n", cells.map(|text| cell(&text)).join(","))
}

/// When somebody agreed, as far as that is known.
fn agreed_at(consent: &Consent) -> Option<Timestamp> {
    match consent.place {
        Place::Import => consent.given_at,
        Place::Page | Place::Account | Place::Letter | Place::OneClick | Place::Office => Some(consent.at),
    }
}

/// A cell that is text to every program: a table would compute one that begins like a formula.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_text_whatever_it_begins_with() {
        let cases = [
            ("ana@casa.example", "\"ana@casa.example\""),
            ("=1+1@casa.example", "\"'=1+1@casa.example\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
        ];
        for (text, expected) in cases {
            assert_eq!(cell(text), expected);
        }
    }
}
