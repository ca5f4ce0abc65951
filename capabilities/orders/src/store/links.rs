//! Rows of secrets that lead to a group, as hashes.

use crate::{model::GroupId, secret::SecretHash};
use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

pub(crate) async fn add(
    tx: &mut Tx,
    hash: &SecretHash,
    group: GroupId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO order_link (hash, group_id, created_at) VALUES ($1, $2, $3)";
    tx.exec(sql, args![hash[..], group, now]).await.map(drop)
}

/// The group that a secret leads to, and since when.
pub(crate) async fn find(
    snap: &mut Snapshot,
    hash: &SecretHash,
) -> Result<Option<(GroupId, Timestamp)>, StoreError> {
    snap.opt("SELECT group_id, created_at FROM order_link WHERE hash = $1", args![hash[..]]).await
}
