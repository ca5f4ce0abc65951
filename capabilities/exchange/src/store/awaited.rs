//! SQL for customers of another program who are awaited.

use super::{read, written};
use crate::model::{Awaited, AwaitedId, Newcomer};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

impl FromRow for Awaited {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let address: Option<String> = row.get(3)?;
        let known = Newcomer {
            email: Personal::new(row.get(1)?),
            name: Personal::new(row.get(2)?),
            address: address.as_deref().map(read).transpose()?.map(Personal::new),
        };
        Ok(Self { id: row.get(0)?, known, said_at: row.get(4)? })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, folded: &str) -> Result<Option<Awaited>, StoreError> {
    let sql = "SELECT id, email, name, address, said_at FROM exchange_awaited WHERE folded = $1";
    snap.opt(sql, args![*folded]).await
}

pub(crate) async fn is_anybody(snap: &mut Snapshot) -> Result<bool, StoreError> {
    let first: Option<(AwaitedId,)> =
        snap.opt("SELECT id FROM exchange_awaited ORDER BY id LIMIT 1", args![]).await?;
    Ok(first.is_some())
}

pub(crate) async fn insert(tx: &mut Tx, one: &Awaited, folded: &str) -> Result<(), StoreError> {
    let (email, name) = (one.known.email.reveal(), one.known.name.reveal());
    let address = one.known.address.as_ref().map(|address| written(address.reveal())).transpose()?;
    let sql = "INSERT INTO exchange_awaited (id, email, folded, name, address, said_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.exec(sql, args![one.id, email, *folded, name, address, one.said_at]).await.map(drop)
}

pub(crate) async fn save(tx: &mut Tx, one: &Awaited) -> Result<(), StoreError> {
    let (email, name) = (one.known.email.reveal(), one.known.name.reveal());
    let address = one.known.address.as_ref().map(|address| written(address.reveal())).transpose()?;
    let sql = "UPDATE exchange_awaited SET email = $1, name = $2, address = $3, said_at = $4 WHERE id = $5";
    tx.exec(sql, args![email, name, address, one.said_at, one.id]).await.map(drop)
}

pub(crate) async fn remove(tx: &mut Tx, id: AwaitedId) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM exchange_awaited WHERE id = $1", args![id]).await? == 1)
}
