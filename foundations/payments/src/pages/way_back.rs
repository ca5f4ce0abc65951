//! On to the provider, and back from it: what became of the payment is found out and said, or asked for again in a moment.

use super::{found, lead, to, unkept};
use crate::{
    actions,
    model::{Away, Delivery, Payment, Reason, State},
    providers::Providers,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Personal;
use look::{Button, Field, FieldKind, FormCard, FormError};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, Web};

/// The buyer goes on to another address, by a form or by itself.
#[derive(Template)]
#[template(path = "away.html")]
struct Leads<'a> {
    say: &'a Say,
    address: &'a str,
    /// What is sent there; nothing where one only goes there.
    fields: Option<&'a [(String, String)]>,
}

/// Nobody knows yet. The page asks for itself again.
#[derive(Template)]
#[template(path = "checking.html")]
struct Checking<'a> {
    say: &'a Say,
    order: String,
    /// On to the provider again, where something is left to do.
    on: Option<String>,
}

/// `/pay/go/{secret}`
pub(crate) async fn go(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (payment, attempt, _) = found(&web, &secret).await?;
    actions::meet(web.ctx(), attempt.as_ref()).await?;
    let away = attempt.and_then(|attempt| attempt.away).filter(|_| payment.state == State::ActionNeeded);
    let (address, fields) = match away.as_ref().map(Personal::reveal) {
        None => return Ok(to(format!("/pay/back/{secret}"))),
        Some(Away::Page(path)) if webkit::is_own_path(path) => return Ok(to(path.clone())),
        Some(Away::Page(address)) => (address, None),
        Some(Away::Form(address, fields)) => (address, Some(&fields[..])),
    };
    // By a page and not by an answer that leads on: whoever comes from the form of the checkout may by that page's policy be led
    // by forms to us alone.
    let view = Leads { say: &web.say, address, fields };
    let page = Page::new(web.say.t("payments-away-title"), Html(view.to_string()));
    let page = if fields.is_some() { page.sending_to(address) } else { page };
    Ok(unkept(page).into_response())
}

/// What a provider sends along with whoever comes back, as if it had told us itself.
fn carried(asked: &[(String, String)]) -> Option<Delivery> {
    let said = asked.iter().filter(|(name, _)| name.starts_with("Ds_"));
    let body = serde_urlencoded::to_string(said.collect::<Vec<_>>()).ok().filter(|body| !body.is_empty())?;
    Some(Delivery { head: Vec::new(), body: body.into_bytes() })
}

/// `/pay/back/{secret}`
pub(crate) async fn back(
    web: Web,
    Extension(providers): Extension<Providers>,
    Path(secret): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (mut payment, mut attempt, path) = found(&web, &secret).await?;
    if let Some(brought) = carried(&asked) {
        // What is not signed changes nothing, and the provider is asked below.
        let _ = actions::listen(web.ctx(), &providers, payment.way, &brought).await;
        (payment, attempt, _) = found(&web, &secret).await?;
    }
    let has_left = asked.iter().any(|(name, value)| name == "left" && value == "yes");
    let payment = actions::settle(web.ctx(), &providers, payment, attempt.as_ref()).await?;
    let goes_elsewhere = payment.way.abilities().redirect;
    match payment.state {
        State::ActionNeeded if has_left || !goes_elsewhere => Ok(to(path)),
        State::Started | State::ActionNeeded => Ok(checking(&web, &payment, &secret, &path)),
        State::Declined => Ok(declined(&web, &payment, &secret, None).await?.into_response()),
        State::Authorised | State::Captured | State::Voided | State::Expired => Ok(to(path)),
    }
}

fn checking(web: &Web, payment: &Payment, secret: &str, path: &str) -> Response {
    let say = &web.say;
    let may_go_on = payment.state == State::ActionNeeded;
    let view = Checking {
        say,
        order: say.link(path),
        on: may_go_on.then(|| say.link(&format!("/pay/go/{secret}"))),
    };
    unkept(Page::new(say.t("payments-checking-title"), Html(view.to_string()))).into_response()
}

/// It was refused: why, and another attempt, by this way or by another.
async fn declined(
    web: &Web,
    payment: &Payment,
    secret: &str,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let ways = web.read(async |snap| reads::methods_again(snap, payment).await).await?;
    let order = payment.back.as_ref().map_or("/", |back| back.path.reveal());
    let choices: Vec<(String, String)> = ways.iter().map(|way| (way.code.clone(), say.t(way.name))).collect();
    let choice = Field {
        value: payment.way.code().to_owned(),
        ..Field::new(FieldKind::Choice(choices), "method", say.t("payments-method"))
    };
    let card = FormCard {
        title: say.t("payments-declined-title"),
        lead: vec![say.t(payment.reason.unwrap_or(Reason::Declined).text()), say.t("payments-declined-lead")],
        action: say.link(&format!("/pay/again/{secret}")),
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        fields: if ways.len() > 1 { vec![choice] } else { Vec::new() },
        button: (!ways.is_empty()).then(|| Button::main(say.t("payments-again"))),
        links: vec![(say.link(order), say.t("payments-to-order"))],
        ..FormCard::default()
    };
    Ok(unkept(Page::new(card.title.clone(), card.html())))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    method: Option<String>,
}

/// Another attempt.
pub(crate) async fn again(
    web: Web,
    Path(secret): Path<String>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Problem> {
    let (payment, _, path) = found(&web, &secret).await?;
    match actions::go_by(web.ctx(), payment.id, wanted.method.as_deref()).await {
        Ok(next) => Ok(lead(next, &secret, path)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(match payment.state {
                State::Declined => {
                    declined(&web, &payment, &secret, Some(&refusal)).await?.refused().into_response()
                }
                // It was given up, or its time is over: the page of the order says so.
                State::Started
                | State::ActionNeeded
                | State::Authorised
                | State::Captured
                | State::Voided
                | State::Expired => to(path),
            })
        }
    }
}
