//! What payments say about an order: a promise, the money, money that went back. Facts come late, twice, and in any order.

use super::{
    cancel::open_payments, coupons::redeem_again, forget_if_leaving, goods, keep, letters, of, owner,
};
use crate::{
    model::{Group, OrderState, Refund, RefundState, Whole},
    rules::{self, StateRejected, dates, goods::unsent, money::refundable, order::Done},
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::{StoreError, Tx};
use kernel::{Money, Subject};
use orders_facts::{CancelledBy, GoodsState, PaymentState};
use payments_facts::{PaymentId, RefundId};

/// A bank promises the money, or takes its promise back.
pub(crate) async fn promised(
    tx: &mut Tx,
    ctx: &Ctx,
    about: &Subject,
    is_promised: bool,
) -> Result<(), Failure<StateRejected>> {
    let Some(whole) = of(tx, about).await? else { return Ok(()) };
    let done = rules::order::promise(&whole.order, is_promised).map_err(Failure::Rejected)?;
    if done.0.stand != whole.order.stand {
        keep(tx, ctx, done).await?;
    }
    Ok(())
}

/// Money that came.
pub(crate) struct Captured<'a> {
    /// What it is for.
    pub(crate) about: &'a Subject,
    /// By which payment.
    pub(crate) payment: PaymentId,
    /// How much.
    pub(crate) amount: Money,
}

/// The shop has the money: the order stands, its goods are gone from the stock, whoever bought is told. Money that comes for
/// what was given up in between brings it back if the goods are still there and it is known who bought; else it goes back, as money
/// does that comes twice. What cost nothing and was called off before anybody heard of it owes nothing.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, came: &Captured<'_>) -> Result<(), Failure<StateRejected>> {
    let Some(whole) = of(tx, came.about).await? else { return Ok(()) };
    if came.amount.minor == 0 && whole.order.stand.is_over() {
        return Ok(());
    }
    match whole.group.payment {
        Some(known) if known == came.payment => return Ok(()),
        Some(_) => {
            send_back(tx, ctx, &whole, came.payment, came.amount).await?;
            return Ok(());
        }
        None => store::groups::set_payment(tx, whole.group.id, came.payment).await?,
    }
    match whole.order.stand.order {
        OrderState::Placed | OrderState::Confirmed => stand(tx, ctx, &whole, came).await,
        OrderState::Expired if !whole.group.is_forgotten && is_there_again(tx, ctx, &whole).await? => {
            redeem_again(tx, ctx, &whole).await?;
            stand(tx, ctx, &whole, came).await
        }
        OrderState::Cancelled | OrderState::Expired | OrderState::Completed => {
            in_vain(tx, ctx, &whole, came).await
        }
    }
}

/// It stands, and nobody can pay it once more in another way.
async fn stand(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    came: &Captured<'_>,
) -> Result<(), Failure<StateRejected>> {
    let done = rules::order::pay(&whole.order, &whole.lines, came.amount, ctx.now());
    let done = done.map_err(Failure::Rejected)?;
    stock::sell(tx, ctx, &owner(whole)).await?;
    for other in open_payments(tx, &owner(whole)).await? {
        if other != came.payment {
            let given_up = payments::steps::void(tx, ctx, other).await;
            given_up.map_err(|failure| failure.widen(|_| StateRejected::Paid))?;
        }
    }
    let order = keep(tx, ctx, done).await?;
    let group = arriving_later(tx, ctx, whole).await?;
    letters::paid(tx, ctx, &Whole { order, group, ..whole.clone() }).await?;
    Ok(())
}

