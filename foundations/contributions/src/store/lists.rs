//! Lists of what people write, the latest first, each gone on with from its last row.

use super::contributions::columns;
use crate::model::{Contribution, ContributionId, Kind};
use database::{Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, PersonId, Subject, Timestamp, time};

const LAST: ContributionId = ContributionId::from_bytes([255; 16]);

/// The place that a cursor names; the beginning for one that is none of ours.
fn place(cursor: Option<&Cursor>) -> (Timestamp, ContributionId) {
    let read = |cursor: &Cursor| {
        let (at, id) = cursor.0.split_once('.')?;
        Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    cursor.and_then(read).unwrap_or((Timestamp::MAX, LAST))
}

fn cut(rows: Vec<Contribution>, size: u32) -> PageOf<Contribution> {
    PageOf::cut(rows, size as usize, |row| format!("{}.{}", row.written_at.as_microsecond(), row.id))
}

/// What an account has written, in whatever state.
pub(crate) async fn of_author(
    snap: &mut Snapshot,
    author: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Contribution>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM contribution WHERE author_id = $1 AND (written_at, id) < ($2, $3)
          ORDER BY written_at DESC, id DESC LIMIT $4"
    );
    Ok(cut(snap.all(sql, args![author, at, id, size + 1]).await?, size))
}

/// What stands of a kind about something.
pub(crate) async fn about(
    snap: &mut Snapshot,
    about: &Subject,
    kind: Kind,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Contribution>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM contribution
          WHERE about_id = $1 AND kind = $2 AND state = 'published' AND (written_at, id) < ($3, $4)
          ORDER BY written_at DESC, id DESC LIMIT $5"
    );
    Ok(cut(snap.all(sql, args![about.id, *kind.code(), at, id, size + 1]).await?, size))
}
