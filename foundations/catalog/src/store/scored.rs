//! SQL for what buyers think of products.

use crate::{model::Scored, view::Rating};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for Scored {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { count: row.get(0)?, stars: row.get(1)?, hundredths: row.get(2)? })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, product: ProductId) -> Result<Option<Scored>, StoreError> {
    let sql = "SELECT reviews, stars, score FROM catalog_scored WHERE product_id = $1";
    snap.opt(sql, args![product]).await
}

/// The same as its card tells it.
pub(crate) async fn rating(snap: &mut Snapshot, product: ProductId) -> Result<Option<Rating>, StoreError> {
    Ok(find(snap, product).await?.and_then(|known| known.rating()))
}

pub(crate) async fn put(tx: &mut Tx, product: ProductId, of: &Scored) -> Result<(), StoreError> {
    let sql = "INSERT INTO catalog_scored (product_id, reviews, stars, score) VALUES ($1, $2, $3, $4)
               ON CONFLICT (product_id) DO UPDATE
               SET reviews = excluded.reviews, stars = excluded.stars, score = excluded.score";
    tx.exec(sql, args![product, of.count, of.stars, of.hundredths]).await.map(drop)
}
