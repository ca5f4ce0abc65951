//! What buyers say of the sides of products, as it was last summed up.

use crate::model::{Gathered, Told};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Lang, Timestamp};

impl FromRow for Gathered {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let told: Vec<Told> = serde_json::from_str(&row.get::<String>(3)?)
            .map_err(|error| StoreError::Corrupt(format!("reviews_aspects: {error}")))?;
        Ok(Self { lang: row.get(0)?, counted: row.get(1)?, read: row.get(2)?, told })
    }
}

pub(crate) async fn find(
    snap: &mut Snapshot,
    product: ProductId,
    lang: Lang,
) -> Result<Option<Gathered>, StoreError> {
    let sql = "SELECT lang, counted, reviews, told FROM reviews_aspects WHERE product_id = $1 AND lang = $2";
    snap.opt(sql, args![product, *lang.code()]).await
}

/// How many reviews counted when it was last summed up in any language.
pub(crate) async fn counted(snap: &mut Snapshot, product: ProductId) -> Result<Option<u32>, StoreError> {
    let sql = "SELECT counted FROM reviews_aspects WHERE product_id = $1 ORDER BY lang LIMIT 1";
    Ok(snap.opt::<(u32,)>(sql, args![product]).await?.map(|(counted,)| counted))
}

/// Keeps it.
pub(crate) async fn put(
    tx: &mut Tx,
    product: ProductId,
    of: &Gathered,
    at: Timestamp,
) -> Result<(), StoreError> {
    let told = serde_json::to_string(&of.told).map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let sql = "INSERT INTO reviews_aspects (product_id, lang, counted, reviews, told, at)
               VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (product_id, lang) DO UPDATE
               SET counted = excluded.counted, reviews = excluded.reviews, told = excluded.told, at = excluded.at";
    tx.exec(sql, args![product, *of.lang.code(), of.counted, of.read, told, at]).await.map(drop)
}
