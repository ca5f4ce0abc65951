//! Rows of programs that are told what happens.

use super::code;
use crate::model::{State, Webhook, WebhookId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

/// More than there may be.
const LIST_MAX: u32 = 100;

impl FromRow for Webhook {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let kinds: String = row.get(3)?;
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            address: row.get(2)?,
            kinds: kinds.split(' ').filter(|kind| !kind.is_empty()).map(str::to_owned).collect(),
            state: code(&row.get::<String>(4)?, State::from_code)?,
            created_at: row.get(5)?,
            reached_at: row.get(6)?,
            failing_since: row.get(7)?,
            version: row.get(8)?,
        })
    }
}

/// All that were not taken away, the first first.
pub(crate) async fn list(snap: &mut Snapshot) -> Result<Vec<Webhook>, StoreError> {
    let sql = "SELECT id, name, address, kinds, state, created_at, reached_at, failing_since, version
               FROM webhook_endpoint WHERE state <> 'removed' ORDER BY id LIMIT $1";
    snap.all(sql, args![LIST_MAX]).await
}

/// Those that are told something.
pub(crate) async fn list_on(snap: &mut Snapshot) -> Result<Vec<Webhook>, StoreError> {
    let sql = "SELECT id, name, address, kinds, state, created_at, reached_at, failing_since, version
               FROM webhook_endpoint WHERE state = 'on' ORDER BY id LIMIT $1";
    snap.all(sql, args![LIST_MAX]).await
}

/// Whether there is any of them.
pub(crate) async fn is_any_on(snap: &mut Snapshot) -> Result<bool, StoreError> {
    let row: Option<(WebhookId,)> =
        snap.opt("SELECT id FROM webhook_endpoint WHERE state = 'on' LIMIT 1", args![]).await?;
    Ok(row.is_some())
}

/// One that was not taken away.
pub(crate) async fn find(snap: &mut Snapshot, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
    let sql = "SELECT id, name, address, kinds, state, created_at, reached_at, failing_since, version
               FROM webhook_endpoint WHERE id = $1 AND state <> 'removed'";
    snap.opt(sql, args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, webhook: &Webhook) -> Result<(), StoreError> {
    let kinds = webhook.kinds.join(" ");
    tx.exec(
        "INSERT INTO webhook_endpoint (id, name, address, kinds, state, created_at, reached_at, failing_since, turn,
                                       version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9)",
        args![
            webhook.id,
            webhook.name,
            webhook.address,
            kinds,
            *webhook.state.code(),
            webhook.created_at,
            webhook.reached_at,
            webhook.failing_since,
            webhook.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what somebody of the shop decided. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Webhook) -> Result<bool, StoreError> {
    let kinds = is.kinds.join(" ");
    let changed = tx
        .exec(
            "UPDATE webhook_endpoint SET name = $1, address = $2, kinds = $3, state = $4, failing_since = $5,
                    version = version + 1
             WHERE id = $6 AND version = $7",
            args![is.name, is.address, kinds, *is.state.code(), is.failing_since, is.id, is.version],
        )
        .await?;
    Ok(changed == 1)
}

/// Keeps how it goes there.
pub(crate) async fn save_health(
    tx: &mut Tx,
    id: WebhookId,
    reached_at: Option<Timestamp>,
    failing_since: Option<Timestamp>,
) -> Result<(), StoreError> {
    let sql = "UPDATE webhook_endpoint SET reached_at = $1, failing_since = $2 WHERE id = $3";
    tx.exec(sql, args![reached_at, failing_since, id]).await.map(drop)
}

/// Whoever decides what is under way stands in line here: two at once would each leave the next message to the other.
pub(crate) async fn stand_in_line(tx: &mut Tx, id: WebhookId) -> Result<(), StoreError> {
    tx.exec("UPDATE webhook_endpoint SET turn = turn + 1 WHERE id = $1", args![id]).await.map(drop)
}
