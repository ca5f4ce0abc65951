//! What programs ask about the catalogue to change it: things with the version that was read.

use super::{drafts, edit::Story, hand, office};
use crate::{
    model::{BrandDraft, CategoryDraft, Hand, ProductDraft},
    steps, store,
};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf};

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
    let ground = drafts::ground(snap).await?;
    let mut all = Vec::with_capacity(ground.categories.len());
    for branch in office::branches(snap).await? {
        let Some(known) = store::tree::find_category(snap, &branch.key).await? else { continue };
        let draft = ground.categories.iter().find(|draft| draft.key == branch.key);
        all.extend(draft.map(|draft| (branch.id, draft.clone(), known.hash)));
    }
    Ok(all)
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
    let page = hand::brands(snap, after, size).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for listed in page.items {
        let known = hand::brand(snap, listed.id).await?;
        items.extend(known.map(|(draft, mark)| (listed.id, draft, mark)));
    }
    Ok(PageOf { items, next: page.next })
}
