//! The embedded engine's way of copying everything out, and of putting a whole file in the place of another.

use super::{
    Commit, Lite,
    placing::{put_in_place, remove, unwritable, with_end},
};
use crate::{
    Address, Database, EngineKind, Migration, StoreError,
    backup::{
        Column, Datum, FREE_LEASES, Kind, PARK_JOBS, Piece, ROWS_AT_ONCE, Replacement, Shape, another_shape,
        missing_table, nobody_takes_it, out_of_order, own_tables, tables_of,
    },
    row::{Raw, Row},
    snapshot::lite_batch,
};
use rusqlite::{Connection, OpenFlags};
use std::{collections::BTreeSet, fs::File, path::Path};
use tokio::sync::mpsc;

const TABLES: &str =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
const COLUMNS: &str = "SELECT name, lower(type) FROM pragma_table_info($1) ORDER BY cid";
const DONE: &str = "SELECT name FROM migration_done ORDER BY name";

impl Lite {
    /// Reads on a connection and a thread of its own. While it lasts the file of recent writes (`-wal`) grows; nobody waits.
    pub(crate) async fn copy_out(
        &self,
        known: &[Migration],
        to: mpsc::Sender<Piece>,
    ) -> Result<(), StoreError> {
        let (path, known) = (self.path.clone(), known.to_vec());
        let copy = move || copy_all(&super::connect(&path, false)?, &known, &to);
        let done = tokio::task::spawn_blocking(copy).await;
        done.map_err(|error| StoreError::Unavailable(error.to_string()))?
    }
}

fn copy_all(conn: &Connection, known: &[Migration], to: &mpsc::Sender<Piece>) -> Result<(), StoreError> {
    lite_batch(conn, "BEGIN")?;
    let migrations = names(conn, DONE)?;
    let own = tables_of(known, &migrations, EngineKind::Sqlite)?;
    for name in names(conn, TABLES)?.into_iter().filter(|name| own.contains(name)) {
        let shape = shape(conn, &name)?;
        to.blocking_send(Piece::Table(shape.clone())).map_err(|_| nobody_takes_it())?;
        copy_table(conn, &shape, to)?;
    }
    lite_batch(conn, "ROLLBACK")?;
    to.blocking_send(Piece::End { migrations }).map_err(|_| nobody_takes_it())
}

fn copy_table(conn: &Connection, shape: &Shape, to: &mpsc::Sender<Piece>) -> Result<(), StoreError> {
    let sql = format!("SELECT {} FROM {}", listed(shape), shape.name);
    let failed = |error| StoreError::lite(error, &sql);
    let mut statement = conn.prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut batch = Vec::with_capacity(ROWS_AT_ONCE);
    while let Some(row) = rows.next().map_err(failed)? {
        let row = Row(Raw::Lite(row));
        let values: Result<Vec<Datum>, StoreError> =
            (0..shape.columns.len()).map(|index| row.cell(index).map(Datum::from)).collect();
        batch.push(values?);
        if batch.len() == ROWS_AT_ONCE {
            let full = std::mem::replace(&mut batch, Vec::with_capacity(ROWS_AT_ONCE));
            to.blocking_send(Piece::Rows(full)).map_err(|_| nobody_takes_it())?;
        }
    }
    match batch.is_empty() {
        true => Ok(()),
        false => to.blocking_send(Piece::Rows(batch)).map_err(|_| nobody_takes_it()),
    }
}

fn names(conn: &Connection, sql: &'static str) -> Result<Vec<String>, StoreError> {
    let failed = |error| StoreError::lite(error, sql);
    let mut statement = conn.prepare(sql).map_err(failed)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    rows.collect::<Result<_, _>>().map_err(failed)
}

fn shape(conn: &Connection, table: &str) -> Result<Shape, StoreError> {
    let failed = |error| StoreError::lite(error, COLUMNS);
    let mut statement = conn.prepare(COLUMNS).map_err(failed)?;
    let rows = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    let columns: Vec<(String, String)> = rows.collect::<Result<_, _>>().map_err(failed)?;
    let column = |(name, engine_type): (String, String)| {
        let kind = match engine_type.as_str() {
            "integer" | "bigint" => Kind::Whole,
            "real" => Kind::Real,
            "text" => Kind::Text,
            "blob" => Kind::Bytes,
            other => return Err(StoreError::Corrupt(format!("{table}.{name} is of type {other}"))),
        };
        Ok(Column { name, kind })
    };
    let columns: Result<Vec<Column>, StoreError> = columns.into_iter().map(column).collect();
    Ok(Shape { name: table.to_owned(), columns: columns? })
}

fn listed(shape: &Shape) -> String {
    let names: Vec<&str> = shape.columns.iter().map(|column| column.name.as_str()).collect();
    names.join(", ")
}

