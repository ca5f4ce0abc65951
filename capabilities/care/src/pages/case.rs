//! A case, for whoever has it: by its link, or signed in.

use super::{blame, unkept};
use crate::{
    actions,
    model::{Author, Case, CaseState, Message},
    names,
    patience::Patience,
    reads,
    secret::mark_of,
    steps::WriteRejected,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    text: String,
    mark: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Rated {
    rating: String,
    words: String,
}

/// How somebody came to a case: a path without the prefix of a language.
pub(super) struct Door {
    path: String,
}

#[derive(Template)]
#[template(path = "case.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    matter: String,
    state: String,
    due: Option<String>,
    done: Option<String>,
    error: Option<FormError>,
    lines: Vec<Line>,
    action: String,
    write: Option<(Field, Field, Button)>,
    can_close: bool,
    rate: Option<(Vec<Field>, Button)>,
    thanks: Option<String>,
    mine: Option<String>,
}

/// Something said, ready to print.
struct Line {
    is_theirs: bool,
    who: String,
    day: String,
    paragraphs: Vec<String>,
}

fn line(say: &Say, shop: &str, message: &Message) -> Line {
    let is_theirs = message.author == Author::Customer;
    let who = match is_theirs {
        true => say.t("care-you"),
        false => say.with(
            "care-agent-of",
            &[("name", Word::Text(message.name.reveal())), ("shop", Word::Text(shop))],
        ),
    };
    let parts = message.body.reveal().split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    Line { is_theirs, who, day: say.day(&message.created_at), paragraphs: parts.map(str::to_owned).collect() }
}

/// What somebody typed that is shown again, and why.
#[derive(Default)]
struct Typed<'t> {
    text: &'t str,
    mark: &'t str,
    rating: &'t str,
    words: &'t str,
    refusal: Option<&'t Refusal>,
}

fn rate_fields(say: &Say, typed: &Typed<'_>) -> Vec<Field> {
    let marks = [
        ("5", "care-rate-5"),
        ("4", "care-rate-4"),
        ("3", "care-rate-3"),
        ("2", "care-rate-2"),
        ("1", "care-rate-1"),
    ];
    let marks = marks.map(|(mark, key)| (mark.to_owned(), say.t(key))).to_vec();
    vec![
        Field {
            value: typed.rating.to_owned(),
            ..Field::new(FieldKind::Choice(marks), "rating", say.t("care-rating"))
        },
        Field {
            value: typed.words.to_owned(),
            required: false,
            ..Field::new(FieldKind::Text, "words", say.t("care-rating-words"))
        },
    ]
}

async fn page(
    web: &Web,
    door: &Door,
    case: &Case,
    done: Option<&str>,
    typed: Typed<'_>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let messages = web.read(async |snap| reads::messages(snap, case.id).await).await?;
    let shop = web.house().shop.face().name.clone();
    let is_closed = case.state == CaseState::Closed;
    let mut write =
        [Field { value: typed.text.to_owned(), ..Field::new(FieldKind::Lines, "text", say.t("care-write")) }];
    let mut rate = rate_fields(say, &typed);
    let error = match is_closed {
        true => blame(&mut rate, typed.refusal),
        false => blame(&mut write, typed.refusal),
    };
    let [field] = write;
    let may_rate = is_closed && case.rating.is_none();
    let words = [("code", Word::Text(&case.code))];
    let due = (!is_closed && case.state != CaseState::Resolved)
        .then(|| say.with("care-yours-due", &[("day", Word::At(case.due_at))]));
    let view = Shown {
        say,
        title: say.with("care-case-title", &words),
        matter: names::matter(say, case.matter),
        state: names::state_for_them(say, case.state),
        due,
        done: done.and_then(|done| said_done(say, done, case)),
        error,
        lines: messages
            .iter()
            .filter(|one| one.author.is_for_the_customer())
            .map(|one| line(say, &shop, one))
            .collect(),
        action: say.link(&door.path),
        write: (!is_closed).then(|| {
            (field, Field::hidden("mark", web.mark(typed.mark)), Button::main(say.t("care-write-send")))
        }),
        can_close: !is_closed,
        rate: may_rate.then(|| (rate, Button::main(say.t("care-rate-send")))),
        thanks: case.rating.map(|_| say.t("care-rate-thanks")),
        mine: web.session().map(|_| say.link("/account/cases")),
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))))
}

