//! Putting categories, brands and product types where they belong.

use super::{hash_of, wanted_slug};
use crate::{
    model::{BrandDraft, CategoryDraft, KindDraft, Put},
    rules::check::ProductRejected,
    store::tree::{self, CategoryText},
};
use action::{Ctx, Failure};
use catalog_facts::{BrandChanged, BrandId, CategoryChanged, CategoryId};
use database::{StoreError, Tx};
use kernel::Lang;

type Refused = Failure<ProductRejected>;

/// Makes a category or changes it. The one above it must exist.
pub async fn put_category(tx: &mut Tx, ctx: &Ctx, draft: &CategoryDraft) -> Result<Put, Refused> {
    if draft.key.is_empty() {
        return Err(Failure::Rejected(ProductRejected::KeyUnfit));
    }
    if draft.name.is_empty() {
        return Err(Failure::Rejected(ProductRejected::NameUnfit));
    }
    let hash = hash_of(draft);
    let known = tree::find_category(tx, &draft.key).await?;
    if known.as_ref().is_some_and(|known| known.hash == hash) {
        return Ok(Put::Same);
    }
    let parent = match &draft.parent {
        None => None,
        Some(key) => Some(known_category(tx, key).await?),
    };
    let put = if known.is_some() { Put::Changed } else { Put::Created };
    let id = known.map_or_else(|| ctx.id(), |known| known.id);
    tree::save_category(tx, id, parent, draft, &hash).await?;
    for lang in Lang::ALL {
        let slug = wanted_slug(&draft.slug, &draft.name, &draft.key, lang);
        let above = match parent {
            Some(parent) => tree::path_of(tx, parent, lang).await?.map(|path| format!("{path}/")),
            None => None,
        };
        let path = format!("{}{slug}", above.unwrap_or_default());
        let text = CategoryText {
            name: draft.name.show(lang),
            slug: &slug,
            path: &path,
            body: draft.text.show(lang),
            is_own: !draft.name.own(lang).is_empty(),
        };
        tree::save_category_text(tx, id, lang, &text).await?;
    }
    media::steps::want(tx, ctx, &draft.picture).await?;
    tx.record(&CategoryChanged { category: id }).await?;
    Ok(put)
}

pub(super) async fn known_category(tx: &mut Tx, key: &str) -> Result<CategoryId, Refused> {
    let known = tree::find_category(tx, key).await?;
    known
        .map(|known| known.id)
        .ok_or_else(|| Failure::Rejected(ProductRejected::Unknown { key: key.to_owned() }))
}

/// Makes a brand or changes it.
pub async fn put_brand(tx: &mut Tx, ctx: &Ctx, draft: &BrandDraft) -> Result<Put, Refused> {
    if draft.key.is_empty() {
        return Err(Failure::Rejected(ProductRejected::KeyUnfit));
    }
    if draft.name.trim().is_empty() {
        return Err(Failure::Rejected(ProductRejected::NameUnfit));
    }
    let hash = hash_of(draft);
    let known = tree::find_brand(tx, &draft.key).await?;
    if known.as_ref().is_some_and(|(_, known)| *known == hash) {
        return Ok(Put::Same);
    }
    let put = if known.is_some() { Put::Changed } else { Put::Created };
    let id = known.map_or_else(|| ctx.id(), |(brand, _)| brand.id);
    let slug = free_brand_slug(tx, draft, id).await?;
    tree::save_brand(tx, id, &slug, draft, &hash).await?;
    media::steps::want(tx, ctx, &draft.picture).await?;
    tx.record(&BrandChanged { brand: id }).await?;
    Ok(put)
}

async fn free_brand_slug(tx: &mut Tx, draft: &BrandDraft, id: BrandId) -> Result<String, StoreError> {
    let wanted = [&draft.slug, &draft.name, &draft.key]
        .into_iter()
        .map(|text| kernel::text::slug(text))
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| id.to_string());
    let mut slug = wanted.clone();
    let mut number = 1;
    while tree::is_brand_slug_taken(tx, &slug, id).await? {
        number += 1;
        slug = format!("{wanted}-{number}");
    }
    Ok(slug)
}

/// Makes a product type or changes it.
pub async fn put_kind(tx: &mut Tx, _: &Ctx, draft: &KindDraft) -> Result<(), Refused> {
    if draft.key.is_empty() {
        return Err(Failure::Rejected(ProductRejected::KeyUnfit));
    }
    Ok(tree::save_kind(tx, draft).await?)
}
