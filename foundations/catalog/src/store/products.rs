//! SQL for products: the row, its texts and addresses, its pictures.

use super::{json, parse};
use crate::{
    model::{OldSlugs, PictureDraft, Status},
    view::{Details, PictureView},
};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Lang, Localized, Timestamp};

/// A product as its row is found again by an import.
pub(crate) struct KnownProduct {
    pub(crate) id: ProductId,
    pub(crate) hash: String,
    /// Whether visitors see it.
    pub(crate) is_public: bool,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) version: i64,
}

impl FromRow for KnownProduct {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            hash: row.get(1)?,
            is_public: row.get::<String>(2)? == Status::Published.code(),
            published_at: row.get(3)?,
            version: row.get(4)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, key: &str) -> Result<Option<KnownProduct>, StoreError> {
    let sql = "SELECT id, hash, status, published_at, version FROM product WHERE key = $1";
    snap.opt(sql, args![*key]).await
}

pub(crate) struct ProductRow<'p> {
    pub(crate) id: ProductId,
    pub(crate) key: &'p str,
    pub(crate) status: Status,
    pub(crate) brand: Option<BrandId>,
    pub(crate) category: Option<CategoryId>,
    pub(crate) details: &'p Details,
    pub(crate) hash: &'p str,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) now: Timestamp,
}

pub(crate) async fn insert(tx: &mut Tx, row: &ProductRow<'_>) -> Result<(), StoreError> {
    let details = json(row.details)?;
    tx.exec(
        "INSERT INTO product (id, key, status, brand_id, category_id, details, hash, published_at, created_at,
                              changed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 1)",
        args![
            row.id, *row.key, *row.status.code(), row.brand, row.category, details, *row.hash, row.published_at, row.now
        ],
    )
    .await
    .map(drop)
}

/// Changes the row if it still has this version; tells whether it had.
pub(crate) async fn update(tx: &mut Tx, row: &ProductRow<'_>, version: i64) -> Result<bool, StoreError> {
    let details = json(row.details)?;
    let touched = tx
        .exec(
            "UPDATE product SET status = $1, brand_id = $2, category_id = $3, details = $4, hash = $5,
                                published_at = $6, changed_at = $7, version = version + 1
             WHERE id = $8 AND version = $9",
            args![
                *row.status.code(),
                row.brand,
                row.category,
                details,
                *row.hash,
                row.published_at,
                row.now,
                row.id,
                version
            ],
        )
        .await?;
    Ok(touched == 1)
}

pub(crate) struct ProductText<'t> {
    pub(crate) name: &'t str,
    pub(crate) slug: &'t str,
    pub(crate) summary: &'t str,
    pub(crate) body: &'t str,
}

pub(crate) async fn save_text(
    tx: &mut Tx,
    id: ProductId,
    lang: Lang,
    text: &ProductText<'_>,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO product_text (product_id, lang, name, slug, summary, body) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (product_id, lang) DO UPDATE SET name = $3, slug = $4, summary = $5, body = $6",
        args![id, lang, *text.name, *text.slug, *text.summary, *text.body],
    )
    .await
    .map(drop)
}

/// Whose address this is, and whether it still is.
pub(crate) async fn owner_of_slug(
    snap: &mut Snapshot,
    lang: Lang,
    slug: &str,
) -> Result<Option<(ProductId, bool)>, StoreError> {
    snap.opt(
        "SELECT product_id, is_current FROM product_slug WHERE lang = $1 AND slug = $2",
        args![lang, *slug],
    )
    .await
}

/// Makes all addresses that a product had in a language former ones, but for this one.
pub(crate) async fn leave_slugs(
    tx: &mut Tx,
    id: ProductId,
    lang: Lang,
    slug: &str,
) -> Result<(), StoreError> {
    tx.exec(
        "UPDATE product_slug SET is_current = $1 WHERE product_id = $2 AND lang = $3 AND slug <> $4 AND is_current = $5",
        args![false, id, lang, *slug, true],
    )
    .await
    .map(drop)
}

/// Makes this the current address of a product in a language; former ones lead to it.
pub(crate) async fn take_slug(tx: &mut Tx, id: ProductId, lang: Lang, slug: &str) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO product_slug (lang, slug, product_id, is_current) VALUES ($1, $2, $3, $4)
         ON CONFLICT (lang, slug) DO UPDATE SET is_current = $4",
        args![lang, *slug, id, true],
    )
    .await
    .map(drop)
}

/// Lets an address lead to a product, unless it is somebody's already.
pub(crate) async fn lead_here(tx: &mut Tx, id: ProductId, lang: Lang, slug: &str) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO product_slug (lang, slug, product_id, is_current) VALUES ($1, $2, $3, $4)
         ON CONFLICT (lang, slug) DO NOTHING",
        args![lang, *slug, id, false],
    )
    .await
    .map(drop)
}

/// The addresses that a product had before.
pub(crate) async fn old_slugs(snap: &mut Snapshot, id: ProductId) -> Result<OldSlugs, StoreError> {
    let rows: Vec<(Lang, String)> = snap
        .all(
            "SELECT lang, slug FROM product_slug WHERE product_id = $1 AND is_current = $2 ORDER BY lang, slug",
            args![id, false],
        )
        .await?;
    let mut old = OldSlugs::default();
    for (lang, slug) in rows {
        old.own_mut(lang).push(slug);
    }
    Ok(old)
}

