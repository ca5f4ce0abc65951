//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod fetching;
mod files;
mod giving_back;
mod handing;
mod keys;
mod office;

pub(crate) use fetching::{fetch, show_keys};
pub(crate) use files::{NewFile, put_file, remove_file};
pub(crate) use giving_back::{give_up, hold, let_go};
pub(crate) use handing::{Bought, claim, close_order, grant, pay, sent, shorten};
pub(crate) use keys::{FILL, add_keys, fill, remove_keys};
pub(crate) use office::{close, give_more, open, set_fetches};

use crate::{
    model::{Grant, Stocked},
    store,
};
use action::{Ctx, Failure};
use catalog::{model::ProductType, reads::sale::SaleItem};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};
use kernel::{Lang, rejection::Never};
use orders_facts::OrderId;

/// What nobody refuses.
type Done<T> = Result<T, Failure<Never>>;

/// What a variant is called, for the log of staff; nothing if there is none.
async fn called(snap: &mut Snapshot, ctx: &Ctx, variant: VariantId) -> Result<Option<String>, StoreError> {
    let currency = ctx.house().shop.face().currency;
    let found = catalog::reads::sale::items(snap, &[variant], currency).await?;
    Ok(found.first().map(label))
}

/// The same of something that is to be sold without a parcel, and whether it is such a thing.
async fn downloadable(
    snap: &mut Snapshot,
    ctx: &Ctx,
    variant: VariantId,
) -> Result<Option<(String, bool)>, StoreError> {
    let currency = ctx.house().shop.face().currency;
    let found = catalog::reads::sale::items(snap, &[variant], currency).await?;
    Ok(found.first().map(|item| (label(item), item.kind == ProductType::Digital)))
}

fn label(item: &SaleItem) -> String {
    format!("{} ({})", item.name.show(Lang::Es), item.sku)
}

/// What belongs to a variant.
async fn stocked(snap: &mut Snapshot, variant: VariantId) -> Result<Stocked, StoreError> {
    Ok(store::variants::find(snap, variant).await?.unwrap_or_else(|| Stocked::nothing(variant)))
}

/// Whoever changes files or keys of a variant stands in line.
async fn stand_in_line(tx: &mut Tx, variant: VariantId) -> Result<(), StoreError> {
    store::variants::stand_in_line(tx, &Stocked::nothing(variant)).await
}

/// Whoever changes what belongs to an order stands in line.
async fn stand_in_order(tx: &mut Tx, order: OrderId) -> Result<(), StoreError> {
    store::orders::stand_in_line(tx, order).await
}

/// Keeps what has become of a grant.
async fn keep<R>(tx: &mut Tx, grant: Grant) -> Result<Grant, Failure<R>> {
    if !store::grants::save(tx, &grant).await? {
        return Err(Failure::Conflict);
    }
    Ok(Grant { version: grant.version + 1, ..grant })
}
