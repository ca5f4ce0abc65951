//! SQL that reads things back as they are edited and exported, whether visitors see them or not.

use super::{parse, variants};
use crate::{
    model::{
        BrandDraft, CategoryDraft, Content, KindDraft, PictureDraft, ProductDraft, Status, VariantDraft,
    },
    reads::drafts::KnownSafety,
    view::Details,
};
use catalog_facts::{BrandId, ProductId, VariantId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Localized, Timestamp};

struct Kept {
    id: ProductId,
    draft: ProductDraft,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = |at: usize| Ok::<_, StoreError>(Localized { es: row.get(at)?, en: row.get(at + 1)? });
        let status: String = row.get(2)?;
        let details: Details = parse(&row.get::<String>(4)?)?;
        let draft = ProductDraft {
            key: row.get(1)?,
            product_type: details.product_type,
            status: Status::of(&status).ok_or_else(|| StoreError::Corrupt(format!("status {status:?}")))?,
            published_at: row.get::<Option<Timestamp>>(5)?,
            name: text(6)?,
            slug: text(8)?,
            summary: text(10)?,
            text: text(12)?,
            kind: details.kind,
            brand: row.get(3)?,
            categories: details.categories,
            tags: details.tags,
            tax: details.tax,
            attributes: details.attributes,
            options: details.options,
            related: details.related,
            parts: details.parts,
            url: details.url,
            safety: details.safety,
            withdrawal: details.withdrawal,
            maker: details.maker,
            ..ProductDraft::default()
        };
        Ok(Self { id: row.get(0)?, draft })
    }
}

const PRODUCT: &str =
    "SELECT p.id, p.key, p.status, b.key, p.details, p.published_at, es.name, en.name, es.slug, en.slug,
            es.summary, en.summary, es.body, en.body
     FROM product p
     JOIN product_text es ON es.product_id = p.id AND es.lang = 'es'
     JOIN product_text en ON en.product_id = p.id AND en.lang = 'en'
     LEFT JOIN brand b ON b.id = p.brand_id";

/// Products behind another, in the order of their keys: ids are others in every shop.
pub(crate) async fn products(
    snap: &mut Snapshot,
    after: Option<ProductId>,
    size: u32,
    currency: Currency,
) -> Result<Vec<(ProductId, ProductDraft)>, StoreError> {
    let rows: Vec<Kept> = match after {
        None => snap.all(format!("{PRODUCT} ORDER BY p.key LIMIT $1"), args![size]).await?,
        Some(after) => {
            let behind = "WHERE p.key > (SELECT key FROM product WHERE id = $1)";
            snap.all(format!("{PRODUCT} {behind} ORDER BY p.key LIMIT $2"), args![after, size]).await?
        }
    };
    let mut drafts = Vec::with_capacity(rows.len());
    for row in rows {
        drafts.push((row.id, whole(snap, row, currency).await?));
    }
    Ok(drafts)
}

/// One product; nothing if there is none.
pub(crate) async fn product(
    snap: &mut Snapshot,
    id: ProductId,
    currency: Currency,
) -> Result<Option<ProductDraft>, StoreError> {
    let row: Option<Kept> = snap.opt(format!("{PRODUCT} WHERE p.id = $1"), args![id]).await?;
    match row {
        Some(row) => whole(snap, row, currency).await.map(Some),
        None => Ok(None),
    }
}

async fn whole(
    snap: &mut Snapshot,
    Kept { id, mut draft }: Kept,
    currency: Currency,
) -> Result<ProductDraft, StoreError> {
    draft.old_slugs = super::products::old_slugs(snap, id).await?;
    let pictures = super::products::pictures(snap, id).await?;
    draft.pictures =
        pictures.into_iter().map(|one| PictureDraft { source: one.source, alt: one.alt }).collect();
    let rows: Vec<KeptVariant> = snap
        .all(
            "SELECT v.id, v.sku, v.option_values, v.price, v.cost, v.gtin, v.weight_g, v.content_amount, v.content_unit,
                    (SELECT CAST(SUM(s.quantity) AS BIGINT) FROM stock s WHERE s.variant_id = v.id), v.is_active
             FROM variant v WHERE v.product_id = $1 ORDER BY v.position, v.sku",
            args![id],
        )
        .await?;
    for KeptVariant { id, draft: mut variant, is_active } in rows {
        variant.history = variants::prices(snap, id, currency).await?;
        variant.is_reduction = variant.history.last().is_some_and(|last| last.is_reduction);
        if is_active {
            draft.variants.push(variant);
        } else {
            draft.retired.push(VariantDraft { stock: None, ..variant });
        }
    }
    Ok(draft)
}

struct KeptVariant {
    id: VariantId,
    draft: VariantDraft,
    is_active: bool,
}

impl FromRow for KeptVariant {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let content = row.get::<Option<i64>>(7)?.zip(row.get::<Option<String>>(8)?);
        let draft = VariantDraft {
            sku: row.get(1)?,
            values: parse(&row.get::<String>(2)?)?,
            price: row.get(3)?,
            cost: row.get(4)?,
            gtin: row.get(5)?,
            weight_g: row.get(6)?,
            content: content.map(|(amount, unit)| Content { amount, unit }),
            stock: row.get(9)?,
            ..VariantDraft::default()
        };
        Ok(Self { id: row.get(0)?, draft, is_active: row.get(10)? })
    }
}

