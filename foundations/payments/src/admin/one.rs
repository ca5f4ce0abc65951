//! One payment: how it stands, every attempt at it, what went back; confirming it and giving it up. Giving money back is `back`.

use super::{
    Pairs,
    back::{RefundForm, RefundRow, refund_form, refund_row},
    badge, stage, state, value, why,
};
use crate::{
    actions,
    model::{Attempt, CardUse, Payment, Refund, Stage, State, Whole},
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use look::{FormError, Icon};
use payments_facts::PaymentId;
use webkit::{Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "one.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    here: String,
    reference: String,
    state: String,
    badge: &'static str,
    done: Option<String>,
    error: Option<FormError>,
    warnings: Vec<String>,
    known: Vec<(String, String)>,
    attempts: Vec<AttemptRow>,
    refunds: Vec<RefundRow>,
    may_confirm: bool,
    may_void: bool,
    refund: Option<RefundForm>,
}

/// An attempt, ready to print.
struct AttemptRow {
    number: String,
    way: String,
    stage: String,
    their_ref: String,
    why: Option<String>,
    day: String,
}

/// What a page shows besides.
#[derive(Default)]
pub(super) struct Asked<'a> {
    done: &'a str,
    /// What was typed into the form of a refund, and its mark.
    pub(super) typed: Option<(&'a str, &'a str)>,
    pub(super) refusal: Option<Refusal>,
}

pub(super) fn id_of(path: &str) -> Result<PaymentId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

async fn known(web: &Web, id: PaymentId) -> Result<Whole, Problem> {
    web.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)
}

async fn page(web: &Web, id: PaymentId, asked: &Asked<'_>) -> Result<Page, Problem> {
    let say = &web.say;
    let Whole { payment, attempts, refunds, .. } = known(web, id).await?;
    let here = say.link(&format!("/admin/payments/{id}"));
    let is_by_hand = payment.way.abilities().by_hand;
    let is_open =
        matches!(payment.state, State::Started | State::ActionNeeded | State::Authorised | State::Declined);
    let above = asked.refusal.as_ref().filter(|refusal| refusal.field.is_none());
    let view = One {
        say,
        back: say.link("/admin/payments"),
        reference: payment.reference.clone(),
        state: state(say, payment.state),
        badge: badge(payment.state),
        done: done(say, asked.done),
        error: above.map(|refusal| FormError { text: refusal.text.clone() }),
        warnings: warnings(say, &payment, &attempts, &refunds),
        known: pairs(say, &payment),
        attempts: attempts.iter().map(|one| attempt_row(say, one)).collect(),
        refunds: refunds.iter().map(|one| refund_row(say, one, &refunds, &here)).collect(),
        may_confirm: is_by_hand && payment.state != State::Captured,
        may_void: is_open && reads::may_give_up(&payment),
        refund: (payment.left().minor > 0).then(|| refund_form(web, &payment, asked)),
        here,
    };
    Ok(Page::new(payment.reference, Html(view.to_string())).office())
}

fn done(say: &Say, what: &str) -> Option<String> {
    match what {
        "confirmed" => Some(say.t("payments-done-confirmed")),
        "voided" => Some(say.t("payments-done-voided")),
        "refunded" => Some(say.t("payments-done-refunded")),
        "given" => Some(say.t("payments-done-given")),
        "again" => Some(say.t("payments-done-again")),
        _ => None,
    }
}

/// What somebody must look into.
fn warnings(say: &Say, payment: &Payment, attempts: &[Attempt], refunds: &[Refund]) -> Vec<String> {
    let taken = attempts.iter().filter(|one| one.stage == Stage::Captured).count();
    let mut all = Vec::new();
    // What was taken beside goes back by itself. Where it could not, nobody else says so.
    if refunds.iter().any(|one| reads::may_ask_again(refunds, one)) {
        all.push(say.t("payments-warn-extra"));
    } else if taken > 1 {
        all.push(say.t("payments-warn-twice"));
    }
    match (payment.disputed_at, payment.dispute_end) {
        (None, _) => {}
        (Some(_), None) => all.push(say.t("payments-warn-disputed")),
        (Some(_), Some(end)) if end.is_won => all.push(say.t("payments-dispute-won")),
        (Some(_), Some(_)) => all.push(say.t("payments-dispute-lost")),
    }
    all
}

fn pairs(say: &Say, payment: &Payment) -> Vec<(String, String)> {
    let mut all = vec![
        (say.t("payments-amount"), say.money(&payment.amount)),
        (say.t("payments-method"), say.t(payment.way.title())),
        (say.t("payments-created"), say.day(&payment.created_at)),
    ];
    if payment.captured.minor > 0 {
        all.push((say.t("payments-captured"), say.money(&payment.captured)));
    }
    if payment.refunded.minor > 0 {
        all.push((say.t("payments-refunded"), say.money(&payment.refunded)));
    }
    if let Some(at) = payment.disputed_at {
        all.push((say.t("payments-disputed"), say.day(&at)));
    }
    if let Some(end) = payment.dispute_end {
        all.push((say.t("payments-dispute-ended"), say.day(&end.at)));
    }
    if let Some(at) = payment.expires_at.filter(|_| payment.state.is_under_way()) {
        all.push((say.t("payments-expires"), say.day(&at)));
    }
    if let Some(reason) = payment.reason {
        all.push((say.t("payments-why"), why(say, reason)));
    }
    all
}

fn attempt_row(say: &Say, one: &Attempt) -> AttemptRow {
    let way = say.t(one.way.title());
    let way = match one.card {
        CardUse::Typed | CardUse::Keep(_) => way,
        CardUse::Charge { is_there: true, .. } => format!("{way} · {}", say.t("payments-attempt-kept")),
        CardUse::Charge { is_there: false, .. } => format!("{way} · {}", say.t("payments-attempt-later")),
    };
    AttemptRow {
        number: one.number.to_string(),
        way,
        stage: stage(say, one.stage),
        their_ref: one.their_ref.clone(),
        why: one.reason.map(|reason| why(say, reason)),
        day: say.day(&one.begun_at),
    }
}

/// `/admin/payments/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &Asked { done: value(&query, "done"), ..Asked::default() }).await
}

pub(super) fn on(id: PaymentId, done: &str) -> Response {
    SeeOther(format!("/admin/payments/{id}?done={done}")).into_response()
}

/// The page again, with what a rule said.
pub(super) async fn refused(
    web: &Web,
    id: PaymentId,
    problem: Problem,
    typed: Option<(&str, &str)>,
) -> Result<Response, Problem> {
    let refusal = Some(problem.refusal(&web.say)?);
    let asked = Asked { typed, refusal, ..Asked::default() };
    Ok(page(web, id, &asked).await?.refused().office().into_response())
}

/// The money is there.
pub(crate) async fn confirm(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::confirm(web.ctx(), id).await {
        Ok(()) => Ok(on(id, "confirmed")),
        Err(failure) => refused(&web, id, failure.into(), None).await,
    }
}

/// Nobody waits for it any more.
pub(crate) async fn void(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::void(web.ctx(), id).await {
        Ok(()) => Ok(on(id, "voided")),
        Err(failure) => refused(&web, id, failure.into(), None).await,
    }
}
