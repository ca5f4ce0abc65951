//! SQL for categories, brands and product types.

use super::{json, parse};
use crate::{
    model::{BrandDraft, CategoryDraft, KindDraft, Maker},
    view::{BrandView, CategoryView},
};
use catalog_facts::{BrandId, CategoryId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Lang, Localized};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A category as its row is found again by an import.
pub(crate) struct KnownCategory {
    pub(crate) id: CategoryId,
    pub(crate) hash: String,
}

pub(crate) async fn find_category(
    snap: &mut Snapshot,
    key: &str,
) -> Result<Option<KnownCategory>, StoreError> {
    let row: Option<(CategoryId, String)> =
        snap.opt("SELECT id, hash FROM category WHERE key = $1", args![*key]).await?;
    Ok(row.map(|(id, hash)| KnownCategory { id, hash }))
}

/// All categories by their keys.
pub(crate) async fn known_categories(
    snap: &mut Snapshot,
) -> Result<HashMap<String, KnownCategory>, StoreError> {
    let rows: Vec<(String, CategoryId, String)> = snap.all("SELECT key, id, hash FROM category", &[]).await?;
    Ok(rows.into_iter().map(|(key, id, hash)| (key, KnownCategory { id, hash })).collect())
}

pub(crate) async fn save_category(
    tx: &mut Tx,
    id: CategoryId,
    parent: Option<CategoryId>,
    draft: &CategoryDraft,
    hash: &str,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO category (id, key, parent_id, position, picture, hash) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET parent_id = $3, position = $4, picture = $5, hash = $6",
        args![id, draft.key, parent, draft.position, draft.picture, *hash],
    )
    .await
    .map(drop)
}

/// The place behind all categories that stand directly below this one, or at the root.
pub(crate) async fn next_position(
    snap: &mut Snapshot,
    parent: Option<CategoryId>,
) -> Result<i64, StoreError> {
    let next = "SELECT COALESCE(MAX(position), -1) + 1 FROM category WHERE parent_id";
    let row: (i64,) = match parent {
        Some(parent) => snap.one(format!("{next} = $1"), args![parent]).await?,
        None => snap.one(format!("{next} IS NULL"), &[]).await?,
    };
    Ok(row.0)
}

pub(crate) struct CategoryText<'t> {
    pub(crate) name: &'t str,
    pub(crate) slug: &'t str,
    pub(crate) path: &'t str,
    pub(crate) body: &'t str,
}

pub(crate) async fn save_category_text(
    tx: &mut Tx,
    id: CategoryId,
    lang: Lang,
    text: &CategoryText<'_>,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO category_text (category_id, lang, name, slug, path, body) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (category_id, lang) DO UPDATE SET name = $3, slug = $4, path = $5, body = $6",
        args![id, lang, *text.name, *text.slug, *text.path, *text.body],
    )
    .await
    .map(drop)
}

/// The path of a category in a language; nothing if there is no such category.
pub(crate) async fn path_of(
    snap: &mut Snapshot,
    id: CategoryId,
    lang: Lang,
) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = snap
        .opt("SELECT path FROM category_text WHERE category_id = $1 AND lang = $2", args![id, lang])
        .await?;
    Ok(row.map(|(path,)| path))
}

/// Whose path this is.
pub(crate) async fn owner_of_path(
    snap: &mut Snapshot,
    lang: Lang,
    path: &str,
) -> Result<Option<CategoryId>, StoreError> {
    let row: Option<(CategoryId,)> = snap
        .opt("SELECT category_id FROM category_text WHERE lang = $1 AND path = $2", args![lang, *path])
        .await?;
    Ok(row.map(|(id,)| id))
}

/// Gives a category another path in a language.
pub(crate) async fn save_path(tx: &mut Tx, id: CategoryId, lang: Lang, path: &str) -> Result<(), StoreError> {
    tx.exec("UPDATE category_text SET path = $1 WHERE category_id = $2 AND lang = $3", args![*path, id, lang])
        .await
        .map(drop)
}

/// All categories below one, the nearest first.
pub(crate) async fn below(snap: &mut Snapshot, id: CategoryId) -> Result<Vec<CategoryId>, StoreError> {
    let rows: Vec<(CategoryId, i64)> = snap
        .all(
            "WITH RECURSIVE down (id, depth) AS (
                 SELECT id, CAST(1 AS BIGINT) FROM category WHERE parent_id = $1
                 UNION ALL
                 SELECT c.id, down.depth + 1 FROM category c JOIN down ON c.parent_id = down.id
                 WHERE down.depth < 20)
             SELECT id, depth FROM down ORDER BY depth",
            args![id],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}

/// The category itself and all above it, innermost first.
pub(crate) async fn line_of(snap: &mut Snapshot, id: CategoryId) -> Result<Vec<CategoryId>, StoreError> {
    let rows: Vec<(CategoryId, i64)> = snap
        .all(
            "WITH RECURSIVE up (id, parent_id, height) AS (
                 SELECT id, parent_id, CAST(0 AS BIGINT) FROM category WHERE id = $1
                 UNION ALL
                 SELECT c.id, c.parent_id, up.height + 1 FROM category c JOIN up ON c.id = up.parent_id
                 WHERE up.height < 20)
             SELECT id, height FROM up ORDER BY height",
            args![id],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}

