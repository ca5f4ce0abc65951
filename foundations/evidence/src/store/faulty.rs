//! What was not as agreed: whether it came back, and whether its money is back. Each is heard in a fact of its own and kept in
//! columns of its own, so it does not matter which is heard first.

use crate::model::GoodsId;
use database::{StoreError, Tx, args};
use kernel::{Id, Timestamp};

/// So many of a line came back by a return.
pub(crate) async fn put_came(
    tx: &mut Tx,
    (line, cause): (GoodsId, Id<()>),
    quantity: u32,
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO evidence_faulty (line_id, cause_id, quantity, came_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (line_id, cause_id) DO UPDATE SET
                   quantity = CASE WHEN evidence_faulty.quantity > excluded.quantity THEN evidence_faulty.quantity
                                   ELSE excluded.quantity END,
                   came_at = CASE WHEN evidence_faulty.came_at < excluded.came_at THEN evidence_faulty.came_at
                                  ELSE excluded.came_at END";
    tx.exec(sql, args![line, cause, quantity, at]).await.map(drop)
}

/// All the money is back that was asked for by a return, also for this line.
pub(crate) async fn put_paid(
    tx: &mut Tx,
    (line, cause): (GoodsId, Id<()>),
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO evidence_faulty (line_id, cause_id, quantity, paid_at) VALUES ($1, $2, 0, $3)
               ON CONFLICT (line_id, cause_id) DO UPDATE SET
                   paid_at = CASE WHEN evidence_faulty.paid_at < excluded.paid_at THEN evidence_faulty.paid_at
                                  ELSE excluded.paid_at END";
    tx.exec(sql, args![line, cause, at]).await.map(drop)
}
