//! Money that was moved: ours as attempts, refunds and disputes tell it, theirs as they have listed it.

use super::{code, money};
use crate::model::{AttemptId, MovedWhat, OurMovement, TheirMovement, Way, won_again};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::Timestamp;
use std::collections::BTreeMap;

/// More than so many of a kind nobody compares at once.
const MOST: u32 = 20_000;

/// A window of time, by its first instant and the first after it.
pub(crate) type Window = (Timestamp, Timestamp);

/// One of ours, before somebody has said what it is.
struct Moved(OurMovement);

impl FromRow for Moved {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency = row.get(4)?;
        Ok(Self(OurMovement {
            id: row.get::<AttemptId>(0)?.to_string(),
            their_ref: row.get(1)?,
            payment: row.get(2)?,
            what: MovedWhat::Charge,
            amount: money(row, 3, currency)?,
            at: row.get(5)?,
        }))
    }
}

/// What attempts have taken. What one took beside another or beside what was asked for is told by what goes back of it.
pub(crate) async fn charges(
    snap: &mut Snapshot,
    way: Way,
    (from, to): Window,
) -> Result<Vec<OurMovement>, StoreError> {
    let sql = "SELECT a.id, a.their_ref, a.payment_id,
                      CASE WHEN a.stage = 'odd' THEN COALESCE((SELECT MAX(r.amount) FROM payment_refund r
                               WHERE r.payment_id = a.payment_id AND r.attempt = a.number AND r.is_extra), 0)
                           WHEN a.number = p.attempt THEN p.captured ELSE p.amount END,
                      p.currency, a.ended_at
               FROM payment_attempt a JOIN payment p ON p.id = a.payment_id
               WHERE a.way = $1 AND a.stage IN ('captured', 'odd') AND a.ended_at >= $2 AND a.ended_at < $3
               ORDER BY a.ended_at, a.id LIMIT $4";
    of(MovedWhat::Charge, snap.all(sql, args![*way.code(), from, to, MOST]).await?)
}

/// What went back.
pub(crate) async fn refunds(
    snap: &mut Snapshot,
    way: Way,
    (from, to): Window,
) -> Result<Vec<OurMovement>, StoreError> {
    let sql = "SELECT r.id, r.their_ref, r.payment_id, r.amount, r.currency, r.ended_at
               FROM payment_refund r JOIN payment_attempt a ON a.payment_id = r.payment_id AND a.number = r.attempt
               WHERE r.state = 'done' AND r.ended_at >= $1 AND r.ended_at < $2 AND a.way = $3
               ORDER BY r.ended_at, r.id LIMIT $4";
    of(MovedWhat::Refund, snap.all(sql, args![from, to, *way.code(), MOST]).await?)
}

/// What whoever paid has asked their bank for.
pub(crate) async fn disputes(
    snap: &mut Snapshot,
    way: Way,
    (from, to): Window,
) -> Result<Vec<OurMovement>, StoreError> {
    let sql = "SELECT a.id, a.their_ref, p.id, p.captured, p.currency, p.disputed_at
               FROM payment p JOIN payment_attempt a ON a.payment_id = p.id AND a.number = p.attempt
               WHERE p.disputed_at >= $1 AND p.disputed_at < $2 AND a.way = $3
               ORDER BY p.disputed_at, p.id LIMIT $4";
    of(MovedWhat::Dispute, snap.all(sql, args![from, to, *way.code(), MOST]).await?)
}

/// What of that came back, because their bank has decided for the shop: below zero, as providers list it. By how they call the
/// payment it is compared with their line, whose own name nobody knows before.
pub(crate) async fn disputes_won(
    snap: &mut Snapshot,
    way: Way,
    (from, to): Window,
) -> Result<Vec<OurMovement>, StoreError> {
    let sql = "SELECT a.id, a.their_ref, p.id, -p.captured, p.currency, p.dispute_ended_at
               FROM payment p JOIN payment_attempt a ON a.payment_id = p.id AND a.number = p.attempt
               WHERE p.dispute_ended_at >= $1 AND p.dispute_ended_at < $2 AND p.is_dispute_won AND a.way = $3
               ORDER BY p.dispute_ended_at, p.id LIMIT $4";
    let won = of(MovedWhat::Dispute, snap.all(sql, args![from, to, *way.code(), MOST]).await?)?;
    let named =
        |one: OurMovement| OurMovement { id: won_again(&one.their_ref), their_ref: String::new(), ..one };
    Ok(won.into_iter().map(named).collect())
}

fn of(what: MovedWhat, rows: Vec<Moved>) -> Result<Vec<OurMovement>, StoreError> {
    Ok(rows.into_iter().map(|Moved(one)| OurMovement { what, ..one }).collect())
}

impl FromRow for TheirMovement {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency = row.get(4)?;
        let ours: String = row.get(2)?;
        Ok(Self {
            what: code(&row.get::<String>(0)?, MovedWhat::from_code)?,
            their_ref: row.get(1)?,
            ours: Some(ours).filter(|ours| !ours.is_empty()),
            amount: money(row, 3, currency)?,
            at: row.get(5)?,
        })
    }
}

/// What they have listed.
pub(crate) async fn listed(
    snap: &mut Snapshot,
    way: Way,
    (from, to): Window,
) -> Result<Vec<TheirMovement>, StoreError> {
    let sql = "SELECT what, their_ref, ours, amount, currency, moved_at FROM payment_listed
               WHERE way = $1 AND moved_at >= $2 AND moved_at < $3 ORDER BY moved_at, what, their_ref LIMIT $4";
    snap.all(sql, args![*way.code(), from, to, MOST]).await
}

/// Keeps what they list. A line that is known is as they say it now.
pub(crate) async fn keep_listed(tx: &mut Tx, way: Way, all: &[TheirMovement]) -> Result<(), StoreError> {
    // No line stands twice in one list.
    let lines: BTreeMap<_, _> = all.iter().map(|one| ((one.what.code(), &one.their_ref), one)).collect();
    let values: Vec<Value<'_>> = lines
        .into_values()
        .flat_map(|one| {
            [
                Value::Text(way.code()),
                Value::Text(one.what.code()),
                Value::Text(&one.their_ref),
                Value::Text(one.ours.as_deref().unwrap_or_default()),
                Value::Int(one.amount.minor),
                Value::Text(one.amount.currency.code()),
                Value::Int(one.at.as_microsecond()),
            ]
        })
        .collect();
    tx.upsert_many(
        "payment_listed (way, what, their_ref, ours, amount, currency, moved_at)",
        7,
        &values,
        "ON CONFLICT (way, what, their_ref) DO UPDATE SET ours = excluded.ours, amount = excluded.amount,
                currency = excluded.currency, moved_at = excluded.moved_at",
    )
    .await
}
