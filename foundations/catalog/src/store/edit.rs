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
