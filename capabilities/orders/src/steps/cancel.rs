//! Nothing comes of an order: somebody calls it off, or nobody paid in time.

use super::{audit, forget_if_leaving, keep, letters, load, money, of, owner, timers};
use crate::{
    model::{Order, OrderId, Whole},
    rules::{self, StateRejected, order::is_sold},
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::{Snapshot, StoreError, Tx};
use kernel::Subject;
use orders_facts::CancelledBy;
use payments::model::State;
use payments_facts::PaymentId;

/// Calls it off: goods and coupons come back, payments under way are given up, money goes back, whoever bought is told.
pub(crate) async fn cancel(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    by: CancelledBy,
) -> Result<Order, Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let done = rules::order::cancel(&whole.order, by, ctx.now()).map_err(Failure::Rejected)?;
    match is_sold(whole.order.stand) {
        true => stock::take_back(tx, ctx, &owner(&whole)).await?,
        false => stock::release(tx, ctx, &owner(&whole)).await?,
    }
    pricing::steps::give_back(tx, ctx, &owner(&whole)).await?;
    for payment in open_payments(tx, &owner(&whole)).await? {
        let given_up = payments::steps::void(tx, ctx, payment).await;
        given_up.map_err(|failure| failure.widen(|_| StateRejected::Paid))?;
    }

    let order = keep(tx, ctx, done).await?;
    if by == CancelledBy::Staff {
        audit(tx, ctx, "orders-audit-cancelled", (&whole.order, &order)).await?;
    }
    let whole = Whole { order: order.clone(), ..whole };
    if let Some(payment) = whole.group.payment {
        money::give_back(tx, ctx, &whole, payment).await?;
    }
    letters::cancelled(tx, ctx, &whole).await?;
    forget_if_leaving(tx, &whole, &order).await?;
    Ok(order)
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
    match of(tx, about).await? {
        Some(whole) => given_up(tx, ctx, &whole).await,
        None => Ok(()),
    }
}

/// Gives it up if no payment can come any more: goods and coupons come back, and whoever bought is told.
pub(crate) async fn given_up(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), Failure<StateRejected>> {
    let done = rules::order::expire(&whole.order, ctx.now()).map_err(Failure::Rejected)?;
    if done.1.is_empty() {
        return Ok(());
    }
    let owner = owner(whole);
    let all = payments::reads::of(tx, &owner).await?;
    if all.iter().any(|one| !matches!(one.state, State::Voided | State::Expired)) {
        timers::look_later(tx, ctx, &whole.order).await?;
        return Ok(());
    }
    stock::release(tx, ctx, &owner).await?;
    pricing::steps::give_back(tx, ctx, &owner).await?;
    let order = keep(tx, ctx, done).await?;
    let whole = Whole { order: order.clone(), ..whole.clone() };
    letters::expired(tx, ctx, &whole).await?;
    forget_if_leaving(tx, &whole, &order).await?;
    Ok(())
}
