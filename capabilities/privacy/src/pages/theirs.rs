//! What the shop knows about somebody, for staff: handed over and taken away for whoever asked by another way. Both are in
//! the log of staff.

use super::{download as handed, prove_first, unkept};
use crate::{handing, patience::Patience, registry::Declared};
use accounts::{
    actions as people,
    model::Person,
    rules::{GRACE_DAYS, LeaveReason},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Word, rejection::Never};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    reason: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "theirs.html")]
struct Theirs<'a> {
    say: &'a Say,
    back: String,
    path: String,
    name: String,
    address: String,
    done: Option<String>,
    error: Option<FormError>,
    download: Button,
    leaves: Option<String>,
    stay: Button,
    goes: String,
    reason: Field,
    leave: Button,
}

fn reason(say: &Say, said: &Said, refusal: Option<&Refusal>) -> Field {
    let called = |reason: LeaveReason| match reason {
        LeaveReason::Asked => say.t("privacy-reason-asked"),
        LeaveReason::TooYoung => say.t("privacy-reason-too-young"),
        LeaveReason::Ordered => say.t("privacy-reason-ordered"),
    };
    let reasons = LeaveReason::ALL.map(|reason| (reason.code().to_owned(), called(reason)));
    Field {
        value: said.reason.clone(),
        error: refusal.filter(|why| why.field == Some("reason")).map(|why| why.text.clone()),
        ..Field::new(FieldKind::Choice(reasons.to_vec()), "reason", say.t("privacy-reason"))
    }
}

fn page(web: &Web, person: &Person, said: &Said, done: Option<String>, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let view = Theirs {
        say,
        back: say.link(&format!("/admin/people/{}", person.id)),
        path: say.link(&place(person)),
        name: person.name.reveal().clone(),
        address: person.address.reveal().clone(),
        done,
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        download: Button::main(say.t("privacy-download")),
        leaves: person.leaves_at.map(|day| say.with("privacy-theirs-leaving", &[("day", Word::At(day))])),
        stay: Button::main(say.t("privacy-theirs-stay")),
        goes: say.n("privacy-theirs-goes", &GRACE_DAYS),
        reason: reason(say, said, refusal),
        leave: Button { text: say.t("privacy-leave-go"), ..Button::default() },
    };
    unkept(Page::new(say.t("privacy-theirs"), Html(view.to_string()))).office()
}

async fn find(web: &Web, id: &str) -> Result<Person, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| accounts::reads::person(snap, id).await).await?;
    found.filter(|person| !person.is_erased()).ok_or(Problem::NotFound)
}

fn refused(
    web: &Web,
    person: &Person,
    said: &Said,
    problem: impl Into<Problem>,
) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    Ok(page(web, person, said, None, Some(&refusal)).refused().into_response())
}

/// What can be done.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let person = find(&web, &id).await?;
    let done = match way.done.as_deref() {
        Some("leave") => Some(web.say.t("privacy-theirs-left")),
        Some("stay") => Some(web.say.t("privacy-theirs-stayed")),
        _ => None,
    };
    Ok(page(&web, &person, &Said::default(), done, None))
}

/// Everything about them, in one file.
pub(crate) async fn download(
    web: Web,
    Path(id): Path<String>,
    Extension(declared): Extension<Declared>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    let person = find(&web, &id).await?;
    if let Some(prove) = prove_first(&web, &place(&person)).await? {
        return Ok(prove);
    }
    let _turn = patience.turn()?;
    patience.file(web.person::<Never>()?)?;
    match people::note_handed_over(web.ctx(), person.id).await {
        Ok(()) => Ok(handed(&web.say, handing::hand_over(web.ctx(), &declared, person.id).await?)),
        Err(failure) => refused(&web, &person, &Said::default(), failure),
    }
}

/// Has them leave.
pub(crate) async fn send_away(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let person = find(&web, &id).await?;
    patience.proof(web.person::<Never>()?)?;
    if let Some(prove) = prove_first(&web, &place(&person)).await? {
        return Ok(prove);
    }
    match people::send_away(web.ctx(), person.id, &said.reason).await {
        Ok(_) => Ok(done(&person, "leave")),
        Err(failure) => refused(&web, &person, &said, failure),
    }
}

/// Lets them stay after all.
pub(crate) async fn let_stay(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let person = find(&web, &id).await?;
    match people::let_stay(web.ctx(), person.id).await {
        Ok(()) => Ok(done(&person, "stay")),
        Err(failure) => refused(&web, &person, &Said::default(), failure),
    }
}

/// Where what is known about them stands.
fn place(person: &Person) -> String {
    format!("/admin/people/{}/data", person.id)
}

fn done(person: &Person, what: &str) -> Response {
    SeeOther(format!("{}?done={what}", place(person))).into_response()
}
