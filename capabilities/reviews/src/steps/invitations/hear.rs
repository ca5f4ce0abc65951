//! What is heard of an order before somebody is asked about it. Facts of different kinds come in any order: each of these adds what it
//! knows, and hearing it twice changes nothing.

use super::{super::adopt, end, look};
use crate::{
    model::Ended,
    rules::invitation as rules,
    store::{faulty, invitations, settings},
};
use action::{Ctx, Failure};
use catalog_facts::{ProductId, VariantId};
use contributions::rules::StateRejected;
use database::{StoreError, Tx};
use kernel::{Id, PersonId, Timestamp};
use orders_facts::{Goods, GroupId, LineId, OrderId};
use returns_facts::ReturnId;
use std::collections::BTreeMap;

/// Somebody has agreed to buy.
pub(crate) async fn placed(
    tx: &mut Tx,
    order: OrderId,
    group: GroupId,
    person: Option<PersonId>,
) -> Result<(), StoreError> {
    invitations::open(tx, order, (Some(group), person)).await
}

/// It stands: what was bought.
pub(crate) async fn bought(
    tx: &mut Tx,
    order: OrderId,
    person: Option<PersonId>,
    goods: &[Goods],
) -> Result<(), StoreError> {
    invitations::open(tx, order, (None, person)).await?;
    let mut all: BTreeMap<ProductId, (VariantId, u32)> = BTreeMap::new();
    for one in goods {
        all.entry(one.product).or_insert((one.variant, 0)).1 += one.quantity;
    }
    let goods = all.into_iter().map(|(product, (variant, quantity))| (product, Some(variant), quantity));
    invitations::put_goods(tx, order, &goods.collect::<Vec<_>>()).await
}

/// What was bought without an account is somebody's now, and so is what they wrote of it.
pub(crate) async fn claimed(
    tx: &mut Tx,
    ctx: &Ctx,
    order: OrderId,
    person: PersonId,
    goods: &[Goods],
) -> Result<(), Failure<StateRejected>> {
    bought(tx, order, Some(person), goods).await?;
    invitations::set_person(tx, order, person).await?;
    for good in invitations::goods(tx, order).await? {
        if let Some(review) = good.review {
            adopt(tx, ctx, review, person).await?;
        }
    }
    Ok(())
}

/// All of it arrived: from now on its days count.
pub(crate) async fn arrived(
    tx: &mut Tx,
    ctx: &Ctx,
    (order, person): (OrderId, Option<PersonId>),
    delivered_at: Timestamp,
) -> Result<(), StoreError> {
    invitations::open(tx, order, (None, person)).await?;
    let Some(is) = invitations::find(tx, order).await? else { return Ok(()) };
    let window_days = settings::manners(tx).await?.window_days;
    let Some(eligible) = rules::arrive(&is, delivered_at, window_days) else { return Ok(()) };
    invitations::save(tx, &eligible).await?;
    look(tx, ctx, order).await
}

/// It was called off, or all of its money went back: nobody has any of it, however far the asking had come.
pub(crate) async fn undone(tx: &mut Tx, order: OrderId) -> Result<(), StoreError> {
    invitations::open(tx, order, (None, None)).await?;
    invitations::put_all_back(tx, order).await?;
    match invitations::find(tx, order).await? {
        Some(is) => end(tx, &is, Ended::Undone).await,
        None => Ok(()),
    }
}

/// Some of it is not sent after all.
pub(crate) async fn left_out(
    tx: &mut Tx,
    order: OrderId,
    lines: &[(LineId, ProductId, u32)],
) -> Result<(), StoreError> {
    for (_, product, quantity) in lines {
        invitations::add_unsent(tx, (order, *product), *quantity).await?;
    }
    Ok(())
}

/// Some of it came back: nobody is asked about that.
pub(crate) async fn gone_back(
    tx: &mut Tx,
    order: OrderId,
    lines: &[(LineId, ProductId, u32)],
) -> Result<(), StoreError> {
    for (_, product, _) in lines {
        invitations::put_back(tx, order, *product).await?;
    }
    Ok(())
}

/// Some of what was not as agreed came back, or all of its money did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Faulty {
    /// It came.
    Here,
    /// Its money is back.
    Paid,
}

/// Nobody is asked about what was not as agreed once it came back and its money did too. What only came is mended or replaced, and
/// what only got cheaper is still theirs to judge.
pub(crate) async fn not_as_agreed(
    tx: &mut Tx,
    (order, ret): (OrderId, ReturnId),
    lines: &[(LineId, ProductId, u32)],
    heard: Faulty,
) -> Result<(), StoreError> {
    for (_, product, _) in lines {
        match heard {
            Faulty::Here => faulty::put_here(tx, ret, *product).await?,
            Faulty::Paid => faulty::put_paid(tx, ret, *product).await?,
        }
        if faulty::is_over(tx, ret, *product).await? {
            invitations::put_back(tx, order, *product).await?;
        }
    }
    Ok(())
}

/// Something of it is to go back, or should be put right: until that is settled nobody is asked.
pub(crate) async fn returning<T>(tx: &mut Tx, order: OrderId, ret: Id<T>) -> Result<(), StoreError> {
    invitations::put_trouble(tx, (bare(order), bare(ret)), false).await
}

/// That is settled. What waited for it is looked at.
pub(crate) async fn settled<T>(tx: &mut Tx, ctx: &Ctx, order: OrderId, ret: Id<T>) -> Result<(), StoreError> {
    invitations::put_trouble(tx, (bare(order), bare(ret)), true).await?;
    look(tx, ctx, order).await
}

/// Whoever paid says at their bank that they did not; or the bank has decided for the shop.
pub(crate) async fn disputed<T>(
    tx: &mut Tx,
    ctx: &Ctx,
    (group, payment): (GroupId, Id<T>),
    is_over: bool,
) -> Result<(), StoreError> {
    invitations::put_trouble(tx, (bare(group), bare(payment)), is_over).await?;
    if is_over {
        for order in invitations::of_group(tx, group).await? {
            look(tx, ctx, order).await?;
        }
    }
    Ok(())
}

fn bare<T>(id: Id<T>) -> Id<()> {
    Id::from_uuid(id.uuid())
}
