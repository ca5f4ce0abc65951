//! What the back office asks about a change of many products: how far it is, and what becomes of each.

use crate::{
    model::{Bulk, BulkId, BulkItem, Changed, Outcome},
    steps,
    store::{self, bulk::Item, drafts},
};
use database::{Snapshot, StoreError};
use kernel::Currency;

/// A change of many products; nothing if there is none.
pub(crate) async fn bulk(snap: &mut Snapshot, id: BulkId) -> Result<Option<Bulk>, StoreError> {
    store::bulk::find(snap, id).await
}

/// So many of its products from a place on: what would change of those that nobody tried, what became of the others.
pub(crate) async fn items(
    snap: &mut Snapshot,
    bulk: &Bulk,
    from: i64,
    most: u32,
) -> Result<Vec<BulkItem>, StoreError> {
    let currency = shop::reads::profile(snap).await?.currency;
    let mut items = Vec::new();
    for one in store::bulk::items(snap, bulk.id, from, most).await? {
        items.extend(item(snap, bulk, one, currency).await?);
    }
    Ok(items)
}

async fn item(
    snap: &mut Snapshot,
    bulk: &Bulk,
    one: Item,
    currency: Currency,
) -> Result<Option<BulkItem>, StoreError> {
    let Some(draft) = drafts::product(snap, one.product, currency).await? else { return Ok(None) };
    let Item { position, product, outcome, why } = one;
    let name = draft.name.clone();
    let mut item = BulkItem { position, product, outcome, why, name, shifts: Vec::new() };
    if outcome == Outcome::Waiting {
        match steps::foresee(snap, &draft, &bulk.deed).await? {
            Ok(Changed { shifts, .. }) => item.shifts = shifts,
            Err(no) => item.why = Some(steps::why(&no)),
        }
    }
    Ok(Some(item))
}