/// What each product of a brand that visitors see says of itself.
pub(crate) async fn seen_of_brand(snap: &mut Snapshot, brand: BrandId) -> Result<Vec<Details>, StoreError> {
    let rows: Vec<(String,)> = snap
        .all("SELECT details FROM product WHERE brand_id = $1 AND status = 'published'", args![brand])
        .await?;
    rows.iter().map(|(details,)| parse(details)).collect()
}

/// A product that visitors see: which one, of which brand, and what it says of itself.
pub(crate) type Seen = (ProductId, Option<BrandId>, Details);

/// So many products that visitors see, behind one of them.
pub(crate) async fn seen(
    snap: &mut Snapshot,
    after: Option<ProductId>,
    size: u32,
) -> Result<Vec<Seen>, StoreError> {
    let after = after.unwrap_or(ProductId::from_bytes([0; 16]));
    let rows: Vec<(ProductId, Option<BrandId>, String)> = snap
        .all(
            "SELECT id, brand_id, details FROM product WHERE id > $1 AND status = 'published' ORDER BY id LIMIT $2",
            args![after, size],
        )
        .await?;
    rows.into_iter().map(|(id, brand, details)| Ok((id, brand, parse(&details)?))).collect()
}

pub(crate) async fn forget_pictures(tx: &mut Tx, id: ProductId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM product_picture WHERE product_id = $1", args![id]).await.map(drop)
}

/// The pictures of a product that has none.
pub(crate) async fn add_pictures(
    tx: &mut Tx,
    id: ProductId,
    pictures: &[PictureDraft],
) -> Result<(), StoreError> {
    let alts = pictures.iter().map(|picture| json(&picture.alt)).collect::<Result<Vec<_>, _>>()?;
    let values: Vec<Value<'_>> = pictures
        .iter()
        .zip(&alts)
        .enumerate()
        .flat_map(|(position, (picture, alt))| {
            let id = Value::Bytes(id.as_bytes());
            [id, Value::Int(position as i64), Value::Text(&picture.source), Value::Text(alt)]
        })
        .collect::<Vec<_>>();
    tx.insert_many("product_picture (product_id, position, source, alt)", 4, &values).await
}

pub(crate) async fn pictures(snap: &mut Snapshot, id: ProductId) -> Result<Vec<PictureView>, StoreError> {
    let rows: Vec<(String, String)> = snap
        .all("SELECT source, alt FROM product_picture WHERE product_id = $1 ORDER BY position", args![id])
        .await?;
    rows.into_iter().map(|(source, alt)| Ok(PictureView { source, alt: parse(&alt)? })).collect()
}

/// The row of a product and its texts.
pub(crate) struct Loaded {
    pub(crate) id: ProductId,
    pub(crate) key: String,
    pub(crate) brand: Option<BrandId>,
    pub(crate) category: Option<CategoryId>,
    pub(crate) details: Details,
    pub(crate) published_at: Timestamp,
    pub(crate) name: Localized,
    pub(crate) slug: Localized,
    pub(crate) summary: Localized,
    pub(crate) body: Localized,
}

impl FromRow for Loaded {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = |es, en| Ok::<_, StoreError>(Localized { es: row.get(es)?, en: row.get(en)? });
        Ok(Self {
            id: row.get(0)?,
            key: row.get(1)?,
            brand: row.get(2)?,
            category: row.get(3)?,
            details: parse(&row.get::<String>(4)?)?,
            published_at: row.get(5)?,
            name: text(6, 7)?,
            slug: text(8, 9)?,
            summary: text(10, 11)?,
            body: text(12, 13)?,
        })
    }
}

/// What has never been published has the date of its last change.
const LOADED: &str =
    "SELECT p.id, p.key, p.brand_id, p.category_id, p.details, COALESCE(p.published_at, p.changed_at), es.name, en.name,
            es.slug, en.slug, es.summary, en.summary, es.body, en.body
     FROM product p
     JOIN product_text es ON es.product_id = p.id AND es.lang = 'es'
     JOIN product_text en ON en.product_id = p.id AND en.lang = 'en'
     WHERE p.id = $1";

pub(crate) async fn load_published(snap: &mut Snapshot, id: ProductId) -> Result<Option<Loaded>, StoreError> {
    snap.opt(format!("{LOADED} AND p.status = 'published'"), args![id]).await
}

/// The same whether visitors see it or not.
pub(crate) async fn load(snap: &mut Snapshot, id: ProductId) -> Result<Option<Loaded>, StoreError> {
    snap.opt(LOADED, args![id]).await
}

/// The keys of the categories that a product stands in, published or not.
pub(crate) async fn category_keys(snap: &mut Snapshot, id: ProductId) -> Result<Vec<String>, StoreError> {
    let (details,): (String,) = snap.one("SELECT details FROM product WHERE id = $1", args![id]).await?;
    Ok(parse::<Details>(&details)?.categories)
}
