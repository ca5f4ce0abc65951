//! Rows of rules about what the house keeps. What they are asked by stands beside the whole.

use super::{json, parse};
use crate::model::{Coming, Rule, RuleDraft, RuleId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, Timestamp};
use sellers_facts::SellerId;

macro_rules! rules {
    () => {
        "SELECT id, body, created_at, version, next_at, next_body, is_new FROM commission_rule WHERE "
    };
}

impl FromRow for Rule {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let next = row.get::<Option<String>>(5)?;
        let next: Option<RuleDraft> = next.map(|text| parse(&text)).transpose()?;
        let coming = row.get::<Option<Timestamp>>(4)?.map(|at| Coming { at, draft: next });
        Ok(Self {
            id: row.get(0)?,
            draft: parse::<RuleDraft>(&row.get::<String>(1)?)?,
            is_new: row.get(6)?,
            coming,
            created_at: row.get(2)?,
            version: row.get(3)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: RuleId) -> Result<Option<Rule>, StoreError> {
    snap.opt(concat!(rules!(), "id = $1"), args![id]).await
}

/// A page of them, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Rule>, StoreError> {
    let last = RuleId::from_bytes([0xff; 16]);
    let after: RuleId = after.and_then(|cursor| cursor.0.parse().ok()).unwrap_or(last);
    let sql = concat!(rules!(), "id < $1 ORDER BY id DESC LIMIT $2");
    let rows: Vec<Rule> = snap.all(sql, args![after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// Those that count, at most so many.
pub(crate) async fn on(snap: &mut Snapshot, most: i64) -> Result<Vec<Rule>, StoreError> {
    let sql = concat!(rules!(), "is_on = $1 ORDER BY id LIMIT $2");
    snap.all(sql, args![true, most]).await
}

/// Those of which it is announced that they become others, at most so many, the first first.
pub(crate) async fn coming(snap: &mut Snapshot, most: i64) -> Result<Vec<Rule>, StoreError> {
    let sql = concat!(rules!(), "next_at IS NOT NULL ORDER BY next_at, id LIMIT $1");
    snap.all(sql, args![most]).await
}

/// Those of one seller alone, at most so many.
pub(crate) async fn of(snap: &mut Snapshot, seller: SellerId, most: i64) -> Result<Vec<Rule>, StoreError> {
    let sql = concat!(rules!(), "seller_id = $1 ORDER BY id LIMIT $2");
    snap.all(sql, args![seller, most]).await
}

/// How many there are, counted no further than this.
pub(crate) async fn count(snap: &mut Snapshot, most: i64) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM (SELECT id FROM commission_rule LIMIT $1) AS few";
    let row: (i64,) = snap.one(sql, args![most]).await?;
    Ok(row.0)
}

pub(crate) async fn insert(tx: &mut Tx, is: &Rule) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO commission_rule (id, seller_id, is_on, body, created_at, version, next_at, next_body, is_new)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            is.id,
            is.draft.seller,
            is.counts(),
            json(&is.draft)?,
            is.created_at,
            is.version,
            is.coming.as_ref().map(|coming| coming.at),
            next(is)?,
            is.is_new
        ],
    )
    .await
    .map(drop)
}

/// What it becomes, written down.
fn next(is: &Rule) -> Result<Option<String>, StoreError> {
    is.coming.as_ref().and_then(|coming| coming.draft.as_ref()).map(json).transpose()
}

/// Keeps what was decided about it, if it is still in this version. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Rule) -> Result<bool, StoreError> {
    let touched = tx
        .exec(
            "UPDATE commission_rule SET seller_id = $1, is_on = $2, body = $3, next_at = $4, next_body = $5,
                                        is_new = $6, version = version + 1
             WHERE id = $7 AND version = $8",
            args![
                is.draft.seller,
                is.counts(),
                json(&is.draft)?,
                is.coming.as_ref().map(|coming| coming.at),
                next(is)?,
                is.is_new,
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(touched == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: RuleId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM commission_rule WHERE id = $1", args![id]).await.map(drop)
}
