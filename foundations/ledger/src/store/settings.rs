//! The one row of what the shop has decided.

use crate::model::Settings;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

/// The number of the only row.
const ONLY: i64 = 1;

impl FromRow for Settings {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { hold_days: row.get(0)?, minimum: row.get(1)?, version: row.get(2)? })
    }
}

pub(crate) async fn find(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    let sql = "SELECT hold_days, minimum, version FROM ledger_setting WHERE id = $1";
    Ok(snap.opt(sql, args![ONLY]).await?.unwrap_or(Settings::UNTOUCHED))
}

/// Keeps a decision, the first or another. False when somebody else has made one in between.
pub(crate) async fn put(tx: &mut Tx, one: &Settings) -> Result<bool, StoreError> {
    let sql = "INSERT INTO ledger_setting (id, hold_days, minimum, version) VALUES ($1, $2, $3, $4)
               ON CONFLICT (id) DO UPDATE SET hold_days = $2, minimum = $3, version = $4
               WHERE ledger_setting.version = $5";
    let changed = tx.exec(sql, args![ONLY, one.hold_days, one.minimum, one.version + 1, one.version]).await?;
    Ok(changed == 1)
}
