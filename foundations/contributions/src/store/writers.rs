//! What people have written so far, in numbers, and what they may do. Whoever has no row has done nothing yet.

use crate::model::{Barred, WriterRecord};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp, time};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) record: WriterRecord,
    /// How many since then, of what may be written in a day.
    pub(crate) counted_from: Timestamp,
    pub(crate) counted: u32,
    /// Whether their texts go when they do.
    pub(crate) takes_along: bool,
    pub(crate) may_write_from: Option<Timestamp>,
    pub(crate) may_report_from: Option<Timestamp>,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            record: WriterRecord::default(),
            counted_from: time::from_micros(0),
            counted: 0,
            takes_along: false,
            may_write_from: None,
            may_report_from: None,
        }
    }
}

impl Known {
    /// Until when they may not, if that is still to come.
    pub(crate) fn barred(&self, what: Barred, now: Timestamp) -> Option<Timestamp> {
        let until = match what {
            Barred::Writing => self.may_write_from,
            Barred::Reporting => self.may_report_from,
        };
        until.filter(|until| *until > now)
    }
}

impl FromRow for Known {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            record: WriterRecord {
                stood: row.get(0)?,
                refused: row.get(1)?,
                upheld: row.get(2)?,
                dismissed: row.get(3)?,
            },
            counted_from: row.get(4)?,
            counted: row.get(5)?,
            takes_along: row.get(6)?,
            may_write_from: row.get(7)?,
            may_report_from: row.get(8)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, person: PersonId) -> Result<Known, StoreError> {
    let sql = "SELECT stood, refused, upheld, dismissed, counted_from, counted, takes_along, may_write_from,
                      may_report_from
               FROM contribution_writer WHERE person_id = $1";
    Ok(snap.opt(sql, args![person]).await?.unwrap_or_default())
}

/// By how much the numbers of somebody move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) stood: i64,
    pub(crate) refused: i64,
    pub(crate) upheld: i64,
    pub(crate) dismissed: i64,
}

/// Makes the row of somebody, unless it is there.
async fn ensure(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO contribution_writer (person_id, stood, refused, upheld, dismissed, counted_from, counted, takes_along)
         VALUES ($1, 0, 0, 0, 0, 0, 0, FALSE) ON CONFLICT (person_id) DO NOTHING",
        args![person],
    )
    .await
    .map(drop)
}

/// Moves them; none falls below zero.
pub(crate) async fn count(tx: &mut Tx, person: PersonId, by: Moved) -> Result<(), StoreError> {
    if by == Moved::default() {
        return Ok(());
    }
    tx.exec(
        "INSERT INTO contribution_writer (person_id, stood, refused, upheld, dismissed, counted_from, counted, takes_along)
         VALUES ($1, CASE WHEN $2 < 0 THEN 0 ELSE $2 END, CASE WHEN $3 < 0 THEN 0 ELSE $3 END, $4, $5, 0, 0, FALSE)
         ON CONFLICT (person_id) DO UPDATE
         SET stood = CASE WHEN contribution_writer.stood + $2 < 0 THEN 0 ELSE contribution_writer.stood + $2 END,
             refused = CASE WHEN contribution_writer.refused + $3 < 0 THEN 0 ELSE contribution_writer.refused + $3 END,
             upheld = contribution_writer.upheld + $4, dismissed = contribution_writer.dismissed + $5",
        args![person, by.stood, by.refused, by.upheld, by.dismissed],
    )
    .await
    .map(drop)
}

/// Keeps how many of a day they have written.
pub(crate) async fn set_day(
    tx: &mut Tx,
    person: PersonId,
    (from, counted): (Timestamp, u32),
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO contribution_writer (person_id, stood, refused, upheld, dismissed, counted_from, counted, takes_along)
         VALUES ($1, 0, 0, 0, 0, $2, $3, FALSE)
         ON CONFLICT (person_id) DO UPDATE SET counted_from = excluded.counted_from, counted = excluded.counted",
        args![person, from, counted],
    )
    .await
    .map(drop)
}

/// Keeps whether their texts go when they do.
pub(crate) async fn set_along(tx: &mut Tx, person: PersonId, takes_along: bool) -> Result<(), StoreError> {
    ensure(tx, person).await?;
    let sql = "UPDATE contribution_writer SET takes_along = $1 WHERE person_id = $2";
    tx.exec(sql, args![takes_along, person]).await.map(drop)
}

/// They may not until then; or may again.
pub(crate) async fn bar(
    tx: &mut Tx,
    person: PersonId,
    what: Barred,
    until: Option<Timestamp>,
) -> Result<(), StoreError> {
    ensure(tx, person).await?;
    let sql = match what {
        Barred::Writing => "UPDATE contribution_writer SET may_write_from = $1 WHERE person_id = $2",
        Barred::Reporting => "UPDATE contribution_writer SET may_report_from = $1 WHERE person_id = $2",
    };
    tx.exec(sql, args![until, person]).await.map(drop)
}
