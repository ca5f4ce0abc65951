//! Codes as second factor, switched on and off by whoever is in. The secret is shown while it is set up, the recovery codes
//! once.

use super::{
    prove::freshly,
    second::code_field,
    threshold::{patiently, unkept},
};
use crate::{
    actions,
    porter::{Porter, Proof},
    reads,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use kernel::{Rejection, Word, rejection::Never};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

const HERE: &str = "/account/second";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    code: String,
    proof: String,
}

/// The page in one of its forms.
#[derive(Template)]
#[template(path = "second.html")]
struct Second<'a> {
    say: &'a Say,
    title: String,
    error: Option<FormError>,
    state: State,
}

/// How far somebody is with it.
enum State {
    /// Not begun.
    Off { begin: Button },
    /// The app is to be told the secret, and to show a code.
    SettingUp { drawing: Html, secret: String, code: Field, confirm: Button },
    /// The recovery codes, this once.
    Codes { codes: Vec<String> },
    /// On.
    On { lead: String, renew: Button, proof: Field, off: Button },
}

fn page(web: &Web, state: State, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let error = refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() });
    let view = Second { say, title: say.t("accounts-second-settings"), error, state };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// What a rule said about this field.
fn about(refusal: Option<&Refusal>, field: Field) -> Field {
    let error = refusal.filter(|why| why.field == Some(field.name)).map(|why| why.text.clone());
    Field { error, ..field }
}

/// The state that the database knows. A secret is shown to whoever showed a short while ago who they are.
async fn state(web: &Web, refusal: Option<&Refusal>) -> Result<State, Problem> {
    let (say, person) = (&web.say, web.person::<Never>()?);
    let ring = web.read(async |snap| reads::key_ring(snap, person).await).await?;
    if let Some(second) = ring.second {
        let words = [("since", Word::At(second.since)), ("count", Word::Count(second.codes_left))];
        let proof = Field::new(FieldKind::Password, "proof", say.t("accounts-second-proof"));
        return Ok(State::On {
            lead: say.with("accounts-second-is-on", &words),
            renew: Button::small(say.t("accounts-second-renew")),
            proof: about(refusal, Field { autocomplete: Some("current-password"), ..proof }),
            off: Button::small(say.t("accounts-second-off")),
        });
    }
    let shop = web.house().shop.face().name.clone();
    let begun = web.read(async |snap| reads::second_begun(snap, person, &shop).await).await?;
    let Some(begun) = begun else {
        return Ok(State::Off { begin: Button::main(say.t("accounts-second-begin")) });
    };
    let code = QRBuilder::new(begun.link).build().map_err(|error| Problem::Broken(error.to_string()))?;
    Ok(State::SettingUp {
        drawing: Html(SvgBuilder::default().to_str(&code)),
        secret: begun.key,
        code: about(refusal, code_field(web, "accounts-second-code")),
        confirm: Button::main(say.t("accounts-second-confirm")),
    })
}

/// Whatever there is to do.
pub(crate) async fn show(web: Web) -> Result<Response, Problem> {
    if let Some(prove) = freshly(&web, HERE).await? {
        return Ok(prove.into_response());
    }
    Ok(page(&web, state(&web, None).await?, None).into_response())
}

async fn again(web: &Web, problem: impl Into<Problem>) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    Ok(page(web, state(web, Some(&refusal)).await?, Some(&refusal)).refused().into_response())
}

/// A new secret.
pub(crate) async fn begin(web: Web) -> Result<Response, Problem> {
    if let Some(prove) = freshly(&web, HERE).await? {
        return Ok(prove.into_response());
    }
    match actions::set_up_second(web.ctx()).await {
        Ok(()) => Ok(SeeOther(HERE.into()).into_response()),
        Err(failure) => again(&web, failure).await,
    }
}

/// The app shows a code: codes are asked for from now on.
pub(crate) async fn confirm(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    if let Some(prove) = freshly(&web, HERE).await? {
        return Ok(prove.into_response());
    }
    patiently(porter.wait_to_prove(Proof::Change, web.person::<Never>()?))?;
    given(&web, actions::switch_second_on(web.ctx(), &said.code).await).await
}

/// Other recovery codes.
pub(crate) async fn renew(web: Web) -> Result<Response, Problem> {
    if let Some(prove) = freshly(&web, HERE).await? {
        return Ok(prove.into_response());
    }
    given(&web, actions::renew_recovery(web.ctx()).await).await
}

/// The recovery codes, shown this once.
async fn given(
    web: &Web,
    given: Result<Vec<String>, Failure<impl Rejection + 'static>>,
) -> Result<Response, Problem> {
    match given {
        Ok(codes) => Ok(page(web, State::Codes { codes }, None).into_response()),
        Err(failure) => again(web, failure).await,
    }
}

/// Codes are asked for no more.
pub(crate) async fn off(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let person = web.person::<Never>()?;
    patiently(porter.wait_to_prove(Proof::Change, person))?;
    patiently(porter.wait_for_code(person, &said.proof))?;
    match actions::switch_second_off(web.ctx(), &porter.keys, &said.proof).await {
        Ok(()) => Ok(SeeOther("/account/security?done=second-off".into()).into_response()),
        Err(failure) => again(&web, failure).await,
    }
}
