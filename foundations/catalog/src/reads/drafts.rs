//! Things as they are edited and exported, whether visitors see them or not.

use crate::{
    model::{BrandDraft, CategoryDraft, KindDraft, Maker, ProductDraft},
    store::{
        drafts,
        sellers::{self, KnownSeller},
    },
};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::Localized;

/// What products stand on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    /// Categories, those above before those below.
    pub categories: Vec<CategoryDraft>,
    /// Brands.
    pub brands: Vec<BrandDraft>,
    /// Product types.
    pub kinds: Vec<KindDraft>,
    /// Who sells here besides the house.
    pub sellers: Vec<KnownSeller>,
}

/// What products stand on, whole.
pub async fn ground(snap: &mut Snapshot) -> Result<Ground, StoreError> {
    Ok(Ground {
        categories: drafts::categories(snap).await?,
        brands: drafts::brands(snap).await?,
        kinds: drafts::kinds(snap).await?,
        sellers: sellers::list(snap, super::sellers::LISTED_MAX).await?,
    })
}

/// So many products behind another, in the order of their keys.
pub async fn products(
    snap: &mut Snapshot,
    after: Option<ProductId>,
    size: u32,
) -> Result<Vec<(ProductId, ProductDraft)>, StoreError> {
    let currency = shop::reads::profile(snap).await?.currency;
    drafts::products(snap, after, size, currency).await
}

/// So many addresses that lead elsewhere now, behind one of them, each with where it leads; `steps::put_moved` takes them.
/// Those that a product had before are in its draft.
pub async fn moved(
    snap: &mut Snapshot,
    after: Option<&str>,
    size: u32,
) -> Result<Vec<(String, String)>, StoreError> {
    crate::store::moved::all(snap, after.unwrap_or_default(), size).await
}

/// What is known of the safety of a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownSafety {
    /// Who answers for it by its own word.
    pub maker: Option<Maker>,
    /// Its warnings.
    pub warnings: Localized,
}

/// What is known of the safety of the product with this key; nothing if there is no such product.
pub async fn known_safety(snap: &mut Snapshot, key: &str) -> Result<KnownSafety, StoreError> {
    drafts::known_safety(snap, key).await
}
