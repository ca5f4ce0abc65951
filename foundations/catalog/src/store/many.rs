//! SQL for many products at once.

use super::{among, parse};
use crate::view::CardView;
use catalog_facts::ProductId;
use database::{Snapshot, StoreError, Value};

/// The key and the card of each that has one.
pub(crate) async fn cards(
    snap: &mut Snapshot,
    products: &[ProductId],
) -> Result<Vec<(String, CardView)>, StoreError> {
    let (places, ids) = among(products.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!(
        "SELECT p.key, c.body FROM card c JOIN product p ON p.id = c.product_id WHERE c.product_id IN ({places})"
    );
    let rows: Vec<(String, String)> = snap.all(sql, &ids).await?;
    rows.into_iter().map(|(key, body)| Ok((key, parse(&body)?))).collect()
}

/// The references of what is on sale, each with its product and its barcode, in order.
pub(crate) async fn references(
    snap: &mut Snapshot,
    products: &[ProductId],
) -> Result<Vec<(ProductId, String, Option<String>)>, StoreError> {
    let (places, ids) = among(products.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!(
        "SELECT product_id, sku, gtin FROM variant WHERE product_id IN ({places}) AND is_active = TRUE
         ORDER BY product_id, position"
    );
    snap.all(sql, &ids).await
}
