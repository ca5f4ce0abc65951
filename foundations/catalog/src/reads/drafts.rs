//! Things as they are edited and exported, whether visitors see them or not.

use crate::{
    model::{BrandDraft, CategoryDraft, KindDraft, ProductDraft},
    store::drafts,
};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};

/// What products stand on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    /// Categories, those above before those below.
    pub categories: Vec<CategoryDraft>,
    /// Brands.
    pub brands: Vec<BrandDraft>,
    /// Product types.
    pub kinds: Vec<KindDraft>,
}

/// What products stand on, whole.
pub async fn ground(snap: &mut Snapshot) -> Result<Ground, StoreError> {
    Ok(Ground {
        categories: drafts::categories(snap).await?,
        brands: drafts::brands(snap).await?,
        kinds: drafts::kinds(snap).await?,
    })
}

/// So many products behind another, in the order in which they came.
pub async fn products(
    snap: &mut Snapshot,
    after: Option<ProductId>,
    size: u32,
) -> Result<Vec<(ProductId, ProductDraft)>, StoreError> {
    drafts::products(snap, after, size).await
}
