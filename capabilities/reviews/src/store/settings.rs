//! What the shop decided about reviews.

use crate::model::Manners;
use database::{Snapshot, StoreError, Tx, args};

const WINDOW: &str = "window_days";

/// What was decided, or what is usual.
pub(crate) async fn manners(snap: &mut Snapshot) -> Result<Manners, StoreError> {
    let sql = "SELECT value, version FROM reviews_setting WHERE name = $1";
    let found: Option<(String, i64)> = snap.opt(sql, args![*WINDOW]).await?;
    let read = |(value, version): (String, i64)| {
        let window_days =
            value.parse().map_err(|_| StoreError::Corrupt(format!("reviews: {value:?} days")))?;
        Ok(Manners { version, window_days })
    };
    found.map_or_else(|| Ok(Manners::default()), read)
}

/// Keeps it; false if somebody else was quicker than whoever had seen that version.
pub(crate) async fn put(tx: &mut Tx, seen_version: i64, manners: Manners) -> Result<bool, StoreError> {
    let sql = "INSERT INTO reviews_setting (name, value, version) VALUES ($1, $2, $3)
               ON CONFLICT (name) DO UPDATE SET value = excluded.value, version = excluded.version
               WHERE reviews_setting.version = $4";
    let days = manners.window_days.to_string();
    Ok(tx.exec(sql, args![*WINDOW, days, seen_version + 1, seen_version]).await? == 1)
}
