//! Who found their answer before they asked, as numbers.

use crate::model::{Deflected, Found};
use database::{Snapshot, StoreError, Tx, args};

/// One more on that day.
pub(crate) async fn count(tx: &mut Tx, day: i64, found: &Found) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_deflected (day, found, product_id, counted) VALUES ($1, $2, $3, 1)
               ON CONFLICT (day, found, product_id) DO UPDATE SET counted = questions_deflected.counted + 1";
    let word: Deflected = found.what;
    tx.exec(sql, args![day, *word.code(), found.product]).await.map(drop)
}

/// How many since that day.
pub(crate) async fn since(snap: &mut Snapshot, day: i64) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COALESCE(SUM(counted), 0) AS BIGINT) FROM questions_deflected WHERE day >= $1";
    let found: Option<(i64,)> = snap.opt(sql, args![day]).await?;
    Ok(found.map_or(0, |(count,)| count))
}
