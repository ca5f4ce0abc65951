//! Who was warned or must wait, and by what that is measured.

use super::{code, erasing::Whose};
use crate::model::{Measure, Record, Side};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};

/// More than these nobody looks at.
const MEASURES_MAX: u32 = 50;

impl FromRow for Measure {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            side: code(&row.get::<String>(1)?, Side::from_code)?,
            person: row.get(2)?,
            address: Personal::new(row.get(3)?),
            until: row.get(4)?,
            created_at: row.get(5)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, measure: &Measure) -> Result<(), StoreError> {
    let sql = "INSERT INTO moderation_measure (id, side, person_id, address_folded, until_at, created_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let Measure { id, side, person, address, until, created_at } = measure;
    tx.exec(sql, args![*id, *side.code(), *person, *address.reveal(), *until, *created_at]).await.map(drop)
}

/// Whoever it is about waits until another instant than it said.
pub(crate) async fn end(tx: &mut Tx, measure: &Measure) -> Result<(), StoreError> {
    let sql = "UPDATE moderation_measure SET until_at = $1 WHERE id = $2";
    tx.exec(sql, args![measure.until, measure.id]).await.map(drop)
}

/// What was done about somebody with an account since then, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    side: Side,
    since: Timestamp,
) -> Result<Vec<Measure>, StoreError> {
    let sql = "SELECT id, side, person_id, address_folded, until_at, created_at FROM moderation_measure
               WHERE person_id = $1 AND side = $2 AND created_at >= $3 ORDER BY created_at DESC LIMIT $4";
    snap.all(sql, args![person, *side.code(), since, MEASURES_MAX]).await
}

/// What was done about an address whose owner has no account, or was not signed in.
pub(crate) async fn of_address(
    snap: &mut Snapshot,
    address: &str,
    side: Side,
    since: Timestamp,
) -> Result<Vec<Measure>, StoreError> {
    let sql = "SELECT id, side, person_id, address_folded, until_at, created_at FROM moderation_measure
               WHERE address_folded = $1 AND side = $2 AND created_at >= $3 AND person_id IS NULL
               ORDER BY created_at DESC LIMIT $4";
    snap.all(sql, args![*address, *side.code(), since, MEASURES_MAX]).await
}

/// All that was done about somebody, by account or address, the first first.
pub(crate) async fn of_whose(snap: &mut Snapshot, whose: Whose<'_>) -> Result<Vec<Measure>, StoreError> {
    let sql = "SELECT id, side, person_id, address_folded, until_at, created_at FROM moderation_measure
               WHERE person_id = $1 OR (address_folded = $2 AND person_id IS NULL) ORDER BY created_at LIMIT $3";
    snap.all(sql, args![whose.person, *whose.address, MEASURES_MAX]).await
}

/// What was decided since then about what somebody sent: by account, or by address of whoever was not signed in. An appeal that
/// was won counts as it ended.
pub(crate) async fn record_of_reporter(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    address: &str,
    since: Timestamp,
) -> Result<Record, StoreError> {
    let sql = match person {
        Some(_) => {
            "SELECT n.outcome, n.state, CAST(COUNT(*) AS BIGINT) FROM moderation_filing f
             JOIN moderation_notice n ON n.filing_id = f.id
             WHERE f.person_id = $1 AND n.decided_at >= $2 GROUP BY n.outcome, n.state"
        }
        None => {
            "SELECT n.outcome, n.state, CAST(COUNT(*) AS BIGINT) FROM moderation_filing f
             JOIN moderation_notice n ON n.filing_id = f.id
             WHERE f.address_folded = $1 AND f.person_id IS NULL AND n.decided_at >= $2 GROUP BY n.outcome, n.state"
        }
    };
    let rows: Vec<(Option<String>, String, i64)> = match person {
        Some(person) => snap.all(sql, args![person, since]).await?,
        None => snap.all(sql, args![*address, since]).await?,
    };
    Ok(summed(&rows, Side::Reporter))
}

/// What was decided since then about what somebody wrote, each text once however many spoke of it: only one decision took it
/// down. That a text was about the price, or a matter for customer care, is nothing that anybody is warned for.
pub(crate) async fn record_of_author(
    snap: &mut Snapshot,
    person: PersonId,
    since: Timestamp,
) -> Result<Record, StoreError> {
    let sql = "SELECT outcome, state, CAST(COUNT(*) AS BIGINT) FROM moderation_notice
               WHERE author_id = $1 AND decided_at >= $2 AND statement_id IS NOT NULL
                     AND (reject_code IS NULL OR reject_code IN ('profanity', 'fake')) GROUP BY outcome, state";
    let rows: Vec<(Option<String>, String, i64)> = snap.all(sql, args![person, since]).await?;
    Ok(summed(&rows, Side::Author))
}

fn summed(rows: &[(Option<String>, String, i64)], side: Side) -> Record {
    let mut record = Record::default();
    for (outcome, state, many) in rows {
        let is_unfounded = (outcome.as_deref() == Some("unfounded")) != (state == "reversed");
        record.all += many;
        record.bad += if is_unfounded == (side == Side::Reporter) { *many } else { 0 };
    }
    record
}
