//! Rows of notes.

use crate::model::{Note, OrderId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

impl FromRow for Note {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            person: row.get(2)?,
            name: Personal::new(row.get(3)?),
            text: Personal::new(row.get(4)?),
            created_at: row.get(5)?,
        })
    }
}

/// The notes beside an order, the latest first.
pub(crate) async fn of_order(
    snap: &mut Snapshot,
    order: OrderId,
    most: u32,
) -> Result<Vec<Note>, StoreError> {
    let sql = "SELECT id, order_id, person_id, name, body, created_at FROM order_note
               WHERE order_id = $1 ORDER BY id DESC LIMIT $2";
    snap.all(sql, args![order, most]).await
}

pub(crate) async fn insert(tx: &mut Tx, note: &Note) -> Result<(), StoreError> {
    let sql = "INSERT INTO order_note (id, order_id, person_id, name, body, created_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.exec(
        sql,
        args![note.id, note.order, note.person, *note.name.reveal(), *note.text.reveal(), note.created_at],
    )
    .await
    .map(drop)
}