/// Where the money came days after the order was placed, the goods come as much later. What stood before its money, to be paid
/// at the door, keeps its days.
async fn arriving_later(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<Group, StoreError> {
    let zone = &ctx.house().shop.face().zone;
    let group = whole.group.clone();
    let Some(way) = group.delivery.as_ref().filter(|_| whole.order.stand.order != OrderState::Confirmed)
    else {
        return Ok(group);
    };
    let moved = dates::moved(way, zone.day(whole.order.placed_at), zone.day(ctx.now()));
    if moved != *way {
        store::groups::set_delivery(tx, group.id, &moved).await?;
    }
    Ok(Group { delivery: Some(moved), ..group })
}

/// Whether what was given up can be put aside again; then it is.
async fn is_there_again(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<bool, Failure<StateRejected>> {
    match stock::hold(tx, ctx, &owner(whole), &goods(whole)).await {
        Ok(()) => Ok(true),
        Err(Failure::Rejected(_) | Failure::NotFound) => Ok(false),
        Err(other) => Err(other.widen(|_| StateRejected::Over)),
    }
}

/// It cannot be sent any more: the money goes back, and whoever paid is told.
async fn in_vain(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    came: &Captured<'_>,
) -> Result<(), Failure<StateRejected>> {
    let done = rules::order::pay_in_vain(&whole.order, came.amount, ctx.now()).map_err(Failure::Rejected)?;
    let order = keep(tx, ctx, done).await?;
    let whole = Whole { order, ..whole.clone() };
    give_back(tx, ctx, &whole, came.payment).await?;
    letters::too_late(tx, ctx, &whole).await?;
    Ok(())
}

/// Asks for all of an order's money to go back that is not on its way already, also where payments were asked for some of it.
pub(super) async fn give_back(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    payment: PaymentId,
) -> Result<(), Failure<StateRejected>> {
    let owed = refundable(&whole.order, &whole.refunds);
    let left = payments::reads::one(tx, payment).await?.map_or(owed, |payment| payment.left());
    let amount = Money { minor: owed.minor.min(left.minor), ..owed };
    if amount.minor <= 0 {
        return Ok(());
    }
    if let Some(id) = send_back(tx, ctx, whole, payment, amount).await? {
        store::refunds::put(tx, &asked(ctx, whole, id, amount)).await?;
    }
    Ok(())
}

pub(super) fn asked(ctx: &Ctx, whole: &Whole, id: RefundId, amount: Money) -> Refund {
    let (order, asked_at) = (whole.order.id, ctx.now());
    Refund { id, order, amount, state: RefundState::Asked, asked_at, done_at: None }
}

/// Asks for money to go back. Where the way to pay cannot, it is for staff to see: the order stays among those that owe money.
async fn send_back(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    payment: PaymentId,
    amount: Money,
) -> Result<Option<RefundId>, Failure<StateRejected>> {
    let cause = Subject::from(whole.order.id);
    match payments::steps::refund(tx, ctx, payment, amount, cause).await {
        Ok(id) => Ok(Some(id)),
        Err(Failure::Rejected(_)) => Ok(None),
        Err(other) => Err(other.widen(|_| StateRejected::NoMoney)),
    }
}

/// Money that went back.
pub(crate) struct Refunded<'a> {
    /// What it was for.
    pub(crate) about: &'a Subject,
    /// Of which payment.
    pub(crate) payment: PaymentId,
    /// Which refund.
    pub(crate) refund: RefundId,
    /// How much.
    pub(crate) amount: Money,
}

/// The order that a refund is of. That money went back may be heard before it came: then it comes first. What came twice was
/// never this order's.
async fn refunded_of(
    tx: &mut Tx,
    ctx: &Ctx,
    gone: &Refunded<'_>,
) -> Result<Option<Whole>, Failure<StateRejected>> {
    let Some(whole) = of(tx, gone.about).await? else { return Ok(None) };
    if whole.group.payment.is_some() {
        return Ok((whole.group.payment == Some(gone.payment)).then_some(whole));
    }
    let Some(known) = payments::reads::one(tx, gone.payment).await? else { return Ok(None) };
    pay(tx, ctx, &Captured { about: gone.about, payment: known.id, amount: known.captured }).await?;
    Ok(of(tx, gone.about).await?)
}

/// Once all the money went back, what was not sent is the shop's again; where nothing was sent, it is called off.
async fn take_back(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    (order, mut facts): Done,
) -> Result<Done, Failure<StateRejected>> {
    let is_open = (order.stand.order, order.stand.payment) == (OrderState::Confirmed, PaymentState::Refunded);
    match order.stand.goods {
        GoodsState::None if is_open => {
            stock::take_back(tx, ctx, &owner(whole)).await?;
            pricing::steps::give_back(tx, ctx, &owner(whole)).await?;
            let cancelled = rules::order::cancel(&order, CancelledBy::Staff, ctx.now());
            let (order, more) = cancelled.map_err(Failure::Rejected)?;
            facts.extend(more);
            Ok((order, facts))
        }
        GoodsState::PartlySent if is_open => {
            stock::restock(tx, ctx, &unsent(&whole.lines)).await?;
            Ok((order, facts))
        }
        GoodsState::None | GoodsState::PartlySent | GoodsState::Sent | GoodsState::Delivered => {
            Ok((order, facts))
        }
    }
}

/// Money went back, and whoever bought is told.
pub(crate) async fn refunded(
    tx: &mut Tx,
    ctx: &Ctx,
    gone: &Refunded<'_>,
) -> Result<(), Failure<StateRejected>> {
    let Some(whole) = refunded_of(tx, ctx, gone).await? else { return Ok(()) };
    let known = whole.refunds.iter().find(|one| one.id == gone.refund).cloned();
    let before = known.unwrap_or_else(|| asked(ctx, &whole, gone.refund, gone.amount));
    if before.state == RefundState::Done {
        return Ok(());
    }
    let done = rules::order::refund(&whole.order, gone.refund, gone.amount).map_err(Failure::Rejected)?;
    let refund = Refund { state: RefundState::Done, done_at: Some(ctx.now()), ..before };
    store::refunds::put(tx, &refund).await?;
    let done = take_back(tx, ctx, &whole, done).await?;
    let order = keep(tx, ctx, done).await?;
    let whole = Whole { order: order.clone(), ..whole };
    letters::refunded(tx, ctx, &whole, gone.amount).await?;
    forget_if_leaving(tx, &whole, &order).await?;
    Ok(())
}

/// Money was to go back and could not: staff see it beside the order.
pub(crate) async fn refund_failed(tx: &mut Tx, id: RefundId) -> Result<(), Failure<StateRejected>> {
    if let Some(refund) = store::refunds::find(tx, id).await? {
        store::refunds::put(tx, &Refund { state: RefundState::Failed, ..refund }).await?;
    }
    Ok(())
}
