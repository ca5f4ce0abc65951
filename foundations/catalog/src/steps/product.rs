//! Putting a whole product into the catalogue: row, texts, addresses, pictures; its variants and its card in files of their
//! own.

mod card;
mod variants;

pub(super) use self::{card::retold, variants::Kept};

use super::{
    alike,
    category::known_category,
    hash_of,
    line::{self, Folded},
    stock, wanted_slug,
};
use crate::{
    model::{ProductDraft, ProductType, Put, Status, Stocked},
    rules::{
        check::{self, ProductRejected},
        stock::sum,
    },
    store::{
        cards, drafts,
        products::{self, KnownProduct, ProductRow, ProductText},
        scored, tree, ware,
    },
    view::Details,
};
use action::{Ctx, Failure};
use catalog_facts::{CatalogFact, ProductChanged, ProductCreated, ProductId};
use database::{StoreError, Tx};
use kernel::{Lang, Localized, Timestamp, text};
use std::collections::BTreeSet;
use variants::{Sale, Sold};

type Refused = Failure<ProductRejected>;

/// Makes a product or changes it to exactly this.
pub async fn put_product(tx: &mut Tx, ctx: &Ctx, draft: &ProductDraft) -> Result<Put, Refused> {
    let brand = match &draft.brand {
        None => None,
        Some(key) => Some(tree::find_brand(tx, key).await?.ok_or_else(|| unknown(key))?.0),
    };
    let first = ctx.house().shop.face().first();
    check::product(draft, brand.as_ref().and_then(|brand| brand.maker.as_ref()), first)
        .map_err(Failure::Rejected)?;
    let hash = hash_of(draft);
    let known = products::find(tx, &draft.key).await?;
    if known.as_ref().is_some_and(|known| known.hash == hash) {
        return Ok(Put::Same);
    }

    if let Some(kind) = &draft.kind
        && tree::find_kind(tx, kind).await?.is_none()
    {
        return Err(unknown(kind));
    }
    // The shop may have said its currency in this very transaction, which nobody has heard of yet.
    let currency = shop::reads::profile(tx).await?.currency;
    if let Some(known) = &known
        && let Some(kept) = drafts::product(tx, known.id, currency).await?
        && alike::product(draft, &kept)
    {
        drafts::rename_content(tx, known.id, &hash).await?;
        return Ok(Put::Same);
    }

    let now = ctx.now();
    let mut categories = Vec::new();
    for key in &draft.categories {
        categories.push(known_category(tx, key).await?);
    }
    let published_at = published_at(draft, known.as_ref(), now);
    let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
    let details = details_of(draft);
    let row = ProductRow {
        id,
        key: &draft.key,
        status: draft.status,
        brand: brand.as_ref().map(|brand| brand.id),
        category: categories.first().copied(),
        details: &details,
        hash: &hash,
        published_at,
        now,
    };
    let (put, mut facts): (Put, Vec<CatalogFact>) = match &known {
        None => {
            products::insert(tx, &row).await?;
            (Put::Created, vec![ProductCreated { product: id }.into()])
        }
        Some(known) if products::update(tx, &row, known.version).await? => {
            (Put::Changed, vec![ProductChanged { product: id }.into()])
        }
        Some(_) => return Err(Failure::Conflict),
    };

    let is_new = known.is_none();
    let slug = put_texts(tx, id, draft, is_new).await?;
    if !is_new {
        products::forget_pictures(tx, id).await?;
    }
    products::add_pictures(tx, id, &draft.pictures).await?;
    for picture in &draft.pictures {
        media::steps::want(tx, ctx, &picture.source).await?;
    }
    let public_since = published_at.filter(|_| draft.status == Status::Published);
    // What has stood here unseen, or without this variant, was not asked for before now.
    let asked_since = public_since.map(|since| if is_new { since.min(now) } else { now });
    let comes_back = public_since.is_some() && known.as_ref().is_some_and(|known| !known.is_public);
    let parts = variants::parts(tx, draft).await?;
    let sale = Sale { product: id, currency, asked_since, is_new, comes_back, parts };
    let Sold { kept, held, is_moved } = variants::put(tx, ctx, &sale, draft, &mut facts).await?;
    let stocked = Stocked { left: sum(draft.product_type, kept.iter().map(|one| one.left)), held };
    let folded = Folded {
        product: id,
        draft,
        brand: brand.as_ref(),
        categories: &categories,
        changed_at: now,
        is_new,
        first,
        stocked,
    };
    line::put(tx, &folded).await?;
    put_parts(tx, id, draft).await?;
    match public_since {
        Some(published_at) => {
            let rating = scored::rating(tx, id).await?;
            let brand = brand.map(|brand| brand.name);
            let card = card::of(id, draft, slug, brand, &kept, (rating, published_at));
            let place = card::Place { brand: row.brand, categories: &categories, is_new };
            card::list(tx, &card, &place, &kept).await?;
        }
        None if is_new => {}
        None => cards::remove(tx, id).await?,
    }
    if is_new || is_moved {
        facts.extend(stock::refold_sets(tx, &BTreeSet::from([id])).await?);
    }
    tx.record(&facts).await?;
    Ok(put)
}

