//! Messages, and how far they have come.

use super::code;
use crate::kinds::TEST;
use crate::model::{Delivery, DeliveryId, Progress, WebhookId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, Timestamp};

/// The columns of a message, in the order in which they are read.
macro_rules! delivery_columns {
    () => {
        "id, endpoint_id, kind, body, state, attempts, due_at, created_at"
    };
}

impl FromRow for Delivery {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            webhook: row.get(1)?,
            kind: row.get(2)?,
            body: row.get(3)?,
            progress: code(&row.get::<String>(4)?, Progress::from_code)?,
            attempts: row.get(5)?,
            due_at: row.get(6)?,
            created_at: row.get(7)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
    let sql = concat!("SELECT ", delivery_columns!(), " FROM webhook_delivery WHERE id = $1");
    snap.opt(sql, args![id]).await
}

/// A page of messages to a program, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    webhook: WebhookId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Delivery>, StoreError> {
    let before = after.and_then(|cursor| cursor.0.parse().ok());
    let before = before.unwrap_or(DeliveryId::from_bytes([255; 16]));
    let sql = concat!(
        "SELECT ",
        delivery_columns!(),
        " FROM webhook_delivery WHERE endpoint_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    let rows = snap.all(sql, args![webhook, before, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Delivery| one.id.to_string()))
}

pub(crate) async fn insert(tx: &mut Tx, one: &Delivery) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO webhook_delivery (id, endpoint_id, kind, body, state, attempts, due_at, begun_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)",
        args![
            one.id,
            one.webhook,
            one.kind,
            one.body,
            *one.progress.code(),
            one.attempts,
            one.due_at,
            one.created_at
        ],
    )
    .await
    .map(drop)
}

/// Those that wait and are due, the first first.
pub(crate) async fn due(
    snap: &mut Snapshot,
    webhook: WebhookId,
    now: Timestamp,
    most: u32,
) -> Result<Vec<Delivery>, StoreError> {
    let sql = concat!(
        "SELECT ",
        delivery_columns!(),
        " FROM webhook_delivery WHERE endpoint_id = $1 AND state = 'waiting' AND due_at <= $2
          ORDER BY due_at, id LIMIT $3"
    );
    snap.all(sql, args![webhook, now, most]).await
}

/// When the next that waits is due, of those that are not due yet.
pub(crate) async fn next_due(
    snap: &mut Snapshot,
    webhook: WebhookId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let sql =
        "SELECT due_at FROM webhook_delivery WHERE endpoint_id = $1 AND state = 'waiting' AND due_at > $2
               ORDER BY due_at LIMIT 1";
    let row: Option<(Timestamp,)> = snap.opt(sql, args![webhook, now]).await?;
    Ok(row.map(|(at,)| at))
}

/// How many attempts are under way; never more than a few. A test has somebody who waits for it and takes nobody's turn.
pub(crate) async fn count_sending(snap: &mut Snapshot, webhook: WebhookId) -> Result<u32, StoreError> {
    let sql = "SELECT id FROM webhook_delivery WHERE endpoint_id = $1 AND state = 'sending' AND kind <> $2
               LIMIT 100";
    let rows: Vec<(DeliveryId,)> = snap.all(sql, args![webhook, *TEST]).await?;
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}

/// An attempt begins. False when it does not wait any more.
pub(crate) async fn begin(tx: &mut Tx, id: DeliveryId, now: Timestamp) -> Result<bool, StoreError> {
    let sql = "UPDATE webhook_delivery SET state = 'sending', attempts = attempts + 1, begun_at = $1
               WHERE id = $2 AND state = 'waiting'";
    Ok(tx.exec(sql, args![now, id]).await? == 1)
}

/// What becomes of it.
pub(crate) async fn put(
    tx: &mut Tx,
    id: DeliveryId,
    progress: Progress,
    due_at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE webhook_delivery SET state = $1, due_at = $2 WHERE id = $3";
    tx.exec(sql, args![*progress.code(), due_at, id]).await.map(drop)
}

/// Attempts that began before an instant and never ended are to be made again; a test that nobody waits for any more is over.
pub(crate) async fn take_back(
    tx: &mut Tx,
    webhook: WebhookId,
    before: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE webhook_delivery SET state = CASE WHEN kind = $1 THEN 'failed' ELSE 'waiting' END, due_at = $2
               WHERE endpoint_id = $3 AND state = 'sending' AND begun_at <= $4";
    tx.exec(sql, args![*TEST, now, webhook, before]).await.map(drop)
}

/// Whoever is told nothing more is not told what waits either.
pub(crate) async fn give_up_all(tx: &mut Tx, webhook: WebhookId) -> Result<(), StoreError> {
    let sql = "UPDATE webhook_delivery SET state = 'failed'
               WHERE endpoint_id = $1 AND state IN ('waiting', 'sending')";
    tx.exec(sql, args![webhook]).await.map(drop)
}