struct KeptCategory(CategoryDraft);

impl FromRow for KeptCategory {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(CategoryDraft {
            key: row.get(0)?,
            parent: row.get(1)?,
            name: Localized { es: row.get(2)?, en: row.get(3)? },
            slug: Localized { es: row.get(4)?, en: row.get(5)? },
            text: Localized { es: row.get(6)?, en: row.get(7)? },
            picture: row.get(8)?,
            position: row.get(9)?,
        }))
    }
}

const CATEGORY: &str =
    "SELECT c.key, above.key, es.name, en.name, es.slug, en.slug, es.body, en.body, c.picture, c.position
     FROM category c
     JOIN category_text es ON es.category_id = c.id AND es.lang = 'es'
     JOIN category_text en ON en.category_id = c.id AND en.lang = 'en'
     LEFT JOIN category above ON above.id = c.parent_id";

/// All categories, those above before those below.
pub(crate) async fn categories(snap: &mut Snapshot) -> Result<Vec<CategoryDraft>, StoreError> {
    let rows: Vec<KeptCategory> = snap.all(format!("{CATEGORY} ORDER BY c.position, c.key"), &[]).await?;
    let mut left: Vec<CategoryDraft> = rows.into_iter().map(|KeptCategory(draft)| draft).collect();
    let mut sorted: Vec<CategoryDraft> = Vec::with_capacity(left.len());
    let mut there = std::collections::HashSet::new();
    while !left.is_empty() {
        let before = left.len();
        let is_ready = |one: &CategoryDraft| one.parent.as_ref().is_none_or(|parent| there.contains(parent));
        let (ready, later): (Vec<_>, Vec<_>) = left.into_iter().partition(is_ready);
        there.extend(ready.iter().map(|one| one.key.clone()));
        sorted.extend(ready);
        left = later;
        if left.len() == before {
            return Err(StoreError::Corrupt("a category stands below itself".to_owned()));
        }
    }
    Ok(sorted)
}

/// One category; nothing if there is none.
pub(crate) async fn category(snap: &mut Snapshot, key: &str) -> Result<Option<CategoryDraft>, StoreError> {
    let row: Option<KeptCategory> = snap.opt(format!("{CATEGORY} WHERE c.key = $1"), args![*key]).await?;
    Ok(row.map(|KeptCategory(draft)| draft))
}

/// All brands, by name.
pub(crate) async fn brands(snap: &mut Snapshot) -> Result<Vec<BrandDraft>, StoreError> {
    let rows: Vec<(String, String, String, String)> =
        snap.all("SELECT key, name, slug, details FROM brand ORDER BY key", &[]).await?;
    rows.into_iter().map(brand_draft).collect()
}

/// So many brands whose address stands behind a text, each with what its content is known by.
pub(crate) async fn brands_behind(
    snap: &mut Snapshot,
    slug: &str,
    size: u32,
) -> Result<Vec<(BrandId, BrandDraft, String)>, StoreError> {
    let sql = "SELECT id, hash, key, name, slug, details FROM brand WHERE slug > $1 ORDER BY slug LIMIT $2";
    let rows: Vec<(BrandId, String, String, String, String, String)> =
        snap.all(sql, args![*slug, size]).await?;
    let whole =
        |(id, hash, key, name, slug, details)| Ok((id, brand_draft((key, name, slug, details))?, hash));
    rows.into_iter().map(whole).collect()
}

/// One brand; nothing if there is none.
pub(crate) async fn brand(snap: &mut Snapshot, key: &str) -> Result<Option<BrandDraft>, StoreError> {
    let row: Option<(String, String, String, String)> =
        snap.opt("SELECT key, name, slug, details FROM brand WHERE key = $1", args![*key]).await?;
    row.map(brand_draft).transpose()
}

fn brand_draft(
    (key, name, slug, details): (String, String, String, String),
) -> Result<BrandDraft, StoreError> {
    let super::tree::BrandDetails { text, picture, maker } = parse(&details)?;
    Ok(BrandDraft { key, name, slug, text, picture, maker })
}

/// All product types.
pub(crate) async fn kinds(snap: &mut Snapshot) -> Result<Vec<KindDraft>, StoreError> {
    let rows: Vec<(String,)> = snap.all("SELECT details FROM product_kind ORDER BY key", &[]).await?;
    rows.iter().map(|(details,)| parse(details)).collect()
}

/// The same thing came again in other words: only the name of its content changes.
pub(crate) async fn rename_content(tx: &mut Tx, id: ProductId, hash: &str) -> Result<(), StoreError> {
    tx.exec("UPDATE product SET hash = $1 WHERE id = $2", args![*hash, id]).await.map(drop)
}

/// Who answers for the product with this key by its own word, and its warnings.
pub(crate) async fn known_safety(snap: &mut Snapshot, key: &str) -> Result<KnownSafety, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT details FROM product WHERE key = $1", args![*key]).await?;
    let Some((details,)) = row else { return Ok(KnownSafety::default()) };
    let Details { maker, safety: warnings, .. } = parse(&details)?;
    Ok(KnownSafety { maker, warnings })
}
