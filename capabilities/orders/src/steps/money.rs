//! What payments say about an order: a promise, the money, money that went back. Facts come late, twice, and in any order.

use super::{
    agreed, cancel::open_payments, coupons::redeem_again, extra, forget_if_leaving, goods, keep, letters,
    load, of, owner, put_back,
};
use crate::{
    model::{Group, Order, OrderState, Refund, RefundState, Whole},
    rules::{
        self, StateRejected, dates, goods as packing,
        money::{allocations, refundable, spread},
        order::Done,
    },
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
    for whole in of(tx, about).await? {
        let done = rules::order::promise(&whole.order, is_promised).map_err(Failure::Rejected)?;
        if done.0.stand != whole.order.stand {
            keep(tx, ctx, done).await?;
        }
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

/// The shop has the money: each order of the group stands with its own part of it, its goods are gone from the stock, whoever
/// bought is told. Money that comes for what was given up in between brings it back if the goods are still there and it is known
/// who bought; else it goes back, as money does that comes twice or is not the sum that was agreed. What cost nothing and was called
/// off before anybody heard of it owes nothing.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, came: &Captured<'_>) -> Result<(), Failure<StateRejected>> {
    let all = of(tx, came.about).await?;
    let Some(first) = all.first() else { return Ok(()) };
    if came.amount.minor == 0 && first.order.stand.is_over() {
        return Ok(());
    }
    let orders: Vec<&Order> = all.iter().map(|whole| &whole.order).collect();
    let parts = match (first.group.payment, allocations(first.group.total, &orders, came.amount)) {
        (Some(known), _) if known == came.payment => return Ok(()),
        (None, Some(parts)) => parts,
        (Some(_), _) | (None, None) => return extra::came(tx, ctx, first, came).await,
    };
    store::groups::set_payment(tx, first.group.id, came.payment).await?;
    let paid = Came { payment: came.payment, all: &all, parts: &parts };
    match first.order.stand.order {
        OrderState::Placed | OrderState::Confirmed => stand(tx, ctx, &paid).await,
        OrderState::Expired if !first.group.is_forgotten && are_there_again(tx, ctx, &all).await? => {
            redeem_again(tx, ctx, first).await?;
            stand(tx, ctx, &paid).await
        }
        OrderState::Cancelled | OrderState::Expired | OrderState::Completed => in_vain(tx, ctx, &paid).await,
    }
}

/// Money that came, and which order has how much of it.
struct Came<'a> {
    payment: PaymentId,
    all: &'a [Whole],
    parts: &'a [Money],
}

