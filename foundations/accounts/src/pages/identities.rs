//! The accounts elsewhere by which whoever is in comes in.

use super::{
    prove::freshly,
    providers::{Wanted, leave, trouble},
    threshold::{patiently, unkept},
};
use crate::{actions, model::Identity, porter::Porter, providers::Providers, reads};
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
    trouble: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    identity: String,
}

#[derive(Template)]
#[template(path = "identities.html")]
struct Identities<'a> {
    say: &'a Say,
    title: String,
    done: Option<String>,
    error: Option<FormError>,
    /// Whoever has nothing else is told how to get a password.
    needs_password: bool,
    rows: Vec<Row>,
    unlink: Button,
    offers: Vec<(String, Button)>,
}

/// One of them, ready to print.
struct Row {
    id: String,
    provider: String,
    label: String,
    times: String,
    is_gone: bool,
}

fn row(say: &Say, providers: &Providers, one: &Identity) -> Row {
    let words = [("linked", Word::At(one.linked_at)), ("used", Word::At(one.used_at))];
    let name = providers.name_of(&one.provider);
    Row {
        id: one.id.to_string(),
        provider: name.unwrap_or(&one.provider).to_owned(),
        label: one.label.reveal().clone(),
        times: say.with("accounts-identity-times", &words),
        is_gone: name.is_none(),
    }
}

async fn page(
    web: &Web,
    providers: &Providers,
    done: Option<String>,
    error: Option<FormError>,
) -> Result<Page, Problem> {
    let id = web.person::<kernel::rejection::Never>()?;
    let (person, identities) = web
        .read(async |snap| {
            Ok::<_, database::StoreError>((
                reads::person(snap, id).await?,
                reads::identities(snap, id).await?,
            ))
        })
        .await?;
    let person = person.ok_or(Problem::NotFound)?;
    let say = &web.say;
    let rows: Vec<Row> = identities.iter().map(|one| row(say, providers, one)).collect();
    let offer = |(id, name): (&str, &str)| {
        let text = say.with("accounts-identity-link", &[("provider", Word::Text(name))]);
        (id.to_owned(), Button { text, ..Button::default() })
    };
    let view = Identities {
        say,
        title: say.t("accounts-identities-title"),
        done,
        error,
        needs_password: !person.has_password() && !rows.is_empty() && rows.iter().all(|row| row.is_gone),
        rows,
        unlink: Button::small(say.t("accounts-identity-unlink")),
        offers: providers.offered().map(offer).collect(),
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))))
}

/// Which there are, and which others could be.
pub(crate) async fn show(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let done = match way.done.as_deref() {
        Some("linked") => Some(web.say.t("accounts-identity-linked")),
        Some("unlinked") => Some(web.say.t("accounts-identity-unlinked")),
        _ => None,
    };
    let trouble = trouble(&web, way.trouble.as_deref());
    page(&web, &providers, done, trouble).await
}

/// Sets out to link one more.
pub(crate) async fn link(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Extension(providers): Extension<Arc<Providers>>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Problem> {
    if let Some(prove) = freshly(&web, "/account/identities").await? {
        return Ok(prove.into_response());
    }
    patiently(porter.wait_for_ceremony(web.household()))?;
    leave(&web, &providers, &wanted, true).await
}

/// Gives one up.
pub(crate) async fn unlink(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    Form(which): Form<Which>,
) -> Result<Response, Problem> {
    let identity = which.identity.parse().map_err(|_| Problem::NotFound)?;
    if let Some(prove) = freshly(&web, "/account/identities").await? {
        return Ok(prove.into_response());
    }
    match actions::unlink(web.ctx(), &providers, identity).await {
        Ok(()) => Ok(SeeOther("/account/identities?done=unlinked".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let error = Some(FormError { text: refusal.text });
            Ok(page(&web, &providers, None, error).await?.refused().into_response())
        }
    }
}
