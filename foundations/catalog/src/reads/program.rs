//! What programs ask about the catalogue to change it: things with the version that was read.

use super::{edit::Story, office};
use crate::{
    model::{BrandDraft, CategoryDraft, Hand, ProductDraft},
    steps, store,
};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf};
use std::collections::HashMap;

/// A product as it is kept, and its version.
pub(crate) async fn product(
    snap: &mut Snapshot,
    id: ProductId,
) -> Result<Option<(ProductDraft, i64)>, StoreError> {
    steps::base(snap, Some(id)).await
}

/// The product that sells a variant, and its version.
pub(crate) async fn of_sku(
    snap: &mut Snapshot,
    sku: &str,
) -> Result<Option<(ProductId, ProductDraft, i64)>, StoreError> {
    let Some(known) = store::variants::find(snap, sku).await? else { return Ok(None) };
    let product = steps::base(snap, Some(known.product)).await?;
    let sells = |draft: &ProductDraft| draft.variants.iter().any(|variant| variant.sku == sku);
    Ok(product.filter(|(draft, _)| sells(draft)).map(|(draft, version)| (known.product, draft, version)))
}

/// What a variant was ever asked for, whether it is still on sale or not.
pub(crate) async fn story(
    snap: &mut Snapshot,
    sku: &str,
    hand: Hand,
    now: kernel::Timestamp,
) -> Result<Option<Story>, StoreError> {
    let Some(known) = store::variants::find(snap, sku).await? else { return Ok(None) };
    let stories = super::edit::stories(snap, known.product, hand, now).await?;
    Ok(stories.into_iter().find(|story| story.sku == sku))
}

/// All categories as a tree, each with what it says and its version.
pub(crate) async fn categories(
    snap: &mut Snapshot,
) -> Result<Vec<(CategoryId, CategoryDraft, String)>, StoreError> {
    let mut drafts: HashMap<String, CategoryDraft> =
        store::drafts::categories(snap).await?.into_iter().map(|draft| (draft.key.clone(), draft)).collect();
    let mut known = store::tree::known_categories(snap).await?;
    let branches = office::branches(snap).await?;
    let whole = |branch: office::Branch| {
        let (draft, known) = (drafts.remove(&branch.key)?, known.remove(&branch.key)?);
        Some((branch.id, draft, known.hash))
    };
    Ok(branches.into_iter().filter_map(whole).collect())
}

/// The category with this key.
pub(crate) async fn category_of_key(
    snap: &mut Snapshot,
    key: Option<&str>,
) -> Result<Option<CategoryId>, StoreError> {
    let Some(key) = key else { return Ok(None) };
    Ok(store::tree::find_category(snap, key).await?.map(|known| known.id))
}

/// A page of brands by their addresses, each with its version.
pub(crate) async fn brands(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<(BrandId, BrandDraft, String)>, StoreError> {
    let after = after.map_or("", |cursor| cursor.0.as_str());
    let rows = store::drafts::brands_behind(snap, after, size + 1).await?;
    Ok(PageOf::cut(rows, size as usize, |(_, draft, _)| draft.slug.clone()))
}
