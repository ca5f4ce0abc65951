//! The one row of what the shop has set.

use super::unreadable;
use crate::model::Settings;
use database::{Snapshot, StoreError, Tx, args};

/// The number of the only row.
const ONLY: i64 = 1;

/// What is set, and its version; what is usual as long as nobody has set anything.
pub(crate) async fn find(snap: &mut Snapshot) -> Result<(Settings, i64), StoreError> {
    let sql = "SELECT settings, version FROM contribution_setting WHERE id = $1";
    let Some((kept, version)) = snap.opt::<(String, i64)>(sql, args![ONLY]).await? else {
        return Ok((Settings::default(), 0));
    };
    Ok((serde_json::from_str(&kept).map_err(unreadable("settings"))?, version))
}

/// Keeps it. False when somebody else has set something in between.
pub(crate) async fn put(tx: &mut Tx, settings: &Settings, version: i64) -> Result<bool, StoreError> {
    let kept = serde_json::to_string(settings).map_err(unreadable("settings"))?;
    let sql = "INSERT INTO contribution_setting (id, settings, version) VALUES ($1, $2, $3)
               ON CONFLICT (id) DO UPDATE SET settings = $2, version = $3 WHERE contribution_setting.version = $4";
    Ok(tx.exec(sql, args![ONLY, kept, version + 1, version]).await? == 1)
}
