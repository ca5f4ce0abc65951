//! What banks say about the money of what was agreed: whoever paid says that they did not, and then who is right. Whether it is still
//! sent is for those who send to decide; of what is off its money goes back now, or the bank has given it back already.

use super::{forget_if_leaving, keep, load, money, of};
use crate::{
    model::{Dispute, Group, Order, RefundState, Shelf, Whole},
    rules::{self, StateRejected},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp};
use orders_facts::{OrderGroup, OrderMoneyLost};
use payments_facts::PaymentId;

/// What was agreed and is paid by this payment, or by none that is known yet. Money that came besides goes back by itself: what a
/// bank says of that is nothing of an order.
async fn group_of(tx: &mut Tx, about: &Subject, payment: PaymentId) -> Result<Option<Group>, StoreError> {
    let Some(id) = about.id_of::<OrderGroup>() else { return Ok(None) };
    let group = store::groups::find(tx, id).await?;
    Ok(group.filter(|group| group.payment.is_none_or(|known| known == payment)))
}

/// Somebody said it. What the bank has decided stays, where it was heard first.
pub(crate) async fn disputed(
    tx: &mut Tx,
    ctx: &Ctx,
    about: &Subject,
    payment: PaymentId,
) -> Result<(), StoreError> {
    let Some(group) = group_of(tx, about, payment).await? else { return Ok(()) };
    if matches!(group.dispute, Some(Dispute::Won { .. } | Dispute::Lost { .. })) {
        let known = payments::reads::one(tx, payment).await?;
        if known.is_some_and(|known| known.dispute_end.is_some()) {
            return Ok(());
        }
    }
    store::groups::set_dispute(tx, group.id, Dispute::Open { since: ctx.now() }).await
}

/// The bank has decided. What ended well is said and owes nothing any more; what ended badly is told of each order that it paid.
pub(crate) async fn dispute_ended(
    tx: &mut Tx,
    ctx: &Ctx,
    about: &Subject,
    (payment, is_won): (PaymentId, bool),
) -> Result<(), Failure<StateRejected>> {
    let Some(group) = group_of(tx, about, payment).await? else { return Ok(()) };
    let ended_at = ctx.now();
    let dispute = match is_won {
        true => Dispute::Won { ended_at },
        false => Dispute::Lost { since: since(group.dispute).unwrap_or(ended_at), ended_at },
    };
    store::groups::set_dispute(tx, group.id, dispute).await?;
    for whole in of(tx, about).await? {
        if !is_won {
            tx.record(&OrderMoneyLost { order: whole.order.id }).await?;
        }
        match is_won {
            true => give_back(tx, ctx, &whole).await?,
            false => settle(tx, ctx, &whole).await.map(drop)?,
        }
        forget_if_leaving(tx, &whole).await?;
    }
    Ok(())
}

/// Since when it is said.
fn since(dispute: Option<Dispute>) -> Option<Timestamp> {
    match dispute {
        Some(Dispute::Open { since } | Dispute::Lost { since, .. }) => Some(since),
        Some(Dispute::Won { .. }) | None => None,
    }
}

/// No money goes back while a bank decides: of what was called off meanwhile it does now.
async fn give_back(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), Failure<StateRejected>> {
    match whole.group.payment.filter(|_| whole.order.shelf() == Shelf::ToRefund) {
        Some(payment) => money::give_back(tx, ctx, whole, payment).await,
        None => Ok(()),
    }
}

/// What is off owes nothing once the bank has given its money back. Money that is on its way back besides is waited for. Tells what
/// has become of it, if anything has.
pub(super) async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
) -> Result<Option<Order>, Failure<StateRejected>> {
    if !matches!(whole.group.dispute, Some(Dispute::Lost { .. })) {
        return Ok(None);
    }
    let whole = load(tx, whole.order.id).await?;
    let is_going = whole.refunds.iter().any(|one| one.state == RefundState::Asked);
    let Some(done) = rules::order::lose(&whole.order).filter(|_| !is_going) else { return Ok(None) };
    keep(tx, ctx, done).await.map(Some)
}
