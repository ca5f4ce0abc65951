//! Who thinks that something should not stand.

use super::word;
use crate::model::{ContributionId, Report, ReportReason, ReportState, Weighed};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// So many reports of one thing are read; those who decide need no more.
const MOST: u32 = 500;

impl FromRow for Report {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (reason, state): (String, String) = (row.get(3)?, row.get(5)?);
        Ok(Self {
            id: row.get(0)?,
            contribution: row.get(1)?,
            person: row.get(2)?,
            reason: word("reason", &reason, ReportReason::from_code)?,
            note: Personal::new(row.get(4)?),
            state: word("state", &state, ReportState::from_code)?,
            at: row.get(6)?,
        })
    }
}

impl FromRow for Weighed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let reason: String = row.get(0)?;
        let (person, record): (Option<PersonId>, (Option<u32>, Option<u32>)) =
            (row.get(1)?, (row.get(2)?, row.get(3)?));
        Ok(Self {
            reason: word("reason", &reason, ReportReason::from_code)?,
            record: person.map(|_| (record.0.unwrap_or(0), record.1.unwrap_or(0))),
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, one: &Report) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO contribution_report (id, contribution_id, person_id, reason, note, state, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            one.id,
            one.contribution,
            one.person,
            *one.reason.code(),
            *one.note.reveal(),
            *one.state.code(),
            one.at
        ],
    )
    .await
    .map(drop)
}

/// Whether somebody has reported it before, however that ended.
pub(crate) async fn has_reported(
    snap: &mut Snapshot,
    id: ContributionId,
    person: PersonId,
) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM contribution_report WHERE contribution_id = $1 AND person_id = $2";
    let found: Option<(crate::model::ReportId,)> = snap.opt(sql, args![id, person]).await?;
    Ok(found.is_some())
}

/// All of one, the latest first.
pub(crate) async fn all(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Report>, StoreError> {
    let sql = "SELECT id, contribution_id, person_id, reason, note, state, at FROM contribution_report
               WHERE contribution_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
    snap.all(sql, args![id, MOST]).await
}

/// The open ones of one, each with how often whoever made it was right before.
pub(crate) async fn open(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Weighed>, StoreError> {
    let sql = "SELECT r.reason, r.person_id, w.upheld, w.dismissed
               FROM contribution_report r LEFT JOIN contribution_writer w ON w.person_id = r.person_id
               WHERE r.contribution_id = $1 AND r.state = 'open' LIMIT $2";
    snap.all(sql, args![id, MOST]).await
}

/// Who made the open ones of one.
pub(crate) async fn reporters(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<PersonId>, StoreError> {
    let sql = "SELECT person_id FROM contribution_report
               WHERE contribution_id = $1 AND state = 'open' AND person_id IS NOT NULL LIMIT $2";
    let rows: Vec<(PersonId,)> = snap.all(sql, args![id, MOST]).await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// All open ones of one have become this.
pub(crate) async fn settle(tx: &mut Tx, id: ContributionId, state: ReportState) -> Result<(), StoreError> {
    let sql = "UPDATE contribution_report SET state = $1 WHERE contribution_id = $2 AND state = 'open'";
    tx.exec(sql, args![*state.code(), id]).await.map(drop)
}
