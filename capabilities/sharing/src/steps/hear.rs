//! What is heard of orders. Facts of different kinds come in any order: each adds what it knows, and then it is looked what follows.

use super::look::look;
use crate::store::{orders, referrals};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Id, Money, PersonId, Timestamp};
use orders_facts::{GroupId, OrderId};

/// What was heard of an order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Heard {
    /// It stands, and cost so much.
    Confirmed(Option<PersonId>, Money),
    /// All of it arrived then.
    Delivered(Option<PersonId>, Timestamp),
    /// It was called off, or nobody paid in time.
    Off,
    /// So much of its money went back; all of it, or not.
    Refunded(Money, bool),
    /// A bank took all of its money.
    Lost,
}

impl Heard {
    fn person(self) -> Option<PersonId> {
        match self {
            Self::Confirmed(person, _) | Self::Delivered(person, _) => person,
            Self::Off | Self::Refunded(..) | Self::Lost => None,
        }
    }

    /// Whether only orders of people who were brought are of interest: of others nothing need be kept.
    fn is_of_somebody(self) -> bool {
        match self {
            Self::Confirmed(..) | Self::Delivered(..) => true,
            Self::Off | Self::Refunded(..) | Self::Lost => false,
        }
    }
}

/// Somebody who was brought has agreed to buy: when, and with what it is paid, is known from here.
pub(crate) async fn placed(
    tx: &mut Tx,
    ctx: &Ctx,
    order: OrderId,
    (group, person): (GroupId, Option<PersonId>),
) -> Result<(), StoreError> {
    let Some(person) = person else { return Ok(()) };
    let Some(referral) = referrals::running(tx, person).await? else { return Ok(()) };
    orders::open(tx, order, (Some(group), Some(person))).await?;
    orders::place(tx, order, ctx.now()).await?;
    look(tx, ctx, referral.id).await
}

/// Keeps what was heard, and looks what follows.
pub(crate) async fn hear(tx: &mut Tx, ctx: &Ctx, order: OrderId, heard: Heard) -> Result<(), StoreError> {
    let mut found = referrals::of_order(tx, order).await?;
    if let (None, Some(person)) = (&found, heard.person()) {
        found = referrals::running(tx, person).await?;
    }
    if found.is_none() && heard.is_of_somebody() {
        return Ok(());
    }
    orders::open(tx, order, (None, heard.person())).await?;
    match heard {
        Heard::Confirmed(_, total) => orders::confirm(tx, order, total, ctx.now()).await?,
        Heard::Delivered(_, at) => orders::deliver(tx, order, at).await?,
        Heard::Off => orders::call_off(tx, order).await?,
        Heard::Refunded(amount, is_all) => orders::refund(tx, order, (amount.minor, is_all)).await?,
        Heard::Lost => orders::refund(tx, order, (0, true)).await?,
    }
    match found {
        Some(referral) => look(tx, ctx, referral.id).await,
        None => Ok(()),
    }
}

/// Something of it is to go back: until that is settled no present is given.
pub(crate) async fn troubled<T>(tx: &mut Tx, order: OrderId, ret: Id<T>) -> Result<(), StoreError> {
    orders::put_trouble(tx, (bare(order), bare(ret)), false).await
}

/// That is settled. What waited for it is looked at.
pub(crate) async fn settled<T>(tx: &mut Tx, ctx: &Ctx, order: OrderId, ret: Id<T>) -> Result<(), StoreError> {
    orders::put_trouble(tx, (bare(order), bare(ret)), true).await?;
    match referrals::of_order(tx, order).await? {
        Some(referral) => look(tx, ctx, referral.id).await,
        None => Ok(()),
    }
}

/// Whoever paid says at their bank that they did not; or the bank has decided.
pub(crate) async fn disputed<T>(
    tx: &mut Tx,
    ctx: &Ctx,
    (group, payment): (GroupId, Id<T>),
    is_over: bool,
) -> Result<(), StoreError> {
    orders::put_trouble(tx, (bare(group), bare(payment)), is_over).await?;
    if !is_over {
        return Ok(());
    }
    for order in orders::of_group(tx, group).await? {
        if let Some(referral) = referrals::of_order(tx, order).await? {
            look(tx, ctx, referral.id).await?;
        }
    }
    Ok(())
}

fn bare<T>(id: Id<T>) -> Id<()> {
    Id::from_uuid(id.uuid())
}