/// They stand, and nobody can pay them once more in another way.
async fn stand(tx: &mut Tx, ctx: &Ctx, came: &Came<'_>) -> Result<(), Failure<StateRejected>> {
    let Some(first) = came.all.first() else { return Ok(()) };
    for other in open_payments(tx, &agreed(first)).await? {
        if other != came.payment {
            let given_up = payments::steps::void(tx, ctx, other).await;
            given_up.map_err(|failure| failure.widen(|_| StateRejected::Paid))?;
        }
    }
    let group = arriving_later(tx, ctx, first).await?;
    for (whole, part) in came.all.iter().zip(came.parts) {
        let done = rules::order::pay(&whole.order, &whole.lines, *part, ctx.now());
        let done = done.map_err(Failure::Rejected)?;
        stock::sell(tx, ctx, &owner(whole)).await?;
        let order = keep(tx, ctx, done).await?;
        letters::paid(tx, ctx, &Whole { order, group: group.clone(), ..whole.clone() }).await?;
    }
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

/// Whether all that was given up can be put aside again; then it is.
async fn are_there_again(tx: &mut Tx, ctx: &Ctx, all: &[Whole]) -> Result<bool, Failure<StateRejected>> {
    for (at, whole) in all.iter().enumerate() {
        match stock::hold(tx, ctx, &owner(whole), &goods(whole)).await {
            Ok(()) => {}
            Err(Failure::Rejected(_) | Failure::NotFound) => {
                for held in &all[..at] {
                    stock::release(tx, ctx, &owner(held)).await?;
                }
                return Ok(false);
            }
            Err(other) => return Err(other.widen(|_| StateRejected::Over)),
        }
    }
    Ok(true)
}

/// They cannot be sent any more: the money goes back, and whoever paid is told.
async fn in_vain(tx: &mut Tx, ctx: &Ctx, came: &Came<'_>) -> Result<(), Failure<StateRejected>> {
    for (whole, part) in came.all.iter().zip(came.parts) {
        let done = rules::order::pay_in_vain(&whole.order, *part, ctx.now()).map_err(Failure::Rejected)?;
        let order = keep(tx, ctx, done).await?;
        let whole = Whole { order, ..whole.clone() };
        give_back(tx, ctx, &whole, came.payment).await?;
        letters::too_late(tx, ctx, &whole).await?;
    }
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
pub(super) async fn send_back(
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

/// What went back of which order. That money went back may be heard before it came: then it comes first. What came twice was
/// never an order's. Where nobody here asked for it, it falls on the orders of the group one after the other, a row each.
async fn refunded_of(
    tx: &mut Tx,
    ctx: &Ctx,
    gone: &Refunded<'_>,
) -> Result<Vec<Refund>, Failure<StateRejected>> {
    let mut all = of(tx, gone.about).await?;
    let Some(group) = all.first().map(|whole| whole.group.clone()) else { return Ok(Vec::new()) };
    if group.payment.is_none() {
        let Some(known) = payments::reads::one(tx, gone.payment).await? else { return Ok(Vec::new()) };
        pay(tx, ctx, &Captured { about: gone.about, payment: known.id, amount: known.captured }).await?;
        all = of(tx, gone.about).await?;
    }
    if all.first().and_then(|whole| whole.group.payment) != Some(gone.payment) {
        extra::went_back(tx, ctx, gone.refund).await?;
        return Ok(Vec::new());
    }
    if let Some(known) = store::refunds::find(tx, gone.refund).await? {
        return Ok(vec![Refund { amount: gone.amount, ..known }]);
    }
    let left = |whole: &Whole| (refundable(&whole.order, &whole.refunds), refundable(&whole.order, &[]));
    let parts = spread(&all.iter().map(left).collect::<Vec<_>>(), gone.amount);
    let fell = all.iter().zip(parts).filter(|(_, part)| part.minor > 0).enumerate();
    let row = |(at, (whole, part)): (usize, (&Whole, Money))| {
        // By the first of them the refund is known again.
        let id = if at == 0 { gone.refund } else { ctx.id() };
        asked(ctx, whole, id, part)
    };
    Ok(fell.map(row).collect())
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
            put_back(tx, ctx, whole).await?;
            if whole.is_last() {
                pricing::steps::give_back(tx, ctx, &agreed(whole)).await?;
            }
            let cancelled = rules::order::cancel(&order, CancelledBy::Staff, ctx.now());
            let (order, more) = cancelled.map_err(Failure::Rejected)?;
            facts.extend(more);
            Ok((order, facts))
        }
        GoodsState::PartlySent if is_open => {
            stock::restock(tx, ctx, &packing::unsent(&whole.lines)).await?;
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
    for one in refunded_of(tx, ctx, gone).await? {
        refunded_one(tx, ctx, one).await?;
    }
    Ok(())
}

async fn refunded_one(tx: &mut Tx, ctx: &Ctx, before: Refund) -> Result<(), Failure<StateRejected>> {
    if before.state == RefundState::Done {
        return Ok(());
    }
    let whole = load(tx, before.order).await?;
    let (id, amount) = (before.id, before.amount);
    let done = rules::order::refund(&whole.order, id, amount).map_err(Failure::Rejected)?;
    let refund = Refund { state: RefundState::Done, done_at: Some(ctx.now()), ..before };
    store::refunds::put(tx, &refund).await?;
    let done = take_back(tx, ctx, &whole, done).await?;
    let order = keep(tx, ctx, done).await?;
    let whole = Whole { order, ..whole };
    letters::refunded(tx, ctx, &whole, amount).await?;
    forget_if_leaving(tx, &whole).await?;
    Ok(())
}

/// Money was to go back and could not: staff see it beside the order.
pub(crate) async fn refund_failed(tx: &mut Tx, id: RefundId) -> Result<(), Failure<StateRejected>> {
    if let Some(refund) = store::refunds::find(tx, id).await? {
        store::refunds::put(tx, &Refund { state: RefundState::Failed, ..refund }).await?;
        return Ok(());
    }
    Ok(store::extra::set_state(tx, id, (RefundState::Failed, None)).await?)
}
