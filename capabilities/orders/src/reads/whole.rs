//! Orders with everything that belongs to them, by the ways in which somebody comes to one.

use crate::{
    model::{GroupId, Order, OrderId, SoldBy, Whole},
    rules::{code, dates},
    secret, store,
};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Personal, Timestamp};

/// An order with everything that belongs to it: five statements, however long it is, and two more where several sell.
pub async fn gather(snap: &mut Snapshot, order: Order) -> Result<Whole, StoreError> {
    let group = store::groups::find(snap, order.group).await?;
    let group = group.ok_or_else(|| StoreError::Corrupt(format!("{:?} has no group", order.id)))?;
    let lines = store::lines::of_order(snap, order.id).await?;
    let parcels = store::parcels::of_order(snap, order.id).await?;
    let refunds = store::refunds::of_order(snap, order.id).await?;
    let mut others = match order.members > 1 {
        true => store::orders::of_group(snap, order.group).await?,
        false => Vec::new(),
    };
    others.retain(|other| other.id != order.id);
    let sold_by = sold_by(snap, &order).await?;
    Ok(Whole { group, order, lines, parcels, refunds, others, sold_by })
}

async fn sold_by(snap: &mut Snapshot, order: &Order) -> Result<Option<SoldBy>, StoreError> {
    let Some(seller) = order.seller else { return Ok(None) };
    let mut names = sellers::reads::names(snap, &[seller]).await?;
    // Of whom nothing is known any more is a business: so whoever bought keeps all that the law may give them.
    let (name, is_trader) = match names.remove(&seller) {
        Some(known) => (known.name, known.is_trader),
        None => (seller.to_string(), true),
    };
    let business = match is_trader {
        true => store::business::find(snap, order.id).await?.map(Personal::new),
        false => None,
    };
    Ok(Some(SoldBy { seller, name, is_trader, business }))
}

/// All orders of a group, the first first.
pub async fn all_of(snap: &mut Snapshot, group: GroupId) -> Result<Vec<Whole>, StoreError> {
    let mut all = Vec::new();
    for order in store::orders::of_group(snap, group).await? {
        all.push(gather(snap, order).await?);
    }
    Ok(all)
}

/// An order, for those who send.
pub async fn whole(snap: &mut Snapshot, id: OrderId) -> Result<Option<Whole>, StoreError> {
    match store::orders::find(snap, id).await? {
        Some(order) => gather(snap, order).await.map(Some),
        None => Ok(None),
    }
}

/// An order of somebody who is signed in.
pub async fn own(snap: &mut Snapshot, person: PersonId, id: OrderId) -> Result<Option<Whole>, StoreError> {
    let found = store::orders::find(snap, id).await?.filter(|order| order.person == Some(person));
    match found {
        Some(order) => gather(snap, order).await.map(Some),
        None => Ok(None),
    }
}

/// The order of that code, however it was typed.
pub async fn by_code(snap: &mut Snapshot, code: &str) -> Result<Option<OrderId>, StoreError> {
    let Some(code) = code::typed(code) else { return Ok(None) };
    Ok(store::orders::by_code(snap, &code).await?.map(|order| order.id))
}

/// The order of that code, however it was typed, if letters about it go to that address. Of whom nobody knows any more there is none.
pub async fn by_code_and_email(
    snap: &mut Snapshot,
    code: &str,
    email: &str,
) -> Result<Option<Whole>, StoreError> {
    let Some(code) = code::typed(code) else { return Ok(None) };
    let Some(order) = store::orders::by_code(snap, &code).await? else { return Ok(None) };
    let whole = gather(snap, order).await?;
    let known = store::folded(whole.group.email.reveal());
    Ok(Some(whole).filter(|_| !known.is_empty() && known == store::folded(email)))
}

/// The order that a link leads to, while it does: the first of what was agreed.
pub async fn by_secret(
    snap: &mut Snapshot,
    secret: &str,
    now: Timestamp,
) -> Result<Option<Whole>, StoreError> {
    by_secret_of(snap, (secret, ""), now).await
}

/// The same, or the order of that code among what was agreed.
pub async fn by_secret_of(
    snap: &mut Snapshot,
    (secret, code): (&str, &str),
    now: Timestamp,
) -> Result<Option<Whole>, StoreError> {
    let Some(hash) = secret::hash(secret) else { return Ok(None) };
    let Some((group, created)) = store::links::find(snap, &hash).await? else { return Ok(None) };
    let all = store::orders::of_group(snap, group).await?;
    let leads = |order: &Order| dates::link_ends(created, order).is_none_or(|end| now < end);
    if !all.iter().any(leads) {
        return Ok(None);
    }
    let wanted = all.iter().position(|order| code.is_empty() || order.code == code);
    match wanted.and_then(|place| all.into_iter().nth(place)) {
        Some(order) => gather(snap, order).await.map(Some),
        None => Ok(None),
    }
}

/// The order of what was agreed at once, the first of several: whoever closes a purchase asks it for a form that was sent twice.
pub async fn order_of(snap: &mut Snapshot, group: GroupId) -> Result<Option<OrderId>, StoreError> {
    Ok(store::orders::of_group(snap, group).await?.first().map(|order| order.id))
}