/// Builds the new file beside the old one, whole and on the disk, and only then puts it into its place.
pub(crate) async fn replace(path: &Path, with: Replacement<'_>) -> Result<(), StoreError> {
    let beside = with_end(path, ".restoring");
    let built = build(&beside, with).await;
    let placed = match built {
        Ok(()) => put_in_place(&beside, path).await,
        Err(error) => Err(error),
    };
    if placed.is_err() {
        // What could not be used is in nobody's way; the next attempt removes it too.
        let _ = remove(&beside);
    }
    placed
}

async fn build(beside: &Path, with: Replacement<'_>) -> Result<(), StoreError> {
    remove(beside).map_err(|error| unwritable(beside, &error))?;
    let (first, all) = (with.first()?, with.migrations);
    migrate(beside, &first).await?;
    let file = beside.to_owned();
    let own = own_tables(&first, EngineKind::Sqlite)?;
    let (fleeting, resumes_jobs, pieces) = (with.fleeting, with.resumes_jobs, with.pieces);
    let filled = tokio::task::spawn_blocking(move || fill(&file, &own, pieces, fleeting, resumes_jobs)).await;
    filled.map_err(|error| StoreError::Unavailable(error.to_string()))??;
    migrate(beside, all).await?;
    let synced = File::open(beside).and_then(|file| file.sync_all());
    synced.map_err(|error| unwritable(beside, &error))
}

async fn migrate(path: &Path, migrations: &[Migration]) -> Result<(), StoreError> {
    let database = Database::open(&Address::File(path.to_owned()), Commit::Inline).await?;
    database.migrate(migrations).await?;
    database.close().await
}

fn fill(
    path: &Path,
    own: &BTreeSet<String>,
    mut pieces: mpsc::Receiver<Piece>,
    fleeting: &[&str],
    resumes_jobs: bool,
) -> Result<(), StoreError> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(|error| StoreError::lite(error, "open"))?;
    // Nobody has heard of this file yet: what is lost with a crash is thrown away anyway.
    conn.pragma_update(None, "journal_mode", "MEMORY")
        .map_err(|error| StoreError::lite(error, "journal_mode"))?;
    lite_batch(&conn, "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; BEGIN")?;
    let mut missing = BTreeSet::new();
    for name in names(&conn, TABLES)?.into_iter().filter(|name| own.contains(name)) {
        lite_batch(&conn, &format!("DELETE FROM {name}"))?;
        missing.insert(name);
    }
    let mut table: Option<(String, usize, bool)> = None;
    loop {
        match (pieces.blocking_recv(), &table) {
            (Some(Piece::Table(asked)), _) => {
                if !missing.remove(&asked.name) {
                    return Err(another_shape(&asked.name));
                }
                let is_fleeting = fleeting.contains(&asked.name.as_str());
                table = Some((insert_into(&conn, &asked)?, asked.columns.len(), is_fleeting));
            }
            (Some(Piece::Rows(_)), Some((.., true))) => {}
            (Some(Piece::Rows(rows)), Some((sql, columns, false))) => insert(&conn, sql, *columns, &rows)?,
            (Some(Piece::End { .. }), _) => break,
            (Some(Piece::Rows(_)), None) | (None, _) => return Err(out_of_order()),
        }
    }
    if let Some(name) = missing.first() {
        return Err(missing_table(name));
    }
    lite_batch(&conn, FREE_LEASES)?;
    if !resumes_jobs {
        lite_batch(&conn, PARK_JOBS)?;
    }
    lite_batch(&conn, "COMMIT")?;
    match names(&conn, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")?.pop() {
        Some(table) => Err(StoreError::Corrupt(format!("a row of {table} points to one that is not there"))),
        None => Ok(()),
    }
}

fn insert_into(conn: &Connection, asked: &Shape) -> Result<String, StoreError> {
    let mut here = shape(conn, &asked.name)?.columns;
    let mut there = asked.columns.clone();
    here.sort_by(|a, b| a.name.cmp(&b.name));
    there.sort_by(|a, b| a.name.cmp(&b.name));
    if here != there {
        return Err(another_shape(&asked.name));
    }
    let places: Vec<String> = (1..=asked.columns.len()).map(|number| format!("${number}")).collect();
    Ok(format!("INSERT INTO {} ({}) VALUES ({})", asked.name, listed(asked), places.join(", ")))
}

fn insert(conn: &Connection, sql: &str, columns: usize, rows: &[Vec<Datum>]) -> Result<(), StoreError> {
    let failed = |error| StoreError::lite(error, sql);
    let mut statement = conn.prepare_cached(sql).map_err(failed)?;
    for row in rows {
        if row.len() != columns {
            return Err(out_of_order());
        }
        statement.execute(rusqlite::params_from_iter(row.iter().map(Datum::value))).map_err(failed)?;
    }
    Ok(())
}
