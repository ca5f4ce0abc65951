//! Rows of what may be fetched.

use super::{code, places};
use crate::model::{Grant, GrantId, State};
use catalog_facts::VariantId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp};
use orders_facts::{LineId, OrderId};

/// No order has more lines.
const OF_ORDER_MAX: u32 = 1_000;
/// No id stands behind this one.
const LAST: GrantId = GrantId::from_bytes([255; 16]);

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, order_id, line_id, variant_id, person_id, quantity, state, needs_keys, fetches, fetches_max, is_told,
                    created_at, opened_at, begun_at, closed_at, version,
                    (SELECT CAST(COUNT(*) AS BIGINT) FROM downloads_held
                     WHERE downloads_held.line_id = downloads_grant.line_id AND NOT is_over)
             FROM downloads_grant WHERE ",
            $which
        )
    };
}

impl FromRow for Grant {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            line: row.get(2)?,
            variant: row.get(3)?,
            person: row.get(4)?,
            quantity: row.get(5)?,
            state: code(&row.get::<String>(6)?, State::from_code)?,
            needs_keys: row.get(7)?,
            fetches: row.get(8)?,
            fetches_max: row.get(9)?,
            is_told: row.get(10)?,
            created_at: row.get(11)?,
            opened_at: row.get(12)?,
            begun_at: row.get(13)?,
            closed_at: row.get(14)?,
            version: row.get(15)?,
            is_held: row.get::<i64>(16)? > 0,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: GrantId) -> Result<Option<Grant>, StoreError> {
    snap.opt(selected!("id = $1"), args![id]).await
}

pub(crate) async fn of_line(snap: &mut Snapshot, line: LineId) -> Result<Option<Grant>, StoreError> {
    snap.opt(selected!("line_id = $1"), args![line]).await
}

pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Grant>, StoreError> {
    snap.all(selected!("order_id = $1 ORDER BY id LIMIT $2"), args![order, OF_ORDER_MAX]).await
}

/// A page of those of a person, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Grant>, StoreError> {
    let before = after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST);
    let sql = selected!("person_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
    let rows = snap.all(sql, args![person, before, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Grant| one.id.to_string()))
}

/// So many of a variant for which there were not enough keys or no files, the first first. What is to go back waits for nothing.
pub(crate) async fn short_of(
    snap: &mut Snapshot,
    variant: VariantId,
    most: u32,
) -> Result<Vec<Grant>, StoreError> {
    let sql = selected!(
        "variant_id = $1 AND state = 'short'
               AND NOT EXISTS (SELECT 1 FROM downloads_held h WHERE h.line_id = downloads_grant.line_id AND NOT h.is_over)
               ORDER BY id LIMIT $2"
    );
    snap.all(sql, args![variant, most]).await
}

/// How many wait for keys or files, so many at most.
pub(crate) async fn count_short(snap: &mut Snapshot, most: u32) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT id FROM downloads_grant WHERE state = 'short' ORDER BY id LIMIT $1) counted";
    let (count,): (i64,) = snap.one(sql, args![most]).await?;
    Ok(count)
}

/// How many of one variant wait for keys or files, so many at most.
pub(crate) async fn count_short_of(
    snap: &mut Snapshot,
    variant: VariantId,
    most: u32,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT id FROM downloads_grant WHERE variant_id = $1 AND state = 'short' ORDER BY id LIMIT $2) counted";
    let (count,): (i64,) = snap.one(sql, args![variant, most]).await?;
    Ok(count)
}

/// How many of each of these variants wait; those of which nobody does are missing.
pub(crate) async fn count_short_of_each(
    snap: &mut Snapshot,
    variants: &[VariantId],
) -> Result<Vec<(VariantId, i64)>, StoreError> {
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT variant_id, CAST(COUNT(*) AS BIGINT) FROM downloads_grant
         WHERE variant_id IN ({}) AND state = 'short' GROUP BY variant_id",
        places(variants.len())
    );
    let values: Vec<Value<'_>> = variants.iter().map(|variant| variant.value()).collect();
    snap.all(sql, &values).await
}

pub(crate) async fn insert(tx: &mut Tx, is: &Grant) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_grant (id, order_id, line_id, variant_id, person_id, quantity, state, needs_keys, fetches,
                                      fetches_max, is_told, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            is.id,
            is.order,
            is.line,
            is.variant,
            is.person,
            is.quantity,
            *is.state.code(),
            is.needs_keys,
            is.fetches,
            is.fetches_max,
            is.is_told,
            is.created_at,
            is.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of one, except what is fetched. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Grant) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE downloads_grant SET person_id = $1, quantity = $2, state = $3, fetches_max = $4, is_told = $5,
                    opened_at = $6, closed_at = $7, needs_keys = $8, version = version + 1
             WHERE id = $9 AND version = $10",
            args![
                is.person,
                is.quantity,
                *is.state.code(),
                is.fetches_max,
                is.is_told,
                is.opened_at,
                is.closed_at,
                is.needs_keys,
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// One time more, unless it was fetched as often as it may be or closed in between.
pub(crate) async fn count_fetch(tx: &mut Tx, id: GrantId) -> Result<bool, StoreError> {
    let sql = "UPDATE downloads_grant SET fetches = fetches + 1
               WHERE id = $1 AND fetches < fetches_max AND state = 'open'";
    Ok(tx.exec(sql, args![id]).await? == 1)
}

/// Somebody begins to use it. False when they had before.
pub(crate) async fn begin(tx: &mut Tx, id: GrantId, now: Timestamp) -> Result<bool, StoreError> {
    let sql = "UPDATE downloads_grant SET begun_at = $1 WHERE id = $2 AND begun_at IS NULL";
    Ok(tx.exec(sql, args![now, id]).await? == 1)
}

/// Nobody knows any more whose these were.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE downloads_grant SET person_id = NULL, version = version + 1 WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}
