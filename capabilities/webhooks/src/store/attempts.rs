//! How every attempt went.

use super::code;
use crate::model::{Attempt, Delivery, DeliveryId, Outcome, WebhookId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

/// No message is tried more often than that, and no page shows more messages.
const LIST_MAX: u32 = 2_000;

impl FromRow for Attempt {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            delivery: row.get(0)?,
            number: row.get(1)?,
            at: row.get(2)?,
            outcome: code(&row.get::<String>(3)?, Outcome::from_code)?,
            status: row.get(4)?,
            millis: row.get(5)?,
            said: row.get(6)?,
        })
    }
}

/// An attempt that was made twice, because a process died, is kept once.
pub(crate) async fn insert(tx: &mut Tx, one: &Attempt) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO webhook_attempt (delivery_id, number, at, outcome, status, millis, said)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (delivery_id, number) DO NOTHING",
        args![one.delivery, one.number, one.at, *one.outcome.code(), one.status, one.millis, one.said],
    )
    .await
    .map(drop)
}

/// The attempts at the messages of a page of a program's.
pub(crate) async fn of_page(
    snap: &mut Snapshot,
    webhook: WebhookId,
    page: &[Delivery],
) -> Result<Vec<Attempt>, StoreError> {
    let ids = || page.iter().map(|one| one.id);
    let (Some(first), Some(last)) = (ids().min(), ids().max()) else { return Ok(Vec::new()) };
    let sql = "SELECT a.delivery_id, a.number, a.at, a.outcome, a.status, a.millis, a.said
               FROM webhook_delivery d JOIN webhook_attempt a ON a.delivery_id = d.id
               WHERE d.endpoint_id = $1 AND d.id >= $2 AND d.id <= $3
               ORDER BY a.delivery_id, a.number LIMIT $4";
    snap.all(sql, args![webhook, first, last, LIST_MAX]).await
}

/// The attempts at one message.
pub(crate) async fn of_delivery(
    snap: &mut Snapshot,
    delivery: DeliveryId,
) -> Result<Vec<Attempt>, StoreError> {
    let sql = "SELECT delivery_id, number, at, outcome, status, millis, said FROM webhook_attempt
               WHERE delivery_id = $1 ORDER BY number LIMIT $2";
    snap.all(sql, args![delivery, LIST_MAX]).await
}
