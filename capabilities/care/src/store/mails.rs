//! How far a folder of mails was read, and which mails were taken.

use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

/// How far a folder was read: its validity and the last number.
pub(crate) async fn mark(snap: &mut Snapshot, folder: &str) -> Result<Option<(u32, u32)>, StoreError> {
    snap.opt("SELECT validity, uid FROM care_mailbox WHERE folder = $1", args![*folder]).await
}

/// Moves the mark ahead; it never goes back within one validity.
pub(crate) async fn set_mark(
    tx: &mut Tx,
    folder: &str,
    (validity, uid): (u32, u32),
) -> Result<(), StoreError> {
    let sql = "INSERT INTO care_mailbox (folder, validity, uid) VALUES ($1, $2, $3)
               ON CONFLICT (folder) DO UPDATE SET validity = $2, uid = $3
               WHERE care_mailbox.validity <> $2 OR care_mailbox.uid < $3";
    tx.exec(sql, args![*folder, validity, uid]).await.map(drop)
}

/// Takes a mail, by the hash of what names it. False when it was taken before.
pub(crate) async fn take(tx: &mut Tx, hash: &[u8; 32], now: Timestamp) -> Result<bool, StoreError> {
    let sql = "INSERT INTO care_taken (hash, taken_at) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";
    Ok(tx.exec(sql, args![hash[..], now]).await? == 1)
}

/// Whether a mail was taken.
pub(crate) async fn is_taken(snap: &mut Snapshot, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let sql = "SELECT taken_at FROM care_taken WHERE hash = $1";
    Ok(snap.opt::<(Timestamp,)>(sql, args![hash[..]]).await?.is_some())
}

/// Forgets mails that were taken before then; a few at a time.
pub(crate) async fn forget(tx: &mut Tx, before: Timestamp) -> Result<(), StoreError> {
    let sql = "DELETE FROM care_taken WHERE hash IN
               (SELECT hash FROM care_taken WHERE taken_at < $1 ORDER BY taken_at LIMIT 500)";
    tx.exec(sql, args![before]).await.map(drop)
}
