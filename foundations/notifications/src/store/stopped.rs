//! SQL for addresses without an account whose owners want no letters of a kind. Only hashes of addresses are kept.

use super::folded;
use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What is kept of an address.
pub(crate) fn hash(address: &str) -> Vec<u8> {
    Sha256::digest(folded(address)).to_vec()
}

/// Letters of a kind to an address are stopped.
pub(crate) async fn put(tx: &mut Tx, address: &[u8], kind: &str, now: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_stopped (address_hash, kind, stopped_at) VALUES ($1, $2, $3)
               ON CONFLICT DO NOTHING";
    tx.exec(sql, args![address[..], *kind, now]).await.map(drop)
}

/// Whether they are.
pub(crate) async fn is_stopped(snap: &mut Snapshot, address: &[u8], kind: &str) -> Result<bool, StoreError> {
    let sql = "SELECT stopped_at FROM notification_stopped WHERE address_hash = $1 AND kind = $2";
    Ok(snap.opt::<(Timestamp,)>(sql, args![address[..], *kind]).await?.is_some())
}

/// What was stopped for an address.
pub(crate) async fn export(snap: &mut Snapshot, address: &[u8]) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT kind, stopped_at FROM notification_stopped WHERE address_hash = $1 ORDER BY kind";
    let rows: Vec<(String, Timestamp)> = snap.all(sql, args![address[..]]).await?;
    Ok(rows.into_iter().map(|(kind, at)| json!({ "kind": kind, "stopped_at": at.to_string() })).collect())
}

/// Forgets what was stopped for an address, and by which secrets: nobody writes to it any more.
pub(crate) async fn erase(tx: &mut Tx, address: &[u8]) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_stop WHERE address_hash = $1", args![address[..]]).await?;
    tx.exec("DELETE FROM notification_stopped WHERE address_hash = $1", args![address[..]]).await.map(drop)
}
