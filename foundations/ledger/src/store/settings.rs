//! The one row of what the shop has decided.

use super::code;
use crate::model::{Month, Settings};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

/// The number of the only row.
const ONLY: i64 = 1;

impl FromRow for Settings {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            hold_days: row.get(0)?,
            minimum: row.get(1)?,
            is_tax_on_top: row.get(2)?,
            on_top_from: month(&row.get::<String>(3)?)?,
            was_on_top: row.get(4)?,
            version: row.get(5)?,
        })
    }
}

/// A month as it is written, if any is.
fn month(text: &str) -> Result<Option<Month>, StoreError> {
    if text.is_empty() { Ok(None) } else { code(text, Month::parse).map(Some) }
}

pub(crate) async fn find(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    let sql = "SELECT hold_days, minimum, is_tax_on_top, on_top_from, was_on_top, version FROM ledger_setting
               WHERE id = $1";
    Ok(snap.opt(sql, args![ONLY]).await?.unwrap_or(Settings::UNTOUCHED))
}

/// Keeps a decision, the first or another. False when somebody else has made one in between.
pub(crate) async fn put(tx: &mut Tx, one: &Settings) -> Result<bool, StoreError> {
    let sql = "INSERT INTO ledger_setting (id, hold_days, minimum, is_tax_on_top, on_top_from, was_on_top, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7)
               ON CONFLICT (id) DO UPDATE SET hold_days = $2, minimum = $3, is_tax_on_top = $4, on_top_from = $5,
                                              was_on_top = $6, version = $7
               WHERE ledger_setting.version = $8";
    let from = one.on_top_from.map_or_else(String::new, |month| month.to_string());
    let (next, on_top) = (one.version + 1, one.is_tax_on_top);
    let values = args![ONLY, one.hold_days, one.minimum, on_top, from, one.was_on_top, next, one.version];
    let changed = tx.exec(sql, values).await?;
    Ok(changed == 1)
}
