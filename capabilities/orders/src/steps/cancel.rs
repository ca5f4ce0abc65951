//! Nothing comes of an order: somebody calls it off, or nobody paid in time.

use super::{
    agreed, audit, dispute, forget_if_leaving, keep, letters, load, money, of, owner, put_back, timers,
};
use crate::{
    model::{Order, OrderId, Whole},
    rules::{
        self, StateRejected,
        order::{is_sold, may_be_paid},
    },
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::{Snapshot, StoreError, Tx};
use kernel::Subject;
use orders_facts::CancelledBy;
use payments::model::{Payment, State};
use payments_facts::PaymentId;

/// Calls it off: goods and coupons come back, payments under way are given up, money goes back, whoever bought is told. What one
/// payment is to pay and nobody has paid yet is called off together.
pub(crate) async fn cancel(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    by: CancelledBy,
) -> Result<Order, Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let others: Vec<OrderId> = match may_be_paid(whole.order.stand) {
        true => whole.others.iter().map(|other| other.id).collect(),
        false => Vec::new(),
    };
    let order = cancel_one(tx, ctx, &whole, by).await?;
    for other in others {
        let other = load(tx, other).await?;
        cancel_one(tx, ctx, &other, by).await?;
    }
    forget_if_leaving(tx, &whole).await?;
    Ok(order)
}

async fn cancel_one(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    by: CancelledBy,
) -> Result<Order, Failure<StateRejected>> {
    rules::order::may_go_back(&whole.lines, by).map_err(Failure::Rejected)?;
    let done = rules::order::cancel(&whole.order, by, ctx.now()).map_err(Failure::Rejected)?;
    match is_sold(whole.order.stand) {
        true => put_back(tx, ctx, whole).await?,
        false => stock::release(tx, ctx, &owner(whole)).await?,
    }
    if whole.is_last() {
        pricing::steps::give_back(tx, ctx, &agreed(whole)).await?;
    }
    give_up_payments(tx, ctx, whole).await?;

    let order = keep(tx, ctx, done).await?;
    if by == CancelledBy::Staff {
        audit(tx, ctx, "orders-audit-cancelled", (&whole.order, &order)).await?;
    }
    let whole = Whole { order: order.clone(), ..whole.clone() };
    if let Some(payment) = whole.group.payment {
        money::give_back(tx, ctx, &whole, payment).await?;
    }
    let order = dispute::settle(tx, ctx, &whole).await?.unwrap_or(order);
    letters::cancelled(tx, ctx, &Whole { order: order.clone(), ..whole }).await?;
    Ok(order)
}

/// Gives up payments by which money may still come.
pub(super) async fn give_up_payments(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
) -> Result<(), Failure<StateRejected>> {
    for payment in open_payments(tx, &agreed(whole)).await? {
        let given_up = payments::steps::void(tx, ctx, payment).await;
        given_up.map_err(|failure| failure.widen(|_| StateRejected::Paid))?;
    }
    Ok(())
}

/// Payments by which money may still come.
pub(super) async fn open_payments(
    snap: &mut Snapshot,
    about: &Subject,
) -> Result<Vec<PaymentId>, StoreError> {
    let all = payments::reads::of(snap, about).await?;
    let open = all.into_iter().filter(|one| match one.state {
        State::Started | State::ActionNeeded | State::Authorised | State::Declined => true,
        State::Captured | State::Voided | State::Expired => false,
    });
    Ok(open.map(|one| one.id).collect())
}

/// A payment was given up, or its time is over.
pub(crate) async fn look_again(
    tx: &mut Tx,
    ctx: &Ctx,
    about: &Subject,
) -> Result<(), Failure<StateRejected>> {
    match of(tx, about).await?.first() {
        Some(whole) => given_up(tx, ctx, whole).await,
        None => Ok(()),
    }
}

/// Gives it up if no payment can come any more, and with it all that the same payment was to pay: goods and coupons come back, and
/// whoever bought is told.
pub(crate) async fn given_up(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), Failure<StateRejected>> {
    if !may_be_paid(whole.order.stand) {
        return Ok(());
    }
    let all = payments::reads::of(tx, &agreed(whole)).await?;
    // What came as another sum than was agreed and goes back pays nothing any more.
    let extra = store::extra::of_group(tx, whole.group.id).await?;
    let is_back = |one: &Payment| one.left().minor <= 0 && extra.iter().any(|back| back.payment == one.id);
    if all.iter().any(|one| !matches!(one.state, State::Voided | State::Expired) && !is_back(one)) {
        timers::look_later(tx, ctx, &whole.order).await?;
        return Ok(());
    }
    for whole in of(tx, &agreed(whole)).await? {
        let done = rules::order::expire(&whole.order, ctx.now()).map_err(Failure::Rejected)?;
        stock::release(tx, ctx, &owner(&whole)).await?;
        let order = keep(tx, ctx, done).await?;
        letters::expired(tx, ctx, &Whole { order, ..whole }).await?;
    }
    pricing::steps::give_back(tx, ctx, &agreed(whole)).await?;
    forget_if_leaving(tx, whole).await?;
    Ok(())
}
