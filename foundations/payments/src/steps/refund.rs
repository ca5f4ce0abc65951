//! Money goes back: asked for in the transaction of whatever wants it, done by a job, or by somebody of the shop.

use super::{GiveBack, keep, load};
use crate::{
    model::{Attempt, GivenBack, Refund, RefundState},
    rules::{self, RefundRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Money, Subject};
use payments_facts::{PaymentId, RefundId};
use serde_json::{Value, json};

/// Asks so much of a payment back. `about_refund` is why: a return, an order that was cancelled. What is asked back is counted
/// at once; `PaymentRefunded` says when it has gone, `RefundFailed` that it could not.
pub async fn refund(
    tx: &mut Tx,
    ctx: &Ctx,
    payment: PaymentId,
    amount: Money,
    about_refund: Subject,
) -> Result<RefundId, Failure<RefundRejected>> {
    let before = load(tx, payment).await?;
    let after = rules::refund(&before, amount).map_err(Failure::Rejected)?;
    keep(tx, ctx, &before, &after).await?;
    let id: RefundId = ctx.id();
    let job = ctx.enqueue(tx, &GiveBack { refund: id }).await?;
    let made = Refund {
        id,
        payment,
        attempt: before.attempt,
        is_extra: false,
        cause: about_refund,
        amount,
        state: RefundState::Waiting,
        their_ref: String::new(),
        reason: None,
        created_at: ctx.now(),
        ended_at: None,
    };
    store::refunds::insert(tx, &made, job).await?;
    let change = Change {
        verb: "payments-audit-refunded",
        subject: Subject::from(payment),
        label: &before.reference,
        before: Value::Null,
        after: json!({ "refund": id, "amount": amount }),
    };
    ctx.audit(tx, &change).await?;
    Ok(id)
}

/// Money that an attempt took beside another goes back by itself.
pub(super) async fn give_back_extra(
    tx: &mut Tx,
    ctx: &Ctx,
    attempt: &Attempt,
    amount: Money,
) -> Result<(), StoreError> {
    let id: RefundId = ctx.id();
    let job = ctx.enqueue(tx, &GiveBack { refund: id }).await?;
    let made = Refund {
        id,
        payment: attempt.payment,
        attempt: attempt.number,
        is_extra: true,
        cause: Subject::from(attempt.payment),
        amount,
        state: RefundState::Waiting,
        their_ref: String::new(),
        reason: None,
        created_at: ctx.now(),
        ended_at: None,
    };
    store::refunds::insert(tx, &made, job).await
}

/// Money that was taken beside what was asked for did not go back: it is asked for once more, by a key of its own.
pub(crate) async fn ask_again(
    tx: &mut Tx,
    ctx: &Ctx,
    payment: PaymentId,
    id: RefundId,
) -> Result<RefundId, Failure<RefundRejected>> {
    let known = load(tx, payment).await?;
    let all = store::refunds::of(tx, payment).await?;
    let failed = all.iter().find(|one| one.id == id).ok_or(Failure::NotFound)?;
    rules::may_ask_again(&all, failed).map_err(Failure::Rejected)?;
    let again: RefundId = ctx.id();
    let job = ctx.enqueue(tx, &GiveBack { refund: again }).await?;
    let made = Refund {
        id: again,
        state: RefundState::Waiting,
        their_ref: String::new(),
        reason: None,
        created_at: ctx.now(),
        ended_at: None,
        ..failed.clone()
    };
    store::refunds::insert(tx, &made, job).await?;
    let change = Change {
        verb: "payments-audit-asked-again",
        subject: Subject::from(payment),
        label: &known.reference,
        before: json!({ "refund": id }),
        after: json!({ "refund": again, "amount": made.amount }),
    };
    ctx.audit(tx, &change).await?;
    Ok(again)
}

/// The provider has answered.
pub(crate) async fn refund_ended(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RefundId,
    given: &GivenBack,
) -> Result<(), StoreError> {
    let Some(refund) = store::refunds::find(tx, id).await? else { return Ok(()) };
    let Some(payment) = store::payments::find(tx, refund.payment).await? else { return Ok(()) };
    let (payment_then, refund_then, fact) = rules::ended(&payment, &refund, given, ctx.now());
    if refund_then != refund {
        store::refunds::save(tx, &refund_then).await?;
    }
    keep(tx, ctx, &payment, &payment_then).await?;
    tx.record(&fact).await
}

/// Somebody of the shop has sent the money back, of a refund of this payment that waits for it.
pub(crate) async fn give_back_by_hand(
    tx: &mut Tx,
    ctx: &Ctx,
    payment: PaymentId,
    id: RefundId,
) -> Result<(), Failure<RefundRejected>> {
    let known = store::refunds::find(tx, id).await?.filter(|known| known.payment == payment);
    let refund = known.ok_or(Failure::NotFound)?;
    match refund.state {
        RefundState::ByHand => {}
        RefundState::Done => return Ok(()),
        RefundState::Waiting | RefundState::Failed => return Err(Failure::Conflict),
    }
    refund_ended(tx, ctx, id, &GivenBack::Done(String::new())).await?;
    let reference = load(tx, payment).await?.reference;
    let change = Change {
        verb: "payments-audit-given-back",
        subject: Subject::from(payment),
        label: &reference,
        before: Value::Null,
        after: json!({ "refund": id, "amount": refund.amount }),
    };
    Ok(ctx.audit(tx, &change).await?)
}
