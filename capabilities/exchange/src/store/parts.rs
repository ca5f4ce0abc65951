//! SQL for the pieces of files. A piece is small enough that nobody waits for it.

use crate::model::{DeliveryId, PartKind};
use database::{Snapshot, StoreError, Tx, args};

/// The most bytes of a piece.
pub(crate) const PIECE: usize = 512 * 1024;

pub(crate) async fn insert(
    tx: &mut Tx,
    (id, kind): (DeliveryId, PartKind),
    number: i64,
    content: &[u8],
) -> Result<(), StoreError> {
    let sql = "INSERT INTO exchange_import_part (import_id, kind, number, content) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![id, *kind.code(), number, content[..]]).await.map(drop)
}

pub(crate) async fn find(
    snap: &mut Snapshot,
    (id, kind): (DeliveryId, PartKind),
    number: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "SELECT content FROM exchange_import_part WHERE import_id = $1 AND kind = $2 AND number = $3";
    let row: Option<(Vec<u8>,)> = snap.opt(sql, args![id, *kind.code(), number]).await?;
    Ok(row.map(|(content,)| content))
}

/// Takes some pieces of a file away. Tells how many those were.
pub(crate) async fn remove_some(
    tx: &mut Tx,
    (id, kind): (DeliveryId, PartKind),
    most: i64,
) -> Result<u64, StoreError> {
    let sql = "DELETE FROM exchange_import_part WHERE import_id = $1 AND kind = $2 AND number IN
               (SELECT number FROM exchange_import_part WHERE import_id = $1 AND kind = $2 ORDER BY number LIMIT $3)";
    tx.exec(sql, args![id, *kind.code(), most]).await
}
