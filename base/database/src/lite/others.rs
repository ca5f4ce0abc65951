//! Noticing what other processes write into the same file: its version, four times a second.

use crate::StoreError;
use rusqlite::Connection;
use std::time::Duration;
use tokio::sync::watch;

const LOOK: Duration = Duration::from_millis(250);

/// Looks until it is dropped. Own writes are noticed too, which does no harm.
pub(super) async fn notice(conn: Connection, grew: watch::Sender<()>) {
    let mut before = version(&conn).ok();
    loop {
        tokio::time::sleep(LOOK).await;
        match version(&conn) {
            Ok(now) if before != Some(now) => {
                before = Some(now);
                grew.send_replace(());
            }
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "writes of other processes cannot be noticed"),
        }
    }
}

fn version(conn: &Connection) -> Result<i64, StoreError> {
    conn.query_row("PRAGMA data_version", [], |row| row.get(0))
        .map_err(|error| StoreError::lite(error, "data_version"))
}
