//! One person: role and standing.

use crate::{actions, model::Person, pages::threshold::unkept, reads};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Role, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    role: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "person.html")]
struct One<'a> {
    say: &'a Say,
    path: String,
    name: String,
    lead: String,
    is_suspended: bool,
    /// Nothing is known about them and nothing is to decide.
    is_erased: bool,
    leaves: Option<String>,
    done: Option<String>,
    error: Option<FormError>,
    role: Field,
    give: Button,
    stand: Button,
}

fn page(web: &Web, person: &Person, role: &str, done: Option<String>, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let is_suspended = !person.is_active();
    let words = [("address", Word::Text(person.address.reveal())), ("day", Word::At(person.joined_at))];
    let of_role = refusal.filter(|why| why.field == Some("role"));
    let view = One {
        say,
        path: say.link(&format!("/admin/people/{}", person.id)),
        name: super::called(say, person),
        lead: match person.is_erased() {
            true => say.with("accounts-person-erased", &words[1..]),
            false => say.with("accounts-person-lead", &words),
        },
        is_suspended,
        is_erased: person.is_erased(),
        leaves: person.leaves_at.map(|day| say.with("accounts-person-leaves", &[("day", Word::At(day))])),
        done,
        error: refusal.filter(|_| of_role.is_none()).map(|why| FormError { text: why.text.clone() }),
        role: Field {
            value: role.to_owned(),
            hint: Some(say.t("accounts-role-hint")),
            error: of_role.map(|why| why.text.clone()),
            ..Field::new(FieldKind::Choice(super::roles(say)), "role", say.t("accounts-role"))
        },
        give: Button::main(say.t("accounts-role-give")),
        stand: Button {
            text: if is_suspended { say.t("accounts-restore") } else { say.t("accounts-suspend") },
            ..Button::default()
        },
    };
    unkept(Page::new(view.name.clone(), Html(view.to_string()))).office()
}

async fn find(web: &Web, id: &str) -> Result<Person, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| reads::person(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// Role and standing.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let person = find(&web, &id).await?;
    let done = way.done.as_deref().filter(|done| *done == "saved").map(|_| web.say.t("accounts-saved"));
    Ok(page(&web, &person, person.role.code(), done, None))
}

fn saved(person: &Person) -> Response {
    SeeOther(format!("/admin/people/{}?done=saved", person.id)).into_response()
}

fn refused(web: &Web, person: &Person, role: &str, problem: impl Into<Problem>) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    Ok(page(web, person, role, None, Some(&refusal)).refused().into_response())
}

/// Gives the role.
pub(crate) async fn send_role(
    web: Web,
    Path(id): Path<String>,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    let person = find(&web, &id).await?;
    let role = Role::from_code(&given.role).ok_or(Problem::Unreadable)?;
    match actions::give_role(web.ctx(), person.id, role).await {
        Ok(()) => Ok(saved(&person)),
        Err(failure) => refused(&web, &person, &given.role, failure),
    }
}

/// Keeps them out.
pub(crate) async fn suspend(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let person = find(&web, &id).await?;
    match actions::suspend(web.ctx(), person.id).await {
        Ok(()) => Ok(saved(&person)),
        Err(failure) => refused(&web, &person, person.role.code(), failure),
    }
}

/// Lets them in again.
pub(crate) async fn restore(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let person = find(&web, &id).await?;
    match actions::restore(web.ctx(), person.id).await {
        Ok(()) => Ok(saved(&person)),
        Err(failure) => refused(&web, &person, person.role.code(), failure),
    }
}
