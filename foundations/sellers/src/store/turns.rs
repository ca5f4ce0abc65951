//! Rows of what became of sellers.

use super::state;
use crate::model::{SellerId, Turned};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

impl FromRow for Turned {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            at: row.get(0)?,
            from: state(&row.get::<String>(1)?)?,
            to: state(&row.get::<String>(2)?)?,
            command: row.get(3)?,
            said: Personal::new(row.get(4)?),
        })
    }
}

/// What became of one, the latest first; at most so many.
pub(crate) async fn of(snap: &mut Snapshot, seller: SellerId, most: u32) -> Result<Vec<Turned>, StoreError> {
    let sql = "SELECT at, from_state, to_state, command, said FROM seller_turn WHERE seller_id = $1
               ORDER BY number DESC LIMIT $2";
    snap.all(sql, args![seller, most]).await
}

/// Writes one down. Its number is the version that it made of the seller, so two at once are a conflict.
pub(crate) async fn add(tx: &mut Tx, seller: SellerId, number: i64, is: &Turned) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO seller_turn (seller_id, number, at, from_state, to_state, command, said)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![seller, number, is.at, *is.from.code(), *is.to.code(), is.command, *is.said.reveal()],
    )
    .await
    .map(drop)
}

/// Takes away what was said.
pub(crate) async fn forget(tx: &mut Tx, seller: SellerId) -> Result<(), StoreError> {
    let sql = "UPDATE seller_turn SET said = '' WHERE seller_id = $1 AND said <> ''";
    tx.exec(sql, args![seller]).await.map(drop)
}
