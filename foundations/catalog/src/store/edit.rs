//! SQL for the editor: which version of a product is kept, and the prices of everything that it ever sold.

use super::variants;
use crate::model::PricePoint;
use catalog_facts::{ProductId, VariantId};
use database::{Snapshot, StoreError, args};
use kernel::Currency;

/// The version of a product's row; nothing if there is none.
pub(crate) async fn version(snap: &mut Snapshot, id: ProductId) -> Result<Option<i64>, StoreError> {
    let row: Option<(i64,)> = snap.opt("SELECT version FROM product WHERE id = $1", args![id]).await?;
    Ok(row.map(|(version,)| version))
}

/// How often whoever edits a product has changed it: its version without those that the shop made by counting anew.
pub(crate) async fn written(snap: &mut Snapshot, id: ProductId) -> Result<Option<i64>, StoreError> {
    let row: Option<(i64,)> =
        snap.opt("SELECT version - stocked FROM product WHERE id = $1", args![id]).await?;
    Ok(row.map(|(version,)| version))
}

/// The references of a product of which some are put aside, and how many.
pub(crate) async fn held(snap: &mut Snapshot, id: ProductId) -> Result<Vec<(String, i64)>, StoreError> {
    snap.all(
        "SELECT v.sku, CAST(SUM(s.held) AS BIGINT) FROM variant v JOIN stock s ON s.variant_id = v.id
         WHERE v.product_id = $1 AND s.held > 0 GROUP BY v.sku",
        args![id],
    )
    .await
}

/// The log of the prices of one variant.
pub(crate) struct Logged {
    pub(crate) sku: String,
    pub(crate) is_active: bool,
    pub(crate) points: Vec<PricePoint>,
}

/// What each variant of a product was ever asked for, those on sale first.
pub(crate) async fn price_logs(
    snap: &mut Snapshot,
    id: ProductId,
    currency: Currency,
) -> Result<Vec<Logged>, StoreError> {
    let rows: Vec<(VariantId, String, bool)> = snap
        .all(
            "SELECT id, sku, is_active FROM variant WHERE product_id = $1 ORDER BY is_active DESC, position, sku",
            args![id],
        )
        .await?;
    let mut logs = Vec::with_capacity(rows.len());
    for (id, sku, is_active) in rows {
        logs.push(Logged { sku, is_active, points: variants::prices(snap, id, currency).await? });
    }
    Ok(logs)
}
