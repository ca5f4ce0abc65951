//! What the back office asks about categories and brands to change them by hand: each with a mark of the state that was read.

use crate::{
    model::{BrandDraft, CategoryDraft},
    rules::maker,
    store::{drafts, lines, office, tree},
};
use catalog_facts::{BrandId, CategoryId};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf};

/// A category as it is edited, and its mark.
pub(crate) async fn category(
    snap: &mut Snapshot,
    id: CategoryId,
) -> Result<Option<(CategoryDraft, String)>, StoreError> {
    let Some(key) = lines::category_key(snap, id).await? else { return Ok(None) };
    let known = tree::find_category(snap, &key).await?;
    Ok(drafts::category(snap, &key).await?.zip(known.map(|known| known.hash)))
}

/// A brand as it is edited, and its mark.
pub(crate) async fn brand(
    snap: &mut Snapshot,
    id: BrandId,
) -> Result<Option<(BrandDraft, String)>, StoreError> {
    let Some(key) = lines::brand_key(snap, id).await? else { return Ok(None) };
    let known = tree::find_brand(snap, &key).await?;
    Ok(drafts::brand(snap, &key).await?.zip(known.map(|(_, hash)| hash)))
}

/// A brand in the list.
pub(crate) struct BrandListed {
    pub(crate) id: BrandId,
    pub(crate) name: String,
    /// Whether its maker answers for what it makes.
    pub(crate) answers: bool,
}

/// A page of brands by their addresses.
pub(crate) async fn brands(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<BrandListed>, StoreError> {
    let after = after.map_or("", |cursor| cursor.0.as_str());
    let rows = office::brands_behind(snap, after, size + 1).await?;
    let page = PageOf::cut(rows, size as usize, |one| one.slug.clone());
    Ok(page.map(|one| BrandListed {
        id: one.id,
        answers: maker::answers(one.maker.as_ref()).is_ok(),
        name: one.name,
    }))
}
