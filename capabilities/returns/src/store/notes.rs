//! Rows of notes beside a return.

use crate::model::{Note, ReturnId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

impl FromRow for Note {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (name, text): (String, String) = (row.get(3)?, row.get(4)?);
        Ok(Self {
            id: row.get(0)?,
            ret: row.get(1)?,
            person: row.get(2)?,
            name: Personal::new(name),
            text: Personal::new(text),
            created_at: row.get(5)?,
        })
    }
}

/// The notes beside a return, the latest first.
pub(crate) async fn of_return(
    snap: &mut Snapshot,
    ret: ReturnId,
    most: u32,
) -> Result<Vec<Note>, StoreError> {
    let sql = "SELECT id, return_id, person_id, name, body, created_at FROM return_note
               WHERE return_id = $1 ORDER BY id DESC LIMIT $2";
    snap.all(sql, args![ret, most]).await
}

pub(crate) async fn insert(tx: &mut Tx, is: &Note) -> Result<(), StoreError> {
    let (name, text) = (is.name.reveal(), is.text.reveal());
    let sql = "INSERT INTO return_note (id, return_id, person_id, name, body, created_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.exec(sql, args![is.id, is.ret, is.person, *name, *text, is.created_at]).await.map(drop)
}