/// Since when visitors see it. What they no longer see, or not yet, keeps the date of when they did.
fn published_at(draft: &ProductDraft, known: Option<&KnownProduct>, now: Timestamp) -> Option<Timestamp> {
    let said = draft.published_at.or(known.and_then(|known| known.published_at));
    match draft.status {
        Status::Published => said.or(Some(now)),
        Status::Draft | Status::Archived => said,
    }
}

fn unknown(key: &str) -> Refused {
    Failure::Rejected(ProductRejected::Unknown { key: key.to_owned() })
}

fn details_of(draft: &ProductDraft) -> Details {
    Details {
        product_type: draft.product_type,
        kind: draft.kind.clone(),
        categories: draft.categories.clone(),
        tags: draft.tags.clone(),
        tax: draft.tax,
        attributes: draft.attributes.clone(),
        options: draft.options.clone(),
        related: draft.related.clone(),
        parts: draft.parts.clone(),
        url: draft.url.clone(),
        safety: draft.safety.clone(),
        withdrawal: draft.withdrawal,
        maker: draft.maker.clone(),
    }
}

/// Writes down of what a set is made, so that it follows when one of its parts runs out.
async fn put_parts(tx: &mut Tx, id: ProductId, draft: &ProductDraft) -> Result<(), StoreError> {
    match draft.product_type {
        ProductType::Grouped => {}
        ProductType::Physical | ProductType::Digital | ProductType::External => return Ok(()),
    }
    let mut skus: Vec<&str> = draft.parts.iter().map(|part| part.sku.as_str()).collect();
    skus.sort_unstable();
    skus.dedup();
    ware::put_parts(tx, id, &skus).await
}

/// Keeps the texts as they were written in each language and gives the addresses that they got.
async fn put_texts(
    tx: &mut Tx,
    id: ProductId,
    draft: &ProductDraft,
    is_new: bool,
) -> Result<Localized, StoreError> {
    let mut addresses = Localized::default();
    for lang in Lang::ALL {
        let slug = free_slug(tx, id, lang, wanted_slug(&draft.slug, &draft.name, &draft.key, lang)).await?;
        if !is_new {
            products::leave_slugs(tx, id, lang, &slug).await?;
        }
        products::take_slug(tx, id, lang, &slug).await?;
        for old in draft.old_slugs.own(lang) {
            let old = text::slug(old);
            if !old.is_empty() {
                products::lead_here(tx, id, lang, &old).await?;
            }
        }
        let text = ProductText {
            name: draft.name.own(lang),
            slug: &slug,
            summary: draft.summary.own(lang),
            body: draft.text.own(lang),
        };
        products::save_text(tx, id, lang, &text).await?;
        *addresses.own_mut(lang) = slug;
    }
    Ok(addresses)
}

/// The wanted address, or the first of `wanted-2`, `wanted-3`, .. that no other product has or had.
async fn free_slug(tx: &mut Tx, id: ProductId, lang: Lang, wanted: String) -> Result<String, StoreError> {
    let mut slug = wanted.clone();
    let mut number = 1;
    while products::owner_of_slug(tx, lang, &slug).await?.is_some_and(|(owner, _)| owner != id) {
        number += 1;
        slug = format!("{wanted}-{number}");
    }
    Ok(slug)
}
