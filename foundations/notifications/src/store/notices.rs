//! SQL for notices.

use crate::model::notices::{Notice, NoticeId, Tell};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PageOf, PersonId, Subject, Timestamp};
use serde_json::{Value, json};

impl FromRow for Notice {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            kind: row.get(1)?,
            link: row.get(2)?,
            by: row.get(3)?,
            told_at: row.get(4)?,
            read_at: row.get(5)?,
        })
    }
}

/// Keeps that somebody was told; false if they were before. What is not shown counts as read.
pub(crate) async fn insert(
    tx: &mut Tx,
    id: NoticeId,
    tell: &Tell<'_>,
    is_shown: bool,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let read_at = (!is_shown).then_some(now);
    let sql = "INSERT INTO notification_notice (id, person_id, kind, about_kind, about_id, nth, link, by_id, is_shown,
                                                told_at, read_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
               ON CONFLICT (person_id, kind, about_kind, about_id, nth) DO NOTHING";
    let inserted = tx
        .exec(
            sql,
            args![
                id,
                tell.to,
                *tell.kind.name,
                *tell.about.kind,
                tell.about.id,
                tell.nth,
                *tell.link,
                tell.by,
                is_shown,
                now,
                read_at
            ],
        )
        .await?;
    Ok(inserted == 1)
}

/// Somebody's notice.
pub(crate) async fn find(
    snap: &mut Snapshot,
    person: PersonId,
    id: NoticeId,
) -> Result<Option<Notice>, StoreError> {
    let sql = "SELECT id, kind, link, by_id, told_at, read_at FROM notification_notice
               WHERE id = $1 AND person_id = $2 AND is_shown";
    snap.opt(sql, args![id, person]).await
}

/// A page of somebody's notices, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    person: PersonId,
    before: Option<NoticeId>,
    size: u32,
) -> Result<PageOf<Notice>, StoreError> {
    let before = before.unwrap_or(NoticeId::from_bytes([255; 16]));
    let sql = "SELECT id, kind, link, by_id, told_at, read_at FROM notification_notice
               WHERE person_id = $1 AND is_shown AND id < $2 ORDER BY id DESC LIMIT $3";
    let rows: Vec<Notice> = snap.all(sql, args![person, before, i64::from(size) + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |notice| notice.id.to_string()))
}

/// How many somebody has not read, counted no further than `most`.
pub(crate) async fn count_unread(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM (
                   SELECT 1 FROM notification_notice WHERE person_id = $1 AND read_at IS NULL LIMIT $2) AS unread";
    Ok(snap.one::<(i64,)>(sql, args![person, i64::from(most)]).await?.0)
}

/// Marks one as read; false if it was.
pub(crate) async fn read_one(
    tx: &mut Tx,
    person: PersonId,
    id: NoticeId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql =
        "UPDATE notification_notice SET read_at = $1 WHERE id = $2 AND person_id = $3 AND read_at IS NULL";
    Ok(tx.exec(sql, args![now, id, person]).await? == 1)
}

/// Marks all as read that were told until one of them: what came meanwhile was not seen. Tells how many.
pub(crate) async fn read_until(
    tx: &mut Tx,
    person: PersonId,
    last: NoticeId,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let sql =
        "UPDATE notification_notice SET read_at = $1 WHERE person_id = $2 AND read_at IS NULL AND id <= $3";
    tx.exec(sql, args![now, person, last]).await
}

/// Forgets one.
pub(crate) async fn delete(tx: &mut Tx, id: NoticeId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_notice WHERE id = $1", args![id]).await.map(drop)
}

/// Hides what one was told of another: what the other did, and what was about them. That they were told stays known, or
/// whoever blocks and lets go again would be heard of each time.
pub(crate) async fn hide_of(tx: &mut Tx, one: PersonId, other: PersonId) -> Result<(), StoreError> {
    let about = Subject::from(other);
    let sql =
        "UPDATE notification_notice SET is_shown = FALSE, by_id = NULL, read_at = COALESCE(read_at, told_at)
               WHERE person_id = $1 AND (by_id = $2 OR (about_kind = $3 AND about_id = $2))";
    tx.exec(sql, args![one, other, *about.kind]).await.map(drop)
}

/// All that somebody was told.
pub(crate) async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT id, kind, link, by_id, told_at, read_at FROM notification_notice
               WHERE person_id = $1 ORDER BY id";
    let rows: Vec<Notice> = snap.all(sql, args![person]).await?;
    let row = |one: Notice| json!({ "kind": one.kind, "link": one.link, "told_at": one.told_at, "read_at": one.read_at });
    Ok(rows.into_iter().map(row).collect())
}

/// Forgets all that somebody was told.
pub(crate) async fn erase(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_notice WHERE person_id = $1", args![person]).await.map(drop)
}
