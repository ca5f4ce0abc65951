//! The code at the end of a sign-in.

use super::threshold::{SECOND, again, entry, let_in, page, patiently};
use crate::{
    actions,
    porter::{Porter, Proof},
    reads,
};
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, header};
use look::{Button, Field, FieldKind, FormCard};
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
    code: String,
    next: Option<String>,
}

/// The field for a code, which phones fill in from the app.
pub(super) fn code_field(web: &Web, label: &str) -> Field {
    Field { autocomplete: Some("one-time-code"), ..Field::new(FieldKind::Text, "code", web.say.t(label)) }
}

fn card(web: &Web, next: &str) -> FormCard {
    let say = &web.say;
    FormCard {
        title: say.t("accounts-second-title"),
        lead: vec![say.t("accounts-second-lead")],
        action: say.link("/sign-in/second"),
        fields: vec![
            Field { hint: Some(say.t("accounts-second-hint")), ..code_field(web, "accounts-second-code") },
            Field::hidden("next", next),
        ],
        button: Some(Button::main(say.t("accounts-sign-in-go"))),
        links: vec![(say.link("/sign-in"), say.t("accounts-second-again"))],
        ..FormCard::default()
    }
}

/// The form. Whoever is in, or is not waited for, is sent where they belong.
pub(crate) async fn show(web: Web, headers: HeaderMap, Query(way): Query<Way>) -> Result<Response, Problem> {
    let next = reads::way_on(way.next.as_deref());
    if actions::waiting(web.ctx(), SECOND.carried(&web, &headers)).await?.is_none() {
        let to = if web.session().is_some() { next } else { "/sign-in" };
        return Ok(SeeOther(to.to_owned()).into_response());
    }
    Ok(page(&card(&web, next)).into_response())
}

/// Compares the code, and lets in.
pub(crate) async fn send(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    headers: HeaderMap,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let next = reads::way_on(said.next.as_deref());
    let carried = SECOND.carried(&web, &headers);
    let Some(person) = actions::waiting(web.ctx(), carried).await? else {
        return Ok(from_the_beginning(&web));
    };
    patiently(porter.wait_to_prove(Proof::Code, person))?;
    patiently(porter.wait_for_code(person, &said.code))?;
    match actions::complete_second(web.ctx(), carried, &said.code, &entry(&web, &headers)).await {
        Ok(begun) => {
            let mut response = let_in(&web, &begun, next);
            response.headers_mut().append(header::SET_COOKIE, SECOND.clear(&web));
            Ok(response)
        }
        Err(failure) => match actions::waiting(web.ctx(), carried).await? {
            Some(_) => again(&web, card(&web, next), failure),
            None => Ok(from_the_beginning(&web)),
        },
    }
}

/// Too many codes, or too late: who they are is asked again.
fn from_the_beginning(web: &Web) -> Response {
    SeeOther("/sign-in?done=second".into()).with_cookie(SECOND.clear(web))
}
