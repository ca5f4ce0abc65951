//! What the shop has decided about ways to pay.

use super::code;
use crate::model::{Way, WaySetting};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for WaySetting {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let terms: String = row.get(2)?;
        Ok(Self {
            way: code(&row.get::<String>(0)?, Way::from_code)?,
            is_on: row.get(1)?,
            terms: serde_json::from_str(&terms).map_err(|error| StoreError::Corrupt(error.to_string()))?,
            version: row.get(3)?,
        })
    }
}

/// What was decided about one way.
pub(crate) async fn find(snap: &mut Snapshot, way: Way) -> Result<Option<WaySetting>, StoreError> {
    let sql = "SELECT way, is_on, terms, version FROM payment_way WHERE way = $1";
    snap.opt(sql, args![*way.code()]).await
}

/// What was decided about those that can be offered.
pub(crate) async fn list(snap: &mut Snapshot) -> Result<Vec<WaySetting>, StoreError> {
    let [one, two, three, four, five, six] = Way::OFFERED.map(Way::code);
    let sql = "SELECT way, is_on, terms, version FROM payment_way WHERE way IN ($1, $2, $3, $4, $5, $6)";
    snap.all(sql, args![*one, *two, *three, *four, *five, *six]).await
}

/// Keeps a decision, the first or another. False when somebody else has made one in between.
pub(crate) async fn put(tx: &mut Tx, one: &WaySetting) -> Result<bool, StoreError> {
    let terms = serde_json::to_string(&one.terms).map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let changed = tx
        .exec(
            "INSERT INTO payment_way (way, is_on, terms, version) VALUES ($1, $2, $3, $4)
             ON CONFLICT (way) DO UPDATE SET is_on = $2, terms = $3, version = $4
             WHERE payment_way.version = $5",
            args![*one.way.code(), one.is_on, terms, one.version + 1, one.version],
        )
        .await?;
    Ok(changed == 1)
}
