//! What is handed over to somebody: their texts, votes and reports, and what they were told.

use crate::model::{ContributionId, Report, Statement, Version};
use database::{Snapshot, StoreError, args};
use kernel::{PersonId, Timestamp};

/// More rows than this are not handed over at once.
pub(crate) const ROWS_MAX: u32 = 10_000;

pub(crate) async fn versions(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Vec<(ContributionId, Version)>, StoreError> {
    let sql = "SELECT v.contribution_id, v.version, v.title, v.body, v.since
               FROM contribution_version v JOIN contribution c ON c.id = v.contribution_id
               WHERE c.author_id = $1 ORDER BY v.contribution_id, v.version LIMIT $2";
    let rows: Vec<(ContributionId, u32, String, String, Timestamp)> =
        snap.all(sql, args![person, ROWS_MAX]).await?;
    let read = |(id, version, title, body, since)| {
        let version = Version {
            version,
            title: kernel::Personal::new(title),
            body: kernel::Personal::new(body),
            since,
        };
        (id, version)
    };
    Ok(rows.into_iter().map(read).collect())
}

pub(crate) async fn votes(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Vec<(ContributionId, bool, Timestamp)>, StoreError> {
    let sql = "SELECT contribution_id, is_up, at FROM contribution_vote WHERE person_id = $1
               ORDER BY contribution_id LIMIT $2";
    snap.all(sql, args![person, ROWS_MAX]).await
}

pub(crate) async fn reports(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Report>, StoreError> {
    let sql = "SELECT id, contribution_id, person_id, reason, note, state, at FROM contribution_report
               WHERE person_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![person, ROWS_MAX]).await
}

pub(crate) async fn statements(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Statement>, StoreError> {
    let sql =
        "SELECT id, contribution_id, person_id, reasons, text, at, reversed_at FROM contribution_statement
               WHERE person_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![person, ROWS_MAX]).await
}
