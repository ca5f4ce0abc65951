//! Changing: statements inside one transaction, savepoints, many rows at once. The event log is in `log`.

use crate::{
    Snapshot, Sql, StoreError, Value,
    snapshot::{Conn, in_transaction, lite_prepare},
};
use events::Stamp;
use std::ops::{Deref, DerefMut};

/// A transaction that may change things. It also asks, like a [`Snapshot`] that sees its own changes.
pub struct Tx {
    pub(crate) snapshot: Snapshot,
    pub(crate) stamp: Stamp,
    pub(crate) recorded: bool,
    pub(crate) depth: u32,
}

impl Deref for Tx {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        &self.snapshot
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Snapshot {
        &mut self.snapshot
    }
}

/// Rows of one PostgreSQL statement, largest first: few sizes, so that few statements are prepared.
const ROWS_PER_STATEMENT: [usize; 3] = [64, 8, 1];

impl Tx {
    pub(crate) fn new(snapshot: Snapshot, stamp: Stamp) -> Self {
        Self { snapshot, stamp, recorded: false, depth: 0 }
    }

    /// When this transaction began, by the shop's clock, and who acts.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Listeners of this process look for work when this transaction has committed, as they do after facts.
    pub(crate) fn wake(&mut self) {
        self.recorded = true;
    }

    /// Runs a statement and tells how many rows it touched.
    pub async fn exec(&mut self, sql: impl Into<Sql>, args: &[Value<'_>]) -> Result<u64, StoreError> {
        #[cfg(feature = "faults")]
        crate::faults::pass()?;
        let sql = sql.into();
        let text = sql.text(self.snapshot.engine());
        match &mut self.snapshot.conn {
            Conn::Lite(conn) => lite_exec(conn, text, args),
            Conn::Pg(conn) => conn.execute(text, args).await,
        }
    }

    /// Inserts many rows: `tx.insert_many("tag (product_id, tag)", 2, &values)` with the values of all rows in a row.
    pub async fn insert_many(
        &mut self,
        table: &'static str,
        columns: usize,
        values: &[Value<'_>],
    ) -> Result<(), StoreError> {
        self.upsert_many(table, columns, values, "").await
    }

    /// The same with what stands behind the values: `ON CONFLICT ..`. No row may meet another of the same call.
    pub async fn upsert_many(
        &mut self,
        table: &'static str,
        columns: usize,
        values: &[Value<'_>],
        tail: &'static str,
    ) -> Result<(), StoreError> {
        debug_assert!(columns > 0 && values.len() % columns == 0, "{table}: rows of {columns} columns");
        let lite = matches!(self.snapshot.conn, Conn::Lite(_));
        let mut rest = values;
        let mut text = (0, Sql::from(""));
        while !rest.is_empty() {
            let rows = rest.len() / columns;
            let take =
                if lite { 1 } else { *ROWS_PER_STATEMENT.iter().find(|size| **size <= rows).unwrap_or(&1) };
            if text.0 != take {
                text = (take, insert_text(table, columns, take, tail).into());
            }
            let (now, later) = rest.split_at(take * columns);
            self.exec(text.1.clone(), now).await?;
            rest = later;
        }
        Ok(())
    }

    /// Runs a part of the action that may fail without taking the rest along.
    pub async fn savepoint<T, E, F>(&mut self, part: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Self) -> Result<T, E>,
        E: From<StoreError>,
    {
        self.depth += 1;
        let name = format!("part_{}", self.depth);
        let recorded = self.recorded;
        self.snapshot.batch(&format!("SAVEPOINT {name}")).await?;
        let answer = part(self).await;
        self.depth -= 1;
        let undo = format!("ROLLBACK TO {name}; RELEASE {name}");
        if answer.is_err() {
            self.recorded = recorded;
            self.snapshot.batch(&undo).await?;
        } else if let Err(error) = self.snapshot.batch(&format!("RELEASE {name}")).await {
            // A statement failed inside and the part swallowed it: nothing of the part may stay.
            self.recorded = recorded;
            self.snapshot.batch(&undo).await?;
            return Err(error.into());
        }
        answer
    }
}

fn lite_exec(conn: &rusqlite::Connection, text: &str, args: &[Value<'_>]) -> Result<u64, StoreError> {
    in_transaction(conn)?;
    lite_prepare(conn, text)?
        .execute(rusqlite::params_from_iter(args))
        .map(|rows| rows as u64)
        .map_err(|error| StoreError::lite(error, text))
}

fn insert_text(table: &str, columns: usize, rows: usize, tail: &str) -> String {
    let mut sql = format!("INSERT INTO {table} VALUES ");
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            let comma = if column == 0 { "" } else { ", " };
            sql.push_str(&format!("{comma}${}", row * columns + column + 1));
        }
        sql.push(')');
    }
    if !tail.is_empty() {
        sql.push(' ');
        sql.push_str(tail);
    }
    sql
}
