//! How often links were followed: sums, and nobody who followed one.

use crate::model::{Target, Via, Visited};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for Visited {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let visits: i64 = row.get(1)?;
        Ok(Self { what: row.get(0)?, visits: u32::try_from(visits).unwrap_or(u32::MAX) })
    }
}

/// One more.
pub(crate) async fn count(tx: &mut Tx, day: &str, via: &Via, to: &Target) -> Result<(), StoreError> {
    let sql = "INSERT INTO sharing_visit (day, path, channel, code, visits) VALUES ($1, $2, $3, $4, 1)
               ON CONFLICT (day, path, channel, code) DO UPDATE SET visits = sharing_visit.visits + 1";
    tx.exec(sql, args![*day, to.path(), *via.channel.code(), via.code]).await.map(drop)
}

/// By which ways people came since a day, the most used first.
pub(crate) async fn by_channel(snap: &mut Snapshot, since: &str) -> Result<Vec<Visited>, StoreError> {
    let sql = "SELECT channel, CAST(SUM(visits) AS BIGINT) AS total FROM sharing_visit WHERE day >= $1
               GROUP BY channel ORDER BY total DESC, channel";
    snap.all(sql, args![*since]).await
}

/// Where they went, the most visited first.
pub(crate) async fn by_path(snap: &mut Snapshot, since: &str, most: u32) -> Result<Vec<Visited>, StoreError> {
    let sql = "SELECT path, CAST(SUM(visits) AS BIGINT) AS total FROM sharing_visit WHERE day >= $1
               GROUP BY path ORDER BY total DESC, path LIMIT $2";
    snap.all(sql, args![*since, most]).await
}

/// Where the links of one member led, the most visited first.
pub(crate) async fn of_code(
    snap: &mut Snapshot,
    code: &str,
    since: &str,
    most: u32,
) -> Result<Vec<Visited>, StoreError> {
    let sql =
        "SELECT path, CAST(SUM(visits) AS BIGINT) AS total FROM sharing_visit WHERE code = $1 AND day >= $2
               GROUP BY path ORDER BY total DESC, path LIMIT $3";
    snap.all(sql, args![*code, *since, most]).await
}
