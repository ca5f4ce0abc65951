//! What happens to baskets, inside a transaction.

mod changing;
mod ending;
mod merging;

pub use ending::empty;

pub(crate) use changing::{Added, Wish, add, add_code, change, remove, remove_code, set};
pub(crate) use ending::{FORGET, forget};
pub(crate) use merging::merge;

use crate::{model::Basket, store};
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
