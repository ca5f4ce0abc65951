//! Lists of notices, and how many there are.

use super::{erasing::Whose, filings::filing_columns, notices::notice_columns};
use crate::model::{FilingId, Notice, NoticeId, Sent, Wanted};
use contributions_facts::ContributionId;
use database::{Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

/// Where a list goes on: the instant by which it is sorted, and which one it was.
pub(crate) type Place = (Timestamp, NoticeId);

/// The place that a cursor names.
pub(crate) fn place(cursor: &Cursor) -> Option<Place> {
    let (at, id) = cursor.0.split_once('.')?;
    Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
}

/// The notices that are looked for: those that are due first, or appealed first, or of those that are over the latest.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: Wanted,
    after: Option<Place>,
    size: u32,
) -> Result<PageOf<Notice>, StoreError> {
    let first = (Timestamp::MIN, NoticeId::from_bytes([0; 16]));
    let last = (Timestamp::MAX, NoticeId::from_bytes([255; 16]));
    let (sql, (at, id)) = match wanted {
        Wanted::Open => (
            concat!(
                "SELECT ",
                notice_columns!(),
                " FROM moderation_notice WHERE is_open = TRUE AND (due_at, id) > ($1, $2) ORDER BY due_at, id LIMIT $3"
            ),
            after.unwrap_or(first),
        ),
        Wanted::Appealed => (
            concat!(
                "SELECT ",
                notice_columns!(),
                " FROM moderation_notice WHERE state = 'appealed' AND (appealed_at, id) > ($1, $2)
                  ORDER BY appealed_at, id LIMIT $3"
            ),
            after.unwrap_or(first),
        ),
        Wanted::Done => (
            concat!(
                "SELECT ",
                notice_columns!(),
                " FROM moderation_notice WHERE (decided_at, id) < ($1, $2) ORDER BY decided_at DESC, id DESC LIMIT $3"
            ),
            after.unwrap_or(last),
        ),
    };
    let rows: Vec<Notice> = snap.all(sql, args![at, id, size + 1]).await?;
    let begins = |one: &Notice| match wanted {
        Wanted::Open => one.due_at,
        Wanted::Appealed => one.appealed_at.unwrap_or(one.due_at),
        Wanted::Done => one.decided_at.unwrap_or(one.due_at),
    };
    Ok(PageOf::cut(rows, size as usize, |one| format!("{}.{}", begins(one).as_microsecond(), one.id)))
}

/// The notices of a filing, as their addresses were written.
pub(crate) async fn of_filing(snap: &mut Snapshot, filing: FilingId) -> Result<Vec<Notice>, StoreError> {
    let sql = concat!(
        "SELECT ",
        notice_columns!(),
        " FROM moderation_notice WHERE filing_id = $1 ORDER BY id LIMIT 50"
    );
    snap.all(sql, args![filing]).await
}

/// The notices about a text, the latest first.
pub(crate) async fn of_contribution(
    snap: &mut Snapshot,
    contribution: ContributionId,
    most: u32,
) -> Result<Vec<Notice>, StoreError> {
    let sql = concat!(
        "SELECT ",
        notice_columns!(),
        " FROM moderation_notice WHERE contribution_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2"
    );
    snap.all(sql, args![contribution, most]).await
}

/// What was decided about texts of somebody, the latest first.
pub(crate) async fn of_author(
    snap: &mut Snapshot,
    author: PersonId,
    most: u32,
) -> Result<Vec<Notice>, StoreError> {
    let sql = concat!(
        "SELECT ",
        notice_columns!(),
        " FROM moderation_notice WHERE author_id = $1 AND decided_at IS NOT NULL
          ORDER BY decided_at DESC, id DESC LIMIT $2"
    );
    snap.all(sql, args![author, most]).await
}

/// What somebody sent, and what was sent with their address by whoever was not signed in; the first first.
pub(crate) async fn filings_of(
    snap: &mut Snapshot,
    whose: Whose<'_>,
    most: u32,
) -> Result<Vec<Sent>, StoreError> {
    let sql = concat!(
        "SELECT ",
        filing_columns!(),
        " FROM moderation_filing WHERE person_id = $1 OR (address_folded = $2 AND person_id IS NULL)
          ORDER BY created_at, id LIMIT $3"
    );
    snap.all(sql, args![whose.person, *whose.address, most]).await
}

/// So many are counted and no more.
pub(crate) const COUNTED: u32 = 1_000;

/// How many wait to be decided, how many of them are late, and how many appeals wait.
pub(crate) async fn counts(snap: &mut Snapshot, now: Timestamp) -> Result<[i64; 3], StoreError> {
    let open = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                (SELECT 1 AS one FROM moderation_notice WHERE is_open = TRUE LIMIT $1) AS found";
    let late = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                (SELECT 1 AS one FROM moderation_notice WHERE is_open = TRUE AND due_at <= $1 LIMIT $2) AS found";
    let appealed = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                    (SELECT 1 AS one FROM moderation_notice WHERE state = 'appealed' LIMIT $1) AS found";
    Ok([
        snap.one::<(i64,)>(open, args![COUNTED]).await?.0,
        snap.one::<(i64,)>(late, args![now, COUNTED]).await?.0,
        snap.one::<(i64,)>(appealed, args![COUNTED]).await?.0,
    ])
}
