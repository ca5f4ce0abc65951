//! What stood before it was written anew.

use crate::model::{ContributionId, Version};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

/// So many versions of a text are shown; more nobody writes within the time for it.
const MOST: u32 = 200;

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.get(0)?,
            title: Personal::new(row.get(1)?),
            body: Personal::new(row.get(2)?),
            since: row.get(3)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, id: ContributionId, one: &Version) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO contribution_version (contribution_id, version, title, body, since) VALUES ($1, $2, $3, $4, $5)",
        args![id, one.version, *one.title.reveal(), *one.body.reveal(), one.since],
    )
    .await
    .map(drop)
}

/// All of one, the oldest first.
pub(crate) async fn all(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Version>, StoreError> {
    let sql = "SELECT version, title, body, since FROM contribution_version WHERE contribution_id = $1
               ORDER BY version LIMIT $2";
    snap.all(sql, args![id, MOST]).await
}

/// Nobody reads any more what it once said.
pub(crate) async fn forget(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM contribution_version WHERE contribution_id = $1", args![id]).await.map(drop)
}
