//! What payments say about an order: a promise, and the money. Facts come late, twice, and in any order. Money that went back is
//! `went_back`.

use super::{agreed, cancel::open_payments, coupons::redeem_again, extra, goods, keep, letters, of, owner};
use crate::{
    model::{Group, Order, OrderState, Refund, RefundState, Whole},
    rules::{
        self, StateRejected, dates,
        money::{allocations, refundable},
    },
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::{StoreError, Tx};
use kernel::{Money, Subject};
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
    let paid: Vec<(&Whole, Money)> = all.iter().zip(parts).collect();
    let payment = came.payment;
    let are_given_up = all.iter().all(|whole| whole.order.stand.order == OrderState::Expired);
    if are_given_up && !first.group.is_forgotten && are_there_again(tx, ctx, &all).await? {
        redeem_again(tx, ctx, first).await?;
        return stand(tx, ctx, payment, &paid).await;
    }
    // Each has its own part, however the others stand: what waits for it stands, what is off gives it back.
    let (waiting, off): (Vec<_>, Vec<_>) = paid.into_iter().partition(|(whole, _)| may_stand(whole));
    stand(tx, ctx, payment, &waiting).await?;
    in_vain(tx, ctx, payment, &off).await
}

/// Whether money for it is still waited for.
const fn may_stand(whole: &Whole) -> bool {
    match whole.order.stand.order {
        OrderState::Placed | OrderState::Confirmed => true,
        OrderState::Cancelled | OrderState::Expired | OrderState::Completed => false,
    }
}

/// They stand, and nobody can pay them once more in another way.
async fn stand(
    tx: &mut Tx,
    ctx: &Ctx,
    payment: PaymentId,
    paid: &[(&Whole, Money)],
) -> Result<(), Failure<StateRejected>> {
    let Some((first, _)) = paid.first() else { return Ok(()) };
    for other in open_payments(tx, &agreed(first)).await? {
        if other != payment {
            let given_up = payments::steps::void(tx, ctx, other).await;
            given_up.map_err(|failure| failure.widen(|_| StateRejected::Paid))?;
        }
    }
    let group = arriving_later(tx, ctx, first).await?;
    for (whole, part) in paid {
        let done = rules::order::pay(&whole.order, &whole.lines, *part, ctx.now());
        let done = done.map_err(Failure::Rejected)?;
        stock::sell(tx, ctx, &owner(whole)).await?;
        let order = keep(tx, ctx, done).await?;
        letters::paid(tx, ctx, &Whole { order, group: group.clone(), ..(*whole).clone() }).await?;
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
async fn in_vain(
    tx: &mut Tx,
    ctx: &Ctx,
    payment: PaymentId,
    paid: &[(&Whole, Money)],
) -> Result<(), Failure<StateRejected>> {
    for (whole, part) in paid {
        let done = rules::order::pay_in_vain(&whole.order, *part, ctx.now()).map_err(Failure::Rejected)?;
        let order = keep(tx, ctx, done).await?;
        let whole = Whole { order, ..(*whole).clone() };
        give_back(tx, ctx, &whole, payment).await?;
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
