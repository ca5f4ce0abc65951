//! The database's own clock, by which leases run: it is the one that all processes share. Never a time of the shop.

use crate::{Snapshot, Sql, StoreError};

const NOW: Sql = Sql::either(
    "SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER)",
    "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)",
);

/// Microseconds since 1970.
pub(crate) async fn now_us(snap: &mut Snapshot) -> Result<i64, StoreError> {
    Ok(snap.one::<(i64,)>(NOW, &[]).await?.0)
}
