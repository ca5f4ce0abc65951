//! Rows of promotions. What is asked for by itself (code, days, whether it is on) stands beside the whole.

use super::{json, parse};
use crate::model::{Draft, Promotion, PromotionId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf};

impl FromRow for Promotion {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            draft: parse::<Draft>(&row.get::<String>(1)?)?,
            used: row.get(2)?,
            created_at: row.get(3)?,
            version: row.get(4)?,
        })
    }
}

/// A page of them, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Promotion>, StoreError> {
    let after: Option<PromotionId> = after.and_then(|cursor| cursor.0.parse().ok());
    let rows: Vec<Promotion> = match after {
        Some(after) => {
            let sql = "SELECT id, body, used, created_at, version FROM promotion WHERE id < $1
                       ORDER BY id DESC LIMIT $2";
            snap.all(sql, args![after, size + 1]).await?
        }
        None => {
            let sql = "SELECT id, body, used, created_at, version FROM promotion ORDER BY id DESC LIMIT $1";
            snap.all(sql, args![size + 1]).await?
        }
    };
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// Those that are on and count by themselves.
pub(crate) async fn automatic(snap: &mut Snapshot, most: i64) -> Result<Vec<Promotion>, StoreError> {
    let sql = "SELECT id, body, used, created_at, version FROM promotion
               WHERE is_on = $1 AND code = '' ORDER BY id LIMIT $2";
    snap.all(sql, args![true, most]).await
}

pub(crate) async fn of_code(snap: &mut Snapshot, code: &str) -> Result<Option<Promotion>, StoreError> {
    let sql = "SELECT id, body, used, created_at, version FROM promotion WHERE code = $1 AND code <> ''";
    snap.opt(sql, args![*code]).await
}

/// A page of those with a code, by their codes.
pub(crate) async fn coded(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Promotion>, StoreError> {
    let after = after.map_or("", |after| after.0.as_str());
    let sql = "SELECT id, body, used, created_at, version FROM promotion WHERE code > $1 AND code <> ''
               ORDER BY code LIMIT $2";
    let rows: Vec<Promotion> = snap.all(sql, args![*after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.draft.code.clone()))
}

/// One that is on and for a group of people.
pub(crate) async fn on_for_group(snap: &mut Snapshot, group: &str) -> Result<Option<Promotion>, StoreError> {
    let sql = "SELECT id, body, used, created_at, version FROM promotion
               WHERE group_code = $1 AND is_on = $2 ORDER BY id LIMIT 1";
    snap.opt(sql, args![*group, true]).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: PromotionId) -> Result<Option<Promotion>, StoreError> {
    snap.opt("SELECT id, body, used, created_at, version FROM promotion WHERE id = $1", args![id]).await
}

/// How many there are, counted no further than this.
pub(crate) async fn count(snap: &mut Snapshot, most: i64) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM (SELECT id FROM promotion LIMIT $1) AS few";
    let row: (i64,) = snap.one(sql, args![most]).await?;
    Ok(row.0)
}

pub(crate) async fn insert(tx: &mut Tx, is: &Promotion) -> Result<(), StoreError> {
    let draft = &is.draft;
    tx.exec(
        "INSERT INTO promotion (id, code, is_on, starts_at, ends_at, in_all, used, body, created_at, version,
                                group_code)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            is.id,
            draft.code,
            draft.is_on,
            draft.starts_at,
            draft.ends_at,
            draft.in_all,
            is.used,
            json(draft)?,
            is.created_at,
            is.version,
            draft.wants.group
        ],
    )
    .await
    .map(drop)
}

/// Keeps what was decided about it. False when somebody else changed it in between.
pub(crate) async fn save(
    tx: &mut Tx,
    id: PromotionId,
    version: i64,
    draft: &Draft,
) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE promotion SET code = $1, is_on = $2, starts_at = $3, ends_at = $4, in_all = $5, body = $6,
                    group_code = $7, version = version + 1
             WHERE id = $8 AND version = $9",
            args![
                draft.code,
                draft.is_on,
                draft.starts_at,
                draft.ends_at,
                draft.in_all,
                json(draft)?,
                draft.wants.group,
                id,
                version
            ],
        )
        .await?;
    Ok(changed == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: PromotionId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM promotion_person WHERE promotion_id = $1", args![id]).await?;
    tx.exec("DELETE FROM promotion WHERE id = $1", args![id]).await.map(drop)
}

/// Counts one use more. False when it was used as often as it may be: whoever comes at the same moment waits here.
pub(crate) async fn count_use(tx: &mut Tx, id: PromotionId) -> Result<bool, StoreError> {
    let sql = "UPDATE promotion SET used = used + 1 WHERE id = $1 AND (in_all IS NULL OR used < in_all)";
    Ok(tx.exec(sql, args![id]).await? == 1)
}

/// Counts one use less.
pub(crate) async fn uncount_use(tx: &mut Tx, id: PromotionId) -> Result<(), StoreError> {
    tx.exec("UPDATE promotion SET used = used - 1 WHERE id = $1 AND used > 0", args![id]).await.map(drop)
}

/// Counts all uses anew: from now on there is a bound to them.
pub(crate) async fn recount(tx: &mut Tx, id: PromotionId) -> Result<(), StoreError> {
    tx.exec("UPDATE promotion_use SET is_counted = $1 WHERE promotion_id = $2", args![true, id]).await?;
    let sql = "UPDATE promotion SET used = (SELECT COUNT(*) FROM promotion_use WHERE promotion_id = $1)
               WHERE id = $1";
    tx.exec(sql, args![id]).await.map(drop)
}
