//! Showing again who one is, before something by which one comes in is changed.

use super::{
    passkey_button::{Does, island},
    threshold::{again, page, patiently},
};
use crate::{
    actions,
    model::KeyRing,
    porter::{Porter, Proof},
    reads,
};
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormCard};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    next: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    current: String,
    next: Option<String>,
}

/// Where whoever wants to go on to this path of ours shows first who they are.
pub(crate) fn address(next: &str) -> String {
    format!("/account/prove?next={}", utf8_percent_encode(next, NON_ALPHANUMERIC))
}

/// Sends them there.
pub(crate) fn first(next: &str) -> SeeOther {
    SeeOther(address(next))
}

/// Whether whoever is in showed who they are a short while ago; if not, where to do so.
pub(crate) async fn freshly(web: &Web, next: &str) -> Result<Option<SeeOther>, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let is_fresh = actions::is_fresh(web.ctx(), &session.secret_hash).await?;
    Ok((!is_fresh).then(|| first(next)))
}

async fn card(web: &Web, next: &str) -> Result<FormCard, Problem> {
    let (say, person) = (&web.say, web.person::<kernel::rejection::Never>()?);
    let ring: KeyRing = web.read(async |snap| reads::key_ring(snap, person).await).await?;
    let mut card = FormCard {
        title: say.t("accounts-prove-title"),
        lead: vec![say.t("accounts-prove-lead")],
        action: say.link("/account/prove"),
        links: vec![(say.link("/account/security"), say.t("accounts-security-title"))],
        ..FormCard::default()
    };
    if ring.has_password {
        card.fields = vec![
            Field {
                autocomplete: Some("current-password"),
                ..Field::new(FieldKind::Password, "current", say.t("accounts-password-current"))
            },
            Field::hidden("next", next),
        ];
        card.button = Some(Button::main(say.t("accounts-prove-go")));
    }
    if !ring.passkeys.is_empty() {
        card.below = vec![island(web, Does::Prove, next)];
    }
    if !ring.has_password && ring.passkeys.is_empty() {
        card.lead.push(say.t("accounts-prove-again"));
    }
    Ok(card)
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Response, Problem> {
    let next = reads::way_on(way.next.as_deref());
    if freshly(&web, next).await?.is_none() {
        return Ok(SeeOther(next.to_owned()).into_response());
    }
    Ok(page(&card(&web, next).await?).into_response())
}

/// Compares the password, and goes on.
pub(crate) async fn send(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let next = reads::way_on(said.next.as_deref());
    patiently(porter.wait_to_prove(Proof::Password, session.person))?;
    match actions::prove_by_password(web.ctx(), &porter.keys, &said.current, &session.secret_hash).await {
        Ok(()) => Ok(SeeOther(next.to_owned()).into_response()),
        Err(failure) => again(&web, card(&web, next).await?, failure),
    }
}
