//! What of an order was not as agreed: whether it came back, and whether its money did. Either may be heard first.

use catalog_facts::ProductId;
use database::{Snapshot, StoreError, Tx, args};
use returns_facts::ReturnId;

/// Some of it came.
pub(crate) async fn put_here(tx: &mut Tx, ret: ReturnId, product: ProductId) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_invitation_faulty (return_id, product_id, is_here, is_paid)
               VALUES ($1, $2, TRUE, FALSE)
               ON CONFLICT (return_id, product_id) DO UPDATE SET is_here = excluded.is_here";
    tx.exec(sql, args![ret, product]).await.map(drop)
}

/// All the money is back that was asked for it.
pub(crate) async fn put_paid(tx: &mut Tx, ret: ReturnId, product: ProductId) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_invitation_faulty (return_id, product_id, is_here, is_paid)
               VALUES ($1, $2, FALSE, TRUE)
               ON CONFLICT (return_id, product_id) DO UPDATE SET is_paid = excluded.is_paid";
    tx.exec(sql, args![ret, product]).await.map(drop)
}

/// Whether both are known.
pub(crate) async fn is_over(
    snap: &mut Snapshot,
    ret: ReturnId,
    product: ProductId,
) -> Result<bool, StoreError> {
    let sql =
        "SELECT is_here, is_paid FROM reviews_invitation_faulty WHERE return_id = $1 AND product_id = $2";
    let found: Option<(bool, bool)> = snap.opt(sql, args![ret, product]).await?;
    Ok(found == Some((true, true)))
}
