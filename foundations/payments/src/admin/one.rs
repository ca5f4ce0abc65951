//! One payment: how it stands, every attempt at it, what went back; confirming it, giving it up, giving money back.

use super::{Pairs, badge, refund_state, stage, state, value, why};
use crate::{
    actions,
    model::{Attempt, Payment, Refund, RefundState, Stage, State},
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use payments_facts::{PaymentId, RefundId};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

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

/// A refund, ready to print.
struct RefundRow {
    amount: String,
    state: String,
    why: Option<String>,
    day: String,
    /// Where one says that the money was sent, if somebody must.
    done: Option<String>,
}

struct RefundForm {
    mark: Field,
    amount: Field,
    give: Button,
}

/// Everything that is known of a payment.
struct Known {
    payment: Payment,
    attempts: Vec<Attempt>,
    refunds: Vec<Refund>,
}

/// What a page shows besides.
#[derive(Default)]
struct Asked<'a> {
    done: &'a str,
    /// What was typed into the form of a refund, and its mark.
    typed: Option<(&'a str, &'a str)>,
    refusal: Option<Refusal>,
}

fn id_of(path: &str) -> Result<PaymentId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

async fn known(web: &Web, id: PaymentId) -> Result<Known, Problem> {
    let found = web
        .read(async |snap| {
            let Some(payment) = reads::one(snap, id).await? else { return Ok(None) };
            let attempts = reads::attempts(snap, id).await?;
            let refunds = reads::refunds(snap, id).await?;
            Ok::<_, Problem>(Some(Known { payment, attempts, refunds }))
        })
        .await?;
    found.ok_or(Problem::NotFound)
}

async fn page(web: &Web, id: PaymentId, asked: &Asked<'_>) -> Result<Page, Problem> {
    let say = &web.say;
    let Known { payment, attempts, refunds } = known(web, id).await?;
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
        refunds: refunds.iter().map(|one| refund_row(say, one, &here)).collect(),
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
        _ => None,
    }
}

/// What somebody must look into.
fn warnings(say: &Say, payment: &Payment, attempts: &[Attempt], refunds: &[Refund]) -> Vec<String> {
    let taken = attempts.iter().filter(|one| one.stage == Stage::Captured).count();
    let mut all = Vec::new();
    // What was taken beside goes back by itself. Where it could not, nobody else says so.
    if refunds.iter().any(|one| one.is_extra && one.state == RefundState::Failed) {
        all.push(say.t("payments-warn-extra"));
    } else if taken > 1 {
        all.push(say.t("payments-warn-twice"));
    }
    if payment.disputed_at.is_some() {
        all.push(say.t("payments-warn-disputed"));
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
    if let Some(at) = payment.expires_at.filter(|_| payment.state.is_under_way()) {
        all.push((say.t("payments-expires"), say.day(&at)));
    }
    if let Some(reason) = payment.reason {
        all.push((say.t("payments-why"), why(say, reason)));
    }
    all
}

fn attempt_row(say: &Say, one: &Attempt) -> AttemptRow {
    AttemptRow {
        number: one.number.to_string(),
        way: say.t(one.way.title()),
        stage: stage(say, one.stage),
        their_ref: one.their_ref.clone(),
        why: one.reason.map(|reason| why(say, reason)),
        day: say.day(&one.begun_at),
    }
}

fn refund_row(say: &Say, one: &Refund, here: &str) -> RefundRow {
    RefundRow {
        amount: say.money(&one.amount),
        state: refund_state(say, one.state),
        why: one.reason.map(|reason| why(say, reason)),
        day: say.day(&one.created_at),
        done: (one.state == RefundState::ByHand).then(|| format!("{here}/refunds/{}/done", one.id)),
    }
}

fn refund_form(web: &Web, payment: &Payment, asked: &Asked<'_>) -> RefundForm {
    let say = &web.say;
    let (typed, mark) = asked.typed.unwrap_or_default();
    let left = payment.left();
    let blamed = asked.refusal.as_ref().filter(|refusal| refusal.field == Some("amount"));
    let amount = Field {
        value: if asked.typed.is_some() { typed.to_owned() } else { super::typed(say, left) },
        hint: Some(say.with("payments-refund-hint", &[("left", kernel::Word::Money(left))])),
        error: blamed.map(|refusal| refusal.text.clone()),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "amount", say.t("payments-refund-amount"))
    };
    let mark = Field::hidden("mark", web.mark(mark));
    RefundForm { mark, amount, give: Button::main(say.t("payments-refund-give")) }
}

/// `/admin/payments/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &Asked { done: value(&query, "done"), ..Asked::default() }).await
}

fn on(id: PaymentId, done: &str) -> Response {
    SeeOther(format!("/admin/payments/{id}?done={done}")).into_response()
}

/// The page again, with what a rule said.
async fn refused(
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

/// Money goes back.
pub(crate) async fn refund(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (amount, mark) = (value(&sent, "amount"), value(&sent, "mark"));
    match actions::refund(&web.of_form(mark), id, amount).await {
        Ok(_) => Ok(on(id, "refunded")),
        Err(failure) => refused(&web, id, failure.into(), Some((amount, mark))).await,
    }
}

/// Somebody has sent the money back.
pub(crate) async fn given_back(
    web: Web,
    Path((id, refund)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let refund: RefundId = refund.parse().map_err(|_| Problem::NotFound)?;
    match actions::give_back_by_hand(web.ctx(), id, refund).await {
        Ok(()) => Ok(on(id, "given")),
        Err(failure) => refused(&web, id, failure.into(), None).await,
    }
}