fn said_done(say: &Say, done: &str, case: &Case) -> Option<String> {
    let words = [("code", Word::Text(&case.code))];
    match done {
        "new" => Some(say.with("care-done-new", &words)),
        "joined" => Some(say.with("care-done-joined", &words)),
        "written" => Some(say.t("care-done-written")),
        "closed" => Some(say.t("care-done-closed")),
        _ => None,
    }
}

/// The case behind a link.
pub(super) async fn by_link(web: &Web, secret: &str) -> Result<(Door, Case), Problem> {
    let case = web.read(async |snap| reads::by_secret(snap, secret).await).await?;
    let path = format!("/cases/{}", secret.to_ascii_lowercase());
    Ok((Door { path }, case.ok_or(Problem::NotFound)?))
}

/// A case of whoever is signed in.
pub(super) async fn by_person(web: &Web, id: &str) -> Result<(Door, Case), Problem> {
    let person = web.person::<kernel::rejection::Never>()?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let case = web.read(async |snap| reads::own(snap, person, id).await).await?;
    Ok((Door { path: format!("/account/cases/{id}") }, case.ok_or(Problem::NotFound)?))
}

pub(super) async fn shown(web: &Web, (door, case): (Door, Case), way: &Way) -> Result<Page, Problem> {
    page(web, &door, &case, way.done.as_deref(), Typed::default()).await
}

pub(super) async fn write(
    web: &Web,
    patience: &Patience,
    (door, case): (Door, Case),
    written: &Written,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait_to_write(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let mark = mark_of(&written.mark, &[&written.text]);
    let failure: Failure<WriteRejected> =
        match actions::write(&web.of_form(&mark), case.id, &written.text).await {
            Ok(_) => return Ok(SeeOther(format!("{}?done=written", door.path)).into_response()),
            Err(failure) => failure,
        };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let typed =
        Typed { text: &written.text, mark: &written.mark, refusal: Some(&refusal), ..Typed::default() };
    Ok(page(web, &door, &case, None, typed).await?.refused().into_response())
}

pub(super) async fn close(web: &Web, (door, case): (Door, Case)) -> Result<Response, Problem> {
    actions::close(web.ctx(), case.id).await?;
    Ok(SeeOther(format!("{}?done=closed", door.path)).into_response())
}

pub(super) async fn rate(web: &Web, (door, case): (Door, Case), rated: &Rated) -> Result<Response, Problem> {
    let rating = rated.rating.parse().unwrap_or(0);
    let Err(failure) = actions::rate(web.ctx(), case.id, rating, &rated.words).await else {
        return Ok(SeeOther(door.path).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let Rated { rating, words } = rated;
    let typed = Typed { rating, words, refusal: Some(&refusal), ..Typed::default() };
    Ok(page(web, &door, &case, None, typed).await?.refused().into_response())
}

/// The case behind a link.
pub(crate) async fn show(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let found = by_link(&web, &secret).await?;
    shown(&web, found, &way).await
}

/// Another word.
pub(crate) async fn send(
    web: Web,
    Path(secret): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let found = by_link(&web, &secret).await?;
    write(&web, &patience, found, &written).await
}

/// It is over.
pub(crate) async fn send_close(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let found = by_link(&web, &secret).await?;
    close(&web, found).await
}

/// How it was.
pub(crate) async fn send_rating(
    web: Web,
    Path(secret): Path<String>,
    Form(rated): Form<Rated>,
) -> Result<Response, Problem> {
    let found = by_link(&web, &secret).await?;
    rate(&web, found, &rated).await
}
