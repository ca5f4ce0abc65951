//! How many reviews of products there are, and how they came here.

use crate::model::Collected;
use database::{FromRow, Row, Snapshot, StoreError, args};

impl FromRow for Collected {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            count: row.get(0)?,
            verified: row.get(1)?,
            imported: row.get(2)?,
            incentivised: row.get(3)?,
        })
    }
}

/// Adds up what was folded for each product: a row for each that was ever reviewed.
pub(crate) async fn all(snap: &mut Snapshot) -> Result<Collected, StoreError> {
    let sql = "SELECT CAST(COALESCE(SUM(stars_1 + stars_2 + stars_3 + stars_4 + stars_5), 0) AS BIGINT),
                      CAST(COALESCE(SUM(verified), 0) AS BIGINT), CAST(COALESCE(SUM(imported), 0) AS BIGINT),
                      CAST(COALESCE(SUM(incentivised), 0) AS BIGINT)
               FROM reviews_score WHERE target = 'product'";
    snap.one(sql, args![]).await
}
