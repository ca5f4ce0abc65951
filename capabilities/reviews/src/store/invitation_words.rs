//! SQL for what belongs to invitations beside them: the secrets of their letters, and what the shop has decided.

use crate::model::InvitationSettings;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use orders_facts::OrderId;

impl FromRow for InvitationSettings {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.get(0)?,
            is_on: row.get(1)?,
            days: row.get(2)?,
            days_digital: row.get(3)?,
            reminder_days: row.get(4)?,
            thanks_code: row.get(5)?,
        })
    }
}

/// What the shop has decided.
pub(crate) async fn settings(snap: &mut Snapshot) -> Result<InvitationSettings, StoreError> {
    let sql = "SELECT version, is_on, days, days_digital, reminder_days, thanks_code
               FROM reviews_invitation_setting WHERE id = 1";
    Ok(snap.opt(sql, args![]).await?.unwrap_or_default())
}

/// Keeps it; false if somebody else was quicker.
pub(crate) async fn put_settings(
    tx: &mut Tx,
    seen_version: i64,
    wanted: &InvitationSettings,
) -> Result<bool, StoreError> {
    let sql = "INSERT INTO reviews_invitation_setting
                   (id, version, is_on, days, days_digital, reminder_days, thanks_code)
               VALUES (1, $1, $2, $3, $4, $5, $6)
               ON CONFLICT (id) DO UPDATE SET version = excluded.version, is_on = excluded.is_on,
                   days = excluded.days, days_digital = excluded.days_digital,
                   reminder_days = excluded.reminder_days, thanks_code = excluded.thanks_code
               WHERE reviews_invitation_setting.version = $7";
    let version = seen_version + 1;
    let values = args![
        version,
        wanted.is_on,
        wanted.days,
        wanted.days_digital,
        wanted.reminder_days,
        wanted.thanks_code,
        seen_version
    ];
    Ok(tx.exec(sql, values).await? == 1)
}

/// Keeps the hash of a secret that a letter carries.
pub(crate) async fn add_link(tx: &mut Tx, hash: &[u8; 32], order: OrderId) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_invitation_link (secret_hash, order_id) VALUES ($1, $2)";
    tx.exec(sql, args![hash[..], order]).await.map(drop)
}

/// The order that a secret leads to.
pub(crate) async fn by_link(snap: &mut Snapshot, hash: &[u8; 32]) -> Result<Option<OrderId>, StoreError> {
    let sql = "SELECT order_id FROM reviews_invitation_link WHERE secret_hash = $1";
    Ok(snap.opt::<(OrderId,)>(sql, args![hash[..]]).await?.map(|(order,)| order))
}
