//! Handles that are or were somebody's, by the hash of how they read.

use crate::model::Handle;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Subject, Timestamp};
use sha2::{Digest, Sha256};

/// The kind of what stands for the old handles of somebody among deadlines.
pub(crate) const SUBJECT: &str = "profile_handle";

/// Somebody's old handles.
pub(crate) fn subject(person: PersonId) -> Subject {
    Subject { kind: SUBJECT.into(), id: person.uuid() }
}

/// A handle that is, was, or stays nobody's.
pub(crate) struct Held {
    /// The handle; nothing once its owner was erased.
    pub(crate) handle: Option<Handle>,
    /// Whose.
    pub(crate) person: Option<PersonId>,
    /// Until when it leads to them, once they have another.
    pub(crate) ends_at: Option<Timestamp>,
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let handle = row.get::<Option<String>>(0)?.map(Handle::new);
        Ok(Self { handle, person: row.get(1)?, ends_at: row.get(2)? })
    }
}

fn hash(handle: &Handle) -> [u8; 32] {
    Sha256::digest(handle.as_read()).into()
}

/// Who has this handle, or one that reads like it.
pub(crate) async fn find(snap: &mut Snapshot, handle: &Handle) -> Result<Option<Held>, StoreError> {
    let sql = "SELECT handle, person_id, ends_at FROM profile_handle WHERE hash = $1";
    snap.opt(sql, args![hash(handle)[..]]).await
}

/// Gives a handle to somebody. Whoever had it must be gone from it.
pub(crate) async fn give(tx: &mut Tx, handle: &Handle, person: PersonId) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO profile_handle (hash, handle, person_id) VALUES ($1, $2, $3)",
        args![hash(handle)[..], *handle.as_str(), person],
    )
    .await
    .map(drop)
}

/// A handle leads to its owner until then, who has another now.
pub(crate) async fn end(tx: &mut Tx, handle: &Handle, ends_at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE profile_handle SET ends_at = $1 WHERE hash = $2";
    tx.exec(sql, args![ends_at, hash(handle)[..]]).await.map(drop)
}

/// A handle is nobody's.
pub(crate) async fn free(tx: &mut Tx, handle: &Handle) -> Result<(), StoreError> {
    tx.exec("DELETE FROM profile_handle WHERE hash = $1", args![hash(handle)[..]]).await.map(drop)
}

/// A handle is nobody's and stays so: it leads nowhere, and what it was is not written down.
pub(crate) async fn retire(tx: &mut Tx, handle: &Handle) -> Result<(), StoreError> {
    let sql = "UPDATE profile_handle SET handle = NULL, person_id = NULL, ends_at = NULL WHERE hash = $1";
    tx.exec(sql, args![hash(handle)[..]]).await.map(drop)
}

/// Frees the old handles of somebody whose time is over, and tells when the next one's is.
pub(crate) async fn free_old(
    tx: &mut Tx,
    person: PersonId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "DELETE FROM profile_handle WHERE person_id = $1 AND ends_at <= $2";
    tx.exec(sql, args![person, now]).await?;
    let sql = "SELECT MIN(ends_at) FROM profile_handle WHERE person_id = $1 AND ends_at IS NOT NULL";
    let next: Option<(Option<Timestamp>,)> = tx.opt(sql, args![person]).await?;
    Ok(next.and_then(|(next,)| next))
}
