//! How many of each line of an order go back by all returns together. Two who ask for the last piece meet here: one of them is
//! refused, on both engines.

use database::{Snapshot, StoreError, Tx, args};
use orders_facts::{LineId, OrderId};

/// Those of an order.
pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<(LineId, u32)>, StoreError> {
    snap.all("SELECT line_id, taken FROM return_taken WHERE order_id = $1", args![order]).await
}

/// So many more of a line go back. Tells how many did before; nothing when so many are not left of all that were bought.
pub(crate) async fn take(
    tx: &mut Tx,
    (order, line): (OrderId, LineId),
    (quantity, ordered): (u32, u32),
) -> Result<Option<u32>, StoreError> {
    let sql = "INSERT INTO return_taken (line_id, order_id, taken) VALUES ($1, $2, 0) ON CONFLICT (line_id) DO NOTHING";
    tx.exec(sql, args![line, order]).await?;
    let sql = "UPDATE return_taken SET taken = taken + $1 WHERE line_id = $2 AND taken + $1 <= $3";
    if tx.exec(sql, args![quantity, line, ordered]).await? != 1 {
        return Ok(None);
    }
    let (taken,): (u32,) = tx.one("SELECT taken FROM return_taken WHERE line_id = $1", args![line]).await?;
    Ok(Some(taken.saturating_sub(quantity)))
}

/// So many of a line do not go back after all.
pub(crate) async fn give_up(tx: &mut Tx, line: LineId, quantity: u32) -> Result<(), StoreError> {
    let sql = "UPDATE return_taken SET taken = taken - $1 WHERE line_id = $2 AND taken >= $1";
    tx.exec(sql, args![quantity, line]).await.map(drop)
}
