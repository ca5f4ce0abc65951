//! Taking away what is old, and what is left of programs that were taken away; some at a time.

use crate::model::{DeliveryId, WebhookId};
use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

/// Messages that have ended and are older than that.
pub(crate) async fn old(
    snap: &mut Snapshot,
    before: Timestamp,
    most: u32,
) -> Result<Vec<DeliveryId>, StoreError> {
    let mut found = Vec::new();
    for state in ["delivered", "failed"] {
        let sql = "SELECT id FROM webhook_delivery WHERE state = $1 AND created_at < $2
                   ORDER BY created_at, id LIMIT $3";
        let rows: Vec<(DeliveryId,)> = snap.all(sql, args![*state, before, most]).await?;
        found.extend(rows.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

/// Messages that have waited too long are given up, some at a time. Tells how many.
pub(crate) async fn give_up(tx: &mut Tx, before: Timestamp, most: u32) -> Result<u64, StoreError> {
    let sql = "UPDATE webhook_delivery SET state = 'failed' WHERE id IN (
                   SELECT id FROM webhook_delivery WHERE state = 'waiting' AND created_at < $1 AND due_at < $1
                   ORDER BY created_at, id LIMIT $2)";
    tx.exec(sql, args![before, most]).await
}

/// Programs that were taken away.
pub(crate) async fn removed(snap: &mut Snapshot) -> Result<Vec<WebhookId>, StoreError> {
    let sql = "SELECT id FROM webhook_endpoint WHERE state = 'removed' ORDER BY id LIMIT 10";
    let rows: Vec<(WebhookId,)> = snap.all(sql, args![]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Messages to a program, whatever became of them.
pub(crate) async fn of_webhook(
    snap: &mut Snapshot,
    webhook: WebhookId,
    most: u32,
) -> Result<Vec<DeliveryId>, StoreError> {
    let sql = "SELECT id FROM webhook_delivery WHERE endpoint_id = $1 ORDER BY id LIMIT $2";
    let rows: Vec<(DeliveryId,)> = snap.all(sql, args![webhook, most]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Takes a message away, with its attempts.
pub(crate) async fn remove(tx: &mut Tx, id: DeliveryId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM webhook_attempt WHERE delivery_id = $1", args![id]).await?;
    tx.exec("DELETE FROM webhook_delivery WHERE id = $1", args![id]).await.map(drop)
}

/// Takes a program away of which nothing else is left.
pub(crate) async fn remove_webhook(tx: &mut Tx, id: WebhookId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM webhook_endpoint WHERE id = $1 AND state = 'removed'", args![id]).await.map(drop)
}

/// Whether there is any program, or something left of one.
pub(crate) async fn is_any(snap: &mut Snapshot) -> Result<bool, StoreError> {
    let row: Option<(WebhookId,)> = snap.opt("SELECT id FROM webhook_endpoint LIMIT 1", args![]).await?;
    Ok(row.is_some())
}
