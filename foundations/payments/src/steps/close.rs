//! A payment ends without money: somebody gives it up, or its time is over. Its provider is told afterwards, by a job; what
//! was paid there in between is heard all the same.

use super::{LetGo, keep, load};
use crate::{
    model::{AttemptId, Payment, Stage},
    rules::{self, Event, PayRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Subject;
use payments_facts::PaymentId;
use serde_json::json;

/// Somebody gives a payment up. Refused where the money is ours: that goes back by a refund.
pub async fn void(tx: &mut Tx, ctx: &Ctx, id: PaymentId) -> Result<(), Failure<PayRejected>> {
    let before = load(tx, id).await?;
    let after = close(tx, ctx, &before, Event::Voids).await?;
    if after == before {
        return Ok(());
    }
    let change = Change {
        verb: "payments-audit-voided",
        subject: Subject::from(id),
        label: &before.reference,
        before: json!({ "state": before.state.code() }),
        after: json!({ "state": after.state.code() }),
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// Its time is over. What was paid or promised stays so.
pub(crate) async fn expire(tx: &mut Tx, ctx: &Ctx, id: PaymentId) -> Result<(), Failure<PayRejected>> {
    let before = load(tx, id).await?;
    close(tx, ctx, &before, Event::Expires).await.map(drop)
}

async fn close(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Payment,
    event: Event,
) -> Result<Payment, Failure<PayRejected>> {
    let (after, fact) = rules::close(before, event).map_err(Failure::Rejected)?;
    if after == *before {
        return Ok(after);
    }
    keep(tx, ctx, before, &after).await?;
    let_go(tx, ctx, before.id, before.attempt).await?;
    tx.record(&fact).await?;
    Ok(after)
}

/// Has the provider forget an attempt by which somebody may still pay.
pub(super) async fn let_go(
    tx: &mut Tx,
    ctx: &Ctx,
    payment: PaymentId,
    number: u32,
) -> Result<(), StoreError> {
    let Some(attempt) = store::attempts::find_numbered(tx, payment, number).await? else { return Ok(()) };
    let is_there = matches!(attempt.stage, Stage::Begun | Stage::Waiting | Stage::Authorised);
    if is_there && attempt.way.abilities().redirect {
        ctx.enqueue(tx, &LetGo { attempt: attempt.id }).await?;
    }
    Ok(())
}

/// The provider has forgotten an attempt.
pub(crate) async fn dropped(tx: &mut Tx, ctx: &Ctx, id: AttemptId) -> Result<(), StoreError> {
    let Some(mut attempt) = store::attempts::find(tx, id).await? else { return Ok(()) };
    match attempt.stage {
        Stage::Begun | Stage::Waiting | Stage::Authorised => {
            (attempt.stage, attempt.ended_at) = (Stage::Dropped, Some(ctx.now()));
            store::attempts::save(tx, &attempt).await
        }
        Stage::Captured | Stage::Declined | Stage::Dropped | Stage::Odd => Ok(()),
    }
}

/// Nobody comes back from it any more: what leads to somebody's order is taken away, and what somebody agreed to of which
/// nothing has come.
pub(crate) async fn forget(tx: &mut Tx, id: PaymentId) -> Result<(), StoreError> {
    let Some(payment) = store::payments::find(tx, id).await? else { return Ok(()) };
    store::payments::save(tx, &Payment { back: None, ..payment }).await?;
    store::saved::drop_agreed(tx, id).await?;
    store::attempts::forget_ways(tx, id).await
}
