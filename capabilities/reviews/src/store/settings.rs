//! What the shop decided about reviews.

use crate::model::Manners;
use database::{Snapshot, StoreError, Tx, args};

const WINDOW: &str = "window_days";

/// What was decided, or what is usual.
pub(crate) async fn manners(snap: &mut Snapshot) -> Result<Manners, StoreError> {
    let sql = "SELECT value FROM reviews_setting WHERE name = $1";
    let found: Option<(String,)> = snap.opt(sql, args![*WINDOW]).await?;
    let days = found.and_then(|(value,)| value.parse().ok());
    Ok(days.map_or_else(Manners::default, |window_days| Manners { window_days }))
}

/// Keeps it.
pub(crate) async fn put(tx: &mut Tx, manners: Manners) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_setting (name, value) VALUES ($1, $2)
               ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    tx.exec(sql, args![*WINDOW, manners.window_days.to_string()]).await.map(drop)
}
