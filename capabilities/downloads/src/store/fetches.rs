//! Rows of times when files were fetched.

use crate::model::{Fetch, FetchId, FileId, GrantId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

impl FromRow for Fetch {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { file: row.get(0)?, edition: row.get(1)?, at: row.get(2)? })
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    id: FetchId,
    grant: GrantId,
    fetch: &Fetch,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_fetch (id, grant_id, file_id, edition, fetched_at) VALUES ($1, $2, $3, $4, $5)",
        args![id, grant, fetch.file, fetch.edition, fetch.at],
    )
    .await
    .map(drop)
}

/// When a file was last fetched for a grant.
pub(crate) async fn last(
    snap: &mut Snapshot,
    grant: GrantId,
    file: FileId,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT fetched_at FROM downloads_fetch WHERE grant_id = $1 AND file_id = $2 ORDER BY id DESC LIMIT 1";
    let row: Option<(Timestamp,)> = snap.opt(sql, args![grant, file]).await?;
    Ok(row.map(|(at,)| at))
}

/// The latest times for a grant, the last first.
pub(crate) async fn of_grant(
    snap: &mut Snapshot,
    grant: GrantId,
    most: u32,
) -> Result<Vec<Fetch>, StoreError> {
    let sql = "SELECT file_id, edition, fetched_at FROM downloads_fetch WHERE grant_id = $1 ORDER BY id DESC LIMIT $2";
    snap.all(sql, args![grant, most]).await
}

/// Forgets when somebody fetched what they have bought.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "DELETE FROM downloads_fetch WHERE grant_id IN (SELECT id FROM downloads_grant WHERE person_id = $1)";
    tx.exec(sql, args![person]).await.map(drop)
}
