//! What happens to baskets, inside a transaction.

mod changing;
pub(crate) mod checkout;
mod ending;
pub(crate) mod links;
mod many;
mod merging;

pub use checkout::{
    Wanted, begin_checkout, cancel_checkout, change_checkout, complete_checkout, escalate_checkout,
    take_over_checkout,
};
pub use ending::empty;

pub(crate) use changing::{Added, Wish, add, add_code, change, remove, remove_code, set};
pub(crate) use ending::{FORGET, forget};
pub(crate) use many::{AddedMany, add_many};
pub(crate) use merging::merge;

use crate::{
    model::{Basket, Holder, SecretHash},
    store,
};
use action::{Ctx, Failure};
use catalog::reads::sale::{self, SaleItem};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};

/// What the catalogue says of these now, in the shop's currency.
async fn items(snap: &mut Snapshot, ctx: &Ctx, variants: &[VariantId]) -> Result<Vec<SaleItem>, StoreError> {
    let currency = ctx.house().shop.face().currency;
    sale::items(snap, variants, currency).await
}

/// Keeps what a basket has become, if it is another than before.
async fn keep<R>(tx: &mut Tx, before: &Basket, after: &Basket) -> Result<(), Failure<R>> {
    if before == after || store::baskets::save(tx, before, after).await? {
        return Ok(());
    }
    Err(Failure::Conflict)
}

/// Gives somebody their first basket: a guest under the hash of a fresh secret.
async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    basket: &Basket,
    holder: Option<&Holder>,
    fresh: &SecretHash,
) -> Result<(), StoreError> {
    let whose = match holder {
        Some(Holder::Person(person)) => Holder::Person(*person),
        // A secret whose basket is gone is not used again: whoever made it up would know it.
        Some(Holder::Cookie(_)) | None => Holder::Cookie(*fresh),
    };
    store::baskets::insert(tx, basket, &whose).await?;
    match whose {
        Holder::Person(_) => Ok(()),
        Holder::Cookie(_) => ending::set_forgetting(tx, basket.id, ctx.now()).await,
    }
}

/// Somebody's basket, or one that they will have, and whether it is that.
async fn basket_of(tx: &mut Tx, ctx: &Ctx, holder: Option<&Holder>) -> Result<(Basket, bool), StoreError> {
    let known = match holder {
        Some(holder) => store::baskets::of(tx, holder).await?,
        None => None,
    };
    let is_new = known.is_none();
    Ok((known.unwrap_or_else(|| Basket::empty(ctx.id())), is_new))
}
