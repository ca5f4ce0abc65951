//! The one row of what the shop has set about asking owners and about points.

use crate::model::Ways;
use database::{Snapshot, StoreError, Tx, args};

/// The number of the only row.
const ROW: i64 = 1;

fn corrupt(error: serde_json::Error) -> StoreError {
    StoreError::Corrupt(format!("questions_routing_setting: {error}"))
}

/// What is set, and its version; what is usual as long as nothing is.
pub(crate) async fn find(snap: &mut Snapshot) -> Result<(Ways, i64), StoreError> {
    let sql = "SELECT settings, version FROM questions_routing_setting WHERE id = $1";
    match snap.opt::<(String, i64)>(sql, args![ROW]).await? {
        Some((kept, version)) => Ok((serde_json::from_str(&kept).map_err(corrupt)?, version)),
        None => Ok((Ways::default(), 0)),
    }
}

/// Keeps it; false if somebody else was quicker.
pub(crate) async fn put(tx: &mut Tx, ways: &Ways, seen: i64) -> Result<bool, StoreError> {
    let kept = serde_json::to_string(ways).map_err(corrupt)?;
    let sql = "INSERT INTO questions_routing_setting (id, settings, version) VALUES ($1, $2, $3)
               ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, version = excluded.version
               WHERE questions_routing_setting.version = $4";
    Ok(tx.exec(sql, args![ROW, kept, seen + 1, seen]).await? == 1)
}
