//! Lists of orders, and how many there are.

use crate::{
    model::{Counts, Listed, Shelf, SoldWhere, Wanted},
    rules::dates,
    store,
};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, PageOf, PersonId, Timestamp, Zone};
use sellers_facts::SellerId;
use std::collections::HashMap;

/// A page of orders.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::lists::list(snap, wanted, after, size).await
}

/// What those are called who sell these orders, and whoever is asked for.
pub(crate) async fn sellers_of(
    snap: &mut Snapshot,
    orders: &[Listed],
    wanted: &Wanted,
) -> Result<HashMap<SellerId, String>, StoreError> {
    let mut ids: Vec<SellerId> = orders.iter().filter_map(|one| one.seller).collect();
    if let Some(SoldWhere::By(seller)) = wanted.sold {
        ids.push(seller);
    }
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let names = sellers::reads::names(snap, &ids).await?;
    Ok(names.into_iter().map(|(id, shown)| (id, shown.name)).collect())
}

/// A page of the orders of a seller, the latest first.
///
/// ```ignore
/// let page = orders::reads::of_seller(snap, seller, Some(Shelf::ToSend), after, 20).await?;
/// ```
pub async fn of_seller(
    snap: &mut Snapshot,
    seller: SellerId,
    shelf: Option<Shelf>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let wanted = Wanted { shelf, sold: Some(SoldWhere::By(seller)), ..Wanted::default() };
    store::lists::list(snap, &wanted, after, size).await
}

/// A page of somebody's own orders.
pub(crate) async fn mine(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::lists::of_person(snap, person, after, size).await
}

/// So many orders are counted and no more.
pub(crate) const COUNTED: u32 = store::lists::COUNTED;

/// How things stand for those who send; the week begins on Monday.
pub(crate) async fn counts(
    snap: &mut Snapshot,
    now: Timestamp,
    (zone, currency): (&Zone, Currency),
) -> Result<Counts, StoreError> {
    let since = dates::week_begins(zone, now);
    store::lists::counts(snap, since, currency).await
}
