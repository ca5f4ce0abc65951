//! What messages are signed with.

use crate::model::{Secret, WebhookId};
use database::{Snapshot, StoreError, Tx, args};
use kernel::{Id, Timestamp};

/// More do not sign at once.
const LIST_MAX: u32 = 20;

/// Those that still sign; the one that was not replaced comes first.
pub(crate) async fn valid(
    snap: &mut Snapshot,
    webhook: WebhookId,
    now: Timestamp,
) -> Result<Vec<Secret>, StoreError> {
    let sql = "SELECT secret FROM webhook_secret WHERE endpoint_id = $1 AND (ends_at IS NULL OR ends_at > $2)
               ORDER BY CASE WHEN ends_at IS NULL THEN 0 ELSE 1 END, id DESC LIMIT $3";
    let rows: Vec<(Vec<u8>,)> = snap.all(sql, args![webhook, now, LIST_MAX]).await?;
    Ok(rows.into_iter().map(|(bytes,)| Secret::new(bytes)).collect())
}

/// Until when the last of those that were replaced still signs.
pub(crate) async fn old_until(
    snap: &mut Snapshot,
    webhook: WebhookId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT ends_at FROM webhook_secret WHERE endpoint_id = $1 AND ends_at > $2
               ORDER BY ends_at DESC LIMIT 1";
    let row: Option<(Timestamp,)> = snap.opt(sql, args![webhook, now]).await?;
    Ok(row.map(|(at,)| at))
}

pub(crate) async fn insert(
    tx: &mut Tx,
    id: Id<Secret>,
    webhook: WebhookId,
    secret: &Secret,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO webhook_secret (id, endpoint_id, secret, ends_at) VALUES ($1, $2, $3, NULL)";
    tx.exec(sql, args![id, webhook, *secret.bytes()]).await.map(drop)
}

/// What signs without an end does so until then.
pub(crate) async fn end_at(tx: &mut Tx, webhook: WebhookId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE webhook_secret SET ends_at = $1 WHERE endpoint_id = $2 AND ends_at IS NULL";
    tx.exec(sql, args![at, webhook]).await.map(drop)
}

pub(crate) async fn remove_all(tx: &mut Tx, webhook: WebhookId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM webhook_secret WHERE endpoint_id = $1", args![webhook]).await.map(drop)
}

pub(crate) async fn remove_ended(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    tx.exec("DELETE FROM webhook_secret WHERE ends_at <= $1", args![now]).await.map(drop)
}
