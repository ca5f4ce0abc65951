//! Faults on request, for tests: the n-th call of the store fails. Compiled only with the feature `faults`, which only
//! `testing` asks for. One countdown for the process: tests run in a process each.

use crate::{EngineKind, FromRow, Row, Snapshot, Sql, StoreError};
use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicI64, Ordering},
};

/// Zero: no fault is asked for.
static CALLS_LEFT: AtomicI64 = AtomicI64::new(0);

/// Lets the n-th call of the store from now on fail, and no other.
pub fn fail_at(n: i64) {
    CALLS_LEFT.store(n, Ordering::SeqCst);
}

/// Takes the request back. True if the fault has happened.
pub fn end() -> bool {
    CALLS_LEFT.swap(0, Ordering::SeqCst) <= 0
}

pub(crate) fn pass() -> Result<(), StoreError> {
    let left = CALLS_LEFT.load(Ordering::SeqCst);
    if left <= 0 {
        return Ok(());
    }
    // Minus one, so that a request that was met is told apart from none.
    let then = if left == 1 { -1 } else { left - 1 };
    CALLS_LEFT.store(then, Ordering::SeqCst);
    match left {
        1 => Err(StoreError::Unavailable("a fault that a test asked for".into())),
        _ => Ok(()),
    }
}

const TABLES: Sql = Sql::either(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name",
);

/// A row as text, whatever its columns.
struct Line(String);

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.print()?))
    }
}

impl Snapshot {
    /// Everything that the database holds, table by table, as text and in order: to see that nothing has changed.
    pub async fn everything(&mut self) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
        let tables: Vec<(String,)> = self.all(TABLES, &[]).await?;
        let mut all = BTreeMap::new();
        for (table,) in tables {
            let rows: Vec<Line> = self.all(format!("SELECT * FROM {table}"), &[]).await?;
            let mut rows: Vec<String> = rows.into_iter().map(|row| row.0).collect();
            rows.sort();
            all.insert(table, rows);
        }
        Ok(all)
    }

    /// Which engine this is, for a test that looks behind the curtain.
    pub fn kind(&self) -> EngineKind {
        self.engine()
    }
}