const CATEGORY: &str =
    "SELECT c.id, c.parent_id, c.picture, es.name, en.name, es.path, en.path, es.body, en.body
     FROM category c
     JOIN category_text es ON es.category_id = c.id AND es.lang = 'es'
     JOIN category_text en ON en.category_id = c.id AND en.lang = 'en'";

impl FromRow for CategoryView {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            parent: row.get(1)?,
            picture: row.get(2)?,
            name: Localized { es: row.get(3)?, en: row.get(4)? },
            path: Localized { es: row.get(5)?, en: row.get(6)? },
            text: Localized { es: row.get(7)?, en: row.get(8)? },
        })
    }
}

/// The whole tree, sisters in order.
pub(crate) async fn all_categories(snap: &mut Snapshot) -> Result<Vec<CategoryView>, StoreError> {
    snap.all(format!("{CATEGORY} ORDER BY c.position, c.key"), &[]).await
}

/// What a brand keeps beside its name and address.
#[derive(Serialize, Deserialize)]
pub(super) struct BrandDetails {
    pub(super) text: Localized,
    pub(super) picture: String,
    pub(super) maker: Option<Maker>,
}

pub(crate) async fn find_brand(
    snap: &mut Snapshot,
    key: &str,
) -> Result<Option<(BrandView, String)>, StoreError> {
    let row: Option<(BrandId, String, String, String, String)> =
        snap.opt("SELECT id, name, slug, details, hash FROM brand WHERE key = $1", args![*key]).await?;
    row.map(|(id, name, slug, details, hash)| Ok((brand_view(id, name, slug, &details)?, hash))).transpose()
}

pub(crate) async fn brand_by_slug(snap: &mut Snapshot, slug: &str) -> Result<Option<BrandView>, StoreError> {
    let row: Option<(BrandId, String, String, String)> =
        snap.opt("SELECT id, name, slug, details FROM brand WHERE slug = $1", args![*slug]).await?;
    row.map(|(id, name, slug, details)| brand_view(id, name, slug, &details)).transpose()
}

pub(crate) async fn brand_by_id(snap: &mut Snapshot, id: BrandId) -> Result<Option<BrandView>, StoreError> {
    let row: Option<(BrandId, String, String, String)> =
        snap.opt("SELECT id, name, slug, details FROM brand WHERE id = $1", args![id]).await?;
    row.map(|(id, name, slug, details)| brand_view(id, name, slug, &details)).transpose()
}

pub(crate) async fn all_brands(snap: &mut Snapshot, most: u32) -> Result<Vec<BrandView>, StoreError> {
    let rows: Vec<(BrandId, String, String, String)> =
        snap.all("SELECT id, name, slug, details FROM brand ORDER BY slug LIMIT $1", args![most]).await?;
    rows.into_iter().map(|(id, name, slug, details)| brand_view(id, name, slug, &details)).collect()
}

pub(super) fn brand_view(
    id: BrandId,
    name: String,
    slug: String,
    details: &str,
) -> Result<BrandView, StoreError> {
    let BrandDetails { text, picture, maker } = parse(details)?;
    Ok(BrandView { id, name, slug, text, picture, maker })
}

pub(crate) async fn save_brand(
    tx: &mut Tx,
    id: BrandId,
    slug: &str,
    draft: &BrandDraft,
    hash: &str,
) -> Result<(), StoreError> {
    let details = json(&BrandDetails {
        text: draft.text.clone(),
        picture: draft.picture.clone(),
        maker: draft.maker.clone(),
    })?;
    tx.exec(
        "INSERT INTO brand (id, key, slug, name, details, hash) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET slug = $3, name = $4, details = $5, hash = $6",
        args![id, draft.key, *slug, draft.name, details, *hash],
    )
    .await
    .map(drop)
}

/// Whether another brand than this has the slug.
pub(crate) async fn is_brand_slug_taken(
    snap: &mut Snapshot,
    slug: &str,
    id: BrandId,
) -> Result<bool, StoreError> {
    let other: Option<(i64,)> =
        snap.opt("SELECT 1 FROM brand WHERE slug = $1 AND id <> $2", args![*slug, id]).await?;
    Ok(other.is_some())
}

pub(crate) async fn save_kind(tx: &mut Tx, kind: &KindDraft) -> Result<(), StoreError> {
    let details = json(kind)?;
    tx.exec(
        "INSERT INTO product_kind (key, details) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET details = $2",
        args![kind.key, details],
    )
    .await
    .map(drop)
}

pub(crate) async fn find_kind(snap: &mut Snapshot, key: &str) -> Result<Option<KindDraft>, StoreError> {
    let row: Option<(String,)> =
        snap.opt("SELECT details FROM product_kind WHERE key = $1", args![*key]).await?;
    row.map(|(details,)| parse(&details)).transpose()
}
