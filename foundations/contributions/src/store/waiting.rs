//! What waits for a decision, the most pressing first.

use super::contributions;
use crate::model::{Contribution, ContributionId, Queued};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, Timestamp};
use std::collections::HashMap;

/// A row of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub(crate) id: ContributionId,
    pub(crate) priority: i64,
    pub(crate) since: Timestamp,
    pub(crate) reports: u32,
}

impl FromRow for Waiting {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.get(0)?, priority: row.get(1)?, since: row.get(2)?, reports: row.get(3)? })
    }
}

impl Waiting {
    fn with(self, contribution: Contribution) -> Queued {
        Queued { contribution, priority: self.priority, since: self.since, reports: self.reports }
    }
}

/// Puts it into the queue; since when it waits stays as it was.
pub(crate) async fn put(tx: &mut Tx, one: &Waiting) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO contribution_waiting (contribution_id, priority, since, reports) VALUES ($1, $2, $3, $4)
         ON CONFLICT (contribution_id) DO UPDATE SET priority = excluded.priority, reports = excluded.reports",
        args![one.id, one.priority, one.since, one.reports],
    )
    .await
    .map(drop)
}

/// It waits no more.
pub(crate) async fn take(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM contribution_waiting WHERE contribution_id = $1", args![id]).await.map(drop)
}

pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Queued>, StoreError> {
    let sql = "SELECT contribution_id, priority, since, reports FROM contribution_waiting WHERE contribution_id = $1";
    let Some(row) = snap.opt::<Waiting>(sql, args![id]).await? else { return Ok(None) };
    Ok(contributions::find(snap, id).await?.map(|one| row.with(one)))
}

fn place(cursor: Option<&Cursor>) -> (i64, ContributionId) {
    let read = |cursor: &Cursor| {
        let (priority, id) = cursor.0.split_once('.')?;
        Some((priority.parse().ok()?, id.parse().ok()?))
    };
    cursor.and_then(read).unwrap_or((i64::MAX, ContributionId::from_bytes([255; 16])))
}

/// A page of it.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Queued>, StoreError> {
    let (priority, id) = place(after);
    let sql = "SELECT contribution_id, priority, since, reports FROM contribution_waiting
               WHERE (priority, contribution_id) < ($1, $2)
               ORDER BY priority DESC, contribution_id DESC LIMIT $3";
    let rows: Vec<Waiting> = snap.all(sql, args![priority, id, size + 1]).await?;
    let page = PageOf::cut(rows, size as usize, |row| format!("{}.{}", row.priority, row.id));
    let ids: Vec<ContributionId> = page.items.iter().map(|row| row.id).collect();
    let mut known: HashMap<ContributionId, Contribution> =
        contributions::many(snap, &ids).await?.into_iter().map(|one| (one.id, one)).collect();
    let items = page.items.into_iter().filter_map(|row| known.remove(&row.id).map(|one| row.with(one)));
    Ok(PageOf { items: items.collect(), next: page.next })
}
