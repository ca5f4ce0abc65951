//! The embedded engine: how its file is opened. Reading is in `readers`, writing in `writer`.

pub(crate) mod backup;
mod others;
mod placing;
mod readers;
mod writer;

use crate::{StoreError, snapshot::lite_batch, stopwatch::Stopwatch};
use events::Stamp;
pub(crate) use readers::Reader;
use readers::Readers;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::sync::watch;
pub(crate) use writer::Turn;
use writer::Writers;

/// How a group of writes is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commit {
    /// By a thread, for everybody who stood before it: one fsync for many.
    Grouped,
    /// By each writer itself, at once: for tests and simulation, which want one thread.
    Inline,
}

const READERS: usize = 8;
const STATEMENTS_CACHED: usize = 512;
/// Patience of SQLite itself with another process that writes; the rest of the wait is asynchronous.
const BUSY_WAIT: Duration = Duration::from_millis(20);

pub(crate) struct Lite {
    path: PathBuf,
    readers: Readers,
    writers: Writers,
}

impl Lite {
    pub(crate) fn open(path: &Path, commit: Commit, grew: watch::Sender<()>) -> Result<Self, StoreError> {
        let writer = connect(path, true)?;
        let readers = (0..READERS).map(|_| connect(path, false)).collect::<Result<_, _>>()?;
        let (readers, writers) = (Readers::new(readers), Writers::new(writer, commit, grew));
        Ok(Self { path: path.to_owned(), readers, writers })
    }

    /// Notices what other processes write, until it is dropped.
    pub(crate) async fn hear_others(&self, grew: watch::Sender<()>) -> Result<(), StoreError> {
        others::notice(connect(&self.path, false)?, grew).await;
        Ok(())
    }

    pub(crate) async fn fold(&self) -> Result<(), StoreError> {
        self.writers.fold().await
    }

    pub(crate) async fn reader(&self) -> Result<Reader<'_>, StoreError> {
        self.readers.take().await
    }

    pub(crate) async fn enter(&self, stamp: &(dyn Fn() -> Stamp + Sync)) -> Result<Turn<'_>, StoreError> {
        self.writers.enter(stamp).await
    }
}

fn connect(path: &Path, writes: bool) -> Result<Connection, StoreError> {
    let access = if writes {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
    } else {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    };
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| StoreError::Unavailable(format!("{}: {error}", path.display())))?;
    conn.busy_timeout(BUSY_WAIT).map_err(|error| StoreError::lite(error, "busy_timeout"))?;
    lite_batch(&conn, "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456")?;
    if writes {
        first_settings(&conn)?;
        // From here on the writer waits for other processes without holding a thread.
        conn.busy_timeout(Duration::ZERO).map_err(|error| StoreError::lite(error, "busy_timeout"))?;
        let mode: String = conn
            .query_row("PRAGMA journal_mode", [], |row| row.get(0))
            .map_err(|error| StoreError::lite(error, "journal_mode"))?;
        if mode != "wal" {
            let why = format!(
                "{}: this file system cannot hold the database (journal mode {mode})",
                path.display()
            );
            return Err(StoreError::Unavailable(why));
        }
    }
    // Else SQLite plans a statement anew for each value it is given, as soon as the file holds statistics.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(|error| StoreError::lite(error, "stable plans"))?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS_CACHED);
    Ok(conn)
}

/// Turning to WAL takes an exclusive lock for an instant; another process that opens at the same time may be in the way. Pages
/// that a transaction changes and that do not fit into the cache are written again and again until it ends, so the writer has
/// room for those of a large group (16 MiB, taken as they are needed).
fn first_settings(conn: &Connection) -> Result<(), StoreError> {
    let settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
                    PRAGMA wal_autocheckpoint=2000; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-16384";
    let watch = Stopwatch::start();
    loop {
        match lite_batch(conn, settings) {
            Err(StoreError::SlowDown) if watch.elapsed() < Duration::from_secs(5) => {
                std::thread::sleep(BUSY_WAIT);
            }
            other => return other,
        }
    }
}
