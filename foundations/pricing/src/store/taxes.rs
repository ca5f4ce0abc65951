//! The one row of what the shop decides about taxes.

use super::{json, parse};
use crate::model::TaxSettings;
use database::{Snapshot, StoreError, Tx, args};

const ROW: i64 = 1;

/// What was decided and how often; the usual if nothing was.
pub(crate) async fn find(snap: &mut Snapshot) -> Result<(TaxSettings, i64), StoreError> {
    let row: Option<(String, i64)> =
        snap.opt("SELECT body, version FROM tax_setting WHERE id = $1", args![ROW]).await?;
    match row {
        Some((body, version)) => Ok((parse(&body)?, version)),
        None => Ok((TaxSettings::default(), 0)),
    }
}

pub(crate) async fn save(tx: &mut Tx, settings: &TaxSettings) -> Result<(), StoreError> {
    let sql = "INSERT INTO tax_setting (id, body, version) VALUES ($1, $2, 1)
               ON CONFLICT (id) DO UPDATE SET body = $2, version = tax_setting.version + 1";
    tx.exec(sql, args![ROW, json(settings)?]).await.map(drop)
}
