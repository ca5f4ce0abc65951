//! Rows of lines that somebody wants to give back, whatever is heard first of it.

use database::{StoreError, Tx, args};
use orders_facts::LineId;
use returns_facts::ReturnId;

/// Somebody wants to give it back, unless that is over already.
pub(crate) async fn begin(tx: &mut Tx, line: LineId, ret: ReturnId) -> Result<(), StoreError> {
    let sql = "INSERT INTO downloads_held (line_id, ret_id, is_over) VALUES ($1, $2, FALSE)
               ON CONFLICT (line_id, ret_id) DO NOTHING";
    tx.exec(sql, args![line, ret]).await.map(drop)
}

/// That is settled.
pub(crate) async fn end(tx: &mut Tx, line: LineId, ret: ReturnId) -> Result<(), StoreError> {
    let sql = "INSERT INTO downloads_held (line_id, ret_id, is_over) VALUES ($1, $2, TRUE)
               ON CONFLICT (line_id, ret_id) DO UPDATE SET is_over = TRUE";
    tx.exec(sql, args![line, ret]).await.map(drop)
}
