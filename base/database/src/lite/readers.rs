//! A small pool of read-only connections. A reader runs where it stands; nothing is handed to another thread.

use crate::{
    Snapshot, StoreError,
    snapshot::{Conn, lite_step, quiet},
};
use rusqlite::Connection;
use std::sync::{Mutex, PoisonError};
use tokio::sync::{Semaphore, SemaphorePermit};

pub(super) struct Readers {
    free: Mutex<Vec<Connection>>,
    turns: Semaphore,
}

impl Readers {
    pub(super) fn new(free: Vec<Connection>) -> Self {
        Self { turns: Semaphore::new(free.len()), free: Mutex::new(free) }
    }

    pub(super) async fn take(&self) -> Result<Reader<'_>, StoreError> {
        let turn = self.turns.acquire().await.map_err(|_| StoreError::Unavailable("closing".into()))?;
        let conn = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = conn.expect("a turn stands for a free connection");
        let reader = Reader { home: self, snapshot: Some(Snapshot { conn: Conn::Lite(conn) }), _turn: turn };
        reader.begin()?;
        Ok(reader)
    }
}

/// A connection on loan. However the reader ends, it goes home outside any transaction.
pub(crate) struct Reader<'r> {
    home: &'r Readers,
    snapshot: Option<Snapshot>,
    _turn: SemaphorePermit<'r>,
}

impl Reader<'_> {
    fn begin(&self) -> Result<(), StoreError> {
        match &self.snapshot {
            Some(Snapshot { conn: Conn::Lite(conn) }) => lite_step(conn, "BEGIN"),
            Some(Snapshot { conn: Conn::Pg(_) }) | None => Ok(()),
        }
    }

    pub(crate) fn snapshot(&mut self) -> Result<&mut Snapshot, StoreError> {
        self.snapshot.as_mut().ok_or_else(|| StoreError::Unavailable("the reader has gone home".into()))
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let Some(Snapshot { conn: Conn::Lite(mut conn) }) = self.snapshot.take() else { return };
        let clean = quiet(&mut conn).and_then(|()| match conn.is_autocommit() {
            true => Ok(()),
            false => lite_step(&conn, "ROLLBACK"),
        });
        if let Err(error) = clean {
            tracing::error!(%error, "a reader could not end its transaction");
        }
        self.home.free.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
    }
}
