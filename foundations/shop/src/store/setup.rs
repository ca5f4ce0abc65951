//! SQL for the links under which a shop is set up.

use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

/// What is kept of the secret in a link.
pub(crate) type LinkHash = [u8; 32];

pub(crate) async fn insert(tx: &mut Tx, hash: &LinkHash, made_at: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO shop_setup (secret_hash, made_at) VALUES ($1, $2)";
    tx.exec(sql, args![hash[..], made_at]).await.map(drop)
}

/// When a link was made, if it is one.
pub(crate) async fn made_at(snap: &mut Snapshot, hash: &LinkHash) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT made_at FROM shop_setup WHERE secret_hash = $1";
    let row: Option<(Timestamp,)> = snap.opt(sql, args![hash[..]]).await?;
    Ok(row.map(|(made_at,)| made_at))
}

/// Forgets the links that were made before an instant.
pub(crate) async fn remove_before(tx: &mut Tx, instant: Timestamp) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shop_setup WHERE made_at < $1", args![instant]).await.map(drop)
}

pub(crate) async fn remove_all(tx: &mut Tx) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shop_setup", &[]).await.map(drop)
}
