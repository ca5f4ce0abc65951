//! Who sells what, as far as the catalogue knows it.

use crate::store::sellers;
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use sellers_facts::SellerId;

pub use crate::store::sellers::KnownSeller;

/// More sellers than this are not offered in one list.
pub const LISTED_MAX: u32 = 500;

/// Those whom a product can be given to, at most so many.
pub async fn all(snap: &mut Snapshot) -> Result<Vec<KnownSeller>, StoreError> {
    sellers::list(snap, LISTED_MAX).await
}

/// Who sells a product; nobody for the house, and where there is no such product.
pub async fn of(snap: &mut Snapshot, product: ProductId) -> Result<Option<SellerId>, StoreError> {
    Ok(sellers::of_product(snap, product).await?.flatten())
}

/// So many products of a seller behind one of them, whether visitors see them or not.
pub async fn products(
    snap: &mut Snapshot,
    seller: SellerId,
    after: Option<ProductId>,
    size: u32,
) -> Result<Vec<ProductId>, StoreError> {
    sellers::products(snap, seller, after, size).await
}
