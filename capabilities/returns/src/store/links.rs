//! Rows of secrets that lead to a return, as hashes.

use crate::{model::ReturnId, secret::SecretHash};
use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

pub(crate) async fn add(
    tx: &mut Tx,
    hash: &SecretHash,
    ret: ReturnId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO return_link (hash, return_id, created_at) VALUES ($1, $2, $3)";
    tx.exec(sql, args![hash[..], ret, now]).await.map(drop)
}

/// The return that a secret leads to.
pub(crate) async fn find(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<ReturnId>, StoreError> {
    let found: Option<(ReturnId,)> =
        snap.opt("SELECT return_id FROM return_link WHERE hash = $1", args![hash[..]]).await?;
    Ok(found.map(|(ret,)| ret))
}
