//! PostgreSQL's way of copying everything out, and of putting another content in place of what is there: by its own COPY,
//! in one transaction each.
//!
//! Copying out is a transaction that only reads. It never gets a number, so it holds back no listener of the event log,
//! however long it takes; only the vacuum waits for it. Places in the log belong to one cluster, so the log travels with
//! new ones: first, second, third.

use super::{Pg, PgConn};
use crate::{
    EngineKind, Migration, Snapshot, StoreError, Tx,
    act::{Left, Manner},
    args,
    backup::{
        BOOK, Column, Datum, FREE_LEASES, Kind, LOG, PARK_JOBS, Piece, ROWS_AT_ONCE, Replacement, Shape,
        another_shape, is_plain, made_by, missing_table, nobody_takes_it, out_of_order, own_tables,
        tables_of,
    },
    migration,
    snapshot::Conn,
    stopwatch::Stopwatch,
};
use bytes::Bytes;
use events::Stamp;
use futures_util::TryStreamExt;
use kernel::{Actor, Timestamp};
use std::{collections::BTreeSet, pin::pin, time::Duration};
use tokio::sync::mpsc;
use tokio_postgres::{
    Client, CopyInSink, NoTls,
    binary_copy::{BinaryCopyInWriter, BinaryCopyOutRow, BinaryCopyOutStream},
    types::{ToSql, Type},
};
use uuid::Uuid;

/// A copy takes its time. The lock is that of migrations, shared: while one runs there is no state worth copying.
const COPY_SESSION: &str = "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; \
     SELECT pg_advisory_lock_shared(7274496110)";
const BEGIN_COPY: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const COLUMNS: &str = "SELECT c.table_name::text, c.column_name::text, c.udt_name::text
     FROM information_schema.columns c
     JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
     ORDER BY c.table_name, c.ordinal_position";
/// Other programs of ours in this database.
const OTHERS: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'plaza' AND pid <> pg_backend_pid()";
const FOREIGN_KEYS: &str = "SELECT c.relname::text, k.conname::text, pg_get_constraintdef(k.oid)::text
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype = 'f' AND n.nspname = current_schema()";
const NEXT_NUMBER: &str = "SELECT CAST(COALESCE(MAX(number), 0) + 1 AS BIGINT) FROM event_log";
/// How long other programs that are just closing are waited for.
const CLOSING_MAX: Duration = Duration::from_secs(2);

/// The types of a table's columns, beside their shape.
struct Table {
    shape: Shape,
    types: Vec<Type>,
}

/// Those of our tables that have these columns. The columns of others may be of any type.
fn tables(columns: Vec<(String, String, String)>, own: &BTreeSet<String>) -> Result<Vec<Table>, StoreError> {
    let mut tables: Vec<Table> = Vec::new();
    for (table, name, engine_type) in columns.into_iter().filter(|(table, ..)| own.contains(table)) {
        let (kind, of_type) = match engine_type.as_str() {
            "int8" => (Kind::Whole, Type::INT8),
            "int4" => (Kind::Whole, Type::INT4),
            "int2" => (Kind::Whole, Type::INT2),
            "bool" => (Kind::Whole, Type::BOOL),
            "float8" => (Kind::Real, Type::FLOAT8),
            "text" => (Kind::Text, Type::TEXT),
            "uuid" => (Kind::Bytes, Type::UUID),
            "bytea" => (Kind::Bytes, Type::BYTEA),
            other => return Err(StoreError::Corrupt(format!("{table}.{name} is of type {other}"))),
        };
        if tables.last().is_none_or(|last| last.shape.name != table) {
            tables.push(Table { shape: Shape { name: table, columns: Vec::new() }, types: Vec::new() });
        }
        if let Some(last) = tables.last_mut() {
            last.shape.columns.push(Column { name, kind });
            last.types.push(of_type);
        }
    }
    Ok(tables)
}

impl Pg {
    pub(crate) async fn copy_out(
        &self,
        known: &[Migration],
        to: mpsc::Sender<Piece>,
    ) -> Result<(), StoreError> {
        let failed = |error: tokio_postgres::Error| StoreError::pg(&error, "copying");
        let (client, connection) = self.config.connect(NoTls).await.map_err(failed)?;
        let carried = tokio::spawn(connection);
        let copied = copy_all(&client, known, &to).await;
        drop(client);
        // Its session ends with it, and with the session the lock.
        let _ = carried.await;
        copied
    }
}

async fn copy_all(client: &Client, known: &[Migration], to: &mpsc::Sender<Piece>) -> Result<(), StoreError> {
    let failed = |error: tokio_postgres::Error| StoreError::pg(&error, "copying");
    client.batch_execute(COPY_SESSION).await.map_err(failed)?;
    client.batch_execute(BEGIN_COPY).await.map_err(failed)?;
    let done = client.query("SELECT name FROM migration_done ORDER BY name", &[]).await.map_err(failed)?;
    let migrations: Vec<String> = done.iter().map(|row| row.get(0)).collect();
    let own = tables_of(known, &migrations, EngineKind::Postgres)?;
    let columns = client.query(COLUMNS, &[]).await.map_err(failed)?;
    let columns = columns.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
    for table in tables(columns, &own)? {
        to.send(Piece::Table(table.shape.clone())).await.map_err(|_| nobody_takes_it())?;
        copy_table(client, &table, to).await?;
    }
    client.batch_execute("COMMIT").await.map_err(failed)?;
    to.send(Piece::End { migrations }).await.map_err(|_| nobody_takes_it())
}

async fn copy_table(client: &Client, table: &Table, to: &mpsc::Sender<Piece>) -> Result<(), StoreError> {
    let sql = format!("COPY ({}) TO STDOUT (FORMAT BINARY)", question(&table.shape));
    let failed = |error: tokio_postgres::Error| StoreError::pg(&error, &sql);
    let stream = client.copy_out(&sql).await.map_err(failed)?;
    let mut rows = pin!(BinaryCopyOutStream::new(stream, &table.types));
    let mut batch = Vec::with_capacity(ROWS_AT_ONCE);
    while let Some(row) = rows.try_next().await.map_err(failed)? {
        let values: Result<Vec<Datum>, _> =
            table.types.iter().enumerate().map(|(index, of_type)| datum(&row, index, of_type)).collect();
        batch.push(values.map_err(failed)?);
        if batch.len() == ROWS_AT_ONCE {
            let full = std::mem::replace(&mut batch, Vec::with_capacity(ROWS_AT_ONCE));
            to.send(Piece::Rows(full)).await.map_err(|_| nobody_takes_it())?;
        }
    }
    match batch.is_empty() {
        true => Ok(()),
        false => to.send(Piece::Rows(batch)).await.map_err(|_| nobody_takes_it()),
    }
}

/// All rows of a table. A place in the log becomes the number of facts up to it.
fn question(shape: &Shape) -> String {
    let has = |name: &str| shape.columns.iter().any(|column| column.name == name);
    let keeps_place = has("transaction_id") && has("number");
    let column = |column: &Column| {
        match (column.name.as_str(), shape.name == LOG) {
        ("transaction_id", _) if keeps_place => "CAST(0 AS BIGINT)".to_owned(),
        ("number", true) => "row_number() OVER (ORDER BY transaction_id, number)".to_owned(),
        ("number", false) if keeps_place => {
            "(SELECT COUNT(*) FROM event_log l WHERE (l.transaction_id, l.number) <= (t.transaction_id, t.number))"
                .to_owned()
        }
        (name, _) => format!("t.{name}"),
    }
    };
    let columns: Vec<String> = shape.columns.iter().map(column).collect();
    let order = if shape.name == LOG { " ORDER BY transaction_id, number" } else { "" };
    format!("SELECT {} FROM {} t{order}", columns.join(", "), shape.name)
}

fn datum(row: &BinaryCopyOutRow, index: usize, of_type: &Type) -> Result<Datum, tokio_postgres::Error> {
    fn some<T>(value: Option<T>, make: impl FnOnce(T) -> Datum) -> Datum {
        value.map_or(Datum::Null, make)
    }
    Ok(match *of_type {
        Type::INT2 => some(row.try_get::<Option<i16>>(index)?, |int| Datum::Int(int.into())),
        Type::INT4 => some(row.try_get::<Option<i32>>(index)?, |int| Datum::Int(int.into())),
        Type::INT8 => some(row.try_get(index)?, Datum::Int),
        Type::BOOL => some(row.try_get::<Option<bool>>(index)?, |yes| Datum::Int(yes.into())),
        Type::FLOAT8 => some(row.try_get(index)?, Datum::Real),
        Type::UUID => some(row.try_get::<Option<Uuid>>(index)?, |id| Datum::Bytes(id.as_bytes().to_vec())),
        Type::BYTEA => some(row.try_get(index)?, Datum::Bytes),
        _ => some(row.try_get(index)?, Datum::Text),
    })
}

/// Takes what is there away and puts the rows in, in one transaction: until it commits, the old content stands.
pub(crate) async fn replace(pg: &Pg, with: Replacement<'_>) -> Result<(), StoreError> {
    let stamp = || Stamp { at: Timestamp::UNIX_EPOCH, actor: Actor::Operator };
    // Given up half way, the connection is closed, and nothing has happened.
    let mut turn = pg.enter(Manner::Alone, &stamp).await?;
    fill(&mut turn.tx, with).await?;
    match turn.leave(true).await? {
        Left::Ended => Ok(()),
        Left::Raced | Left::Again => Err(StoreError::SlowDown),
    }
}

async fn fill(tx: &mut Tx, with: Replacement<'_>) -> Result<(), StoreError> {
    wait_until_alone(tx).await?;
    let first = with.first()?;
    take_away(tx, with.migrations).await?;
    tx.batch(migration::BOOK).await?;
    for one in sorted(&first) {
        migration::step(tx, one).await?;
    }
    load(tx, &own_tables(&first, EngineKind::Postgres)?, with.pieces, with.fleeting).await?;
    tx.batch(FREE_LEASES).await?;
    if !with.resumes_jobs {
        tx.batch(PARK_JOBS).await?;
    }
    let (next,): (i64,) = tx.one(NEXT_NUMBER, &[]).await?;
    tx.batch(&format!("ALTER TABLE event_log ALTER COLUMN number RESTART WITH {next}")).await?;
    for one in sorted(with.migrations) {
        migration::step(tx, one).await?;
    }
    Ok(())
}

fn sorted(migrations: &[Migration]) -> Vec<&Migration> {
    let mut sorted: Vec<_> = migrations.iter().collect();
    sorted.sort_by_key(|migration| migration.name());
    sorted
}

/// Other programs would go on as if their rows were still there.
async fn wait_until_alone(tx: &mut Tx) -> Result<(), StoreError> {
    let watch = Stopwatch::start();
    loop {
        let (others,): (i64,) = tx.one(OTHERS, &[]).await?;
        if others == 0 {
            return Ok(());
        }
        if watch.elapsed() > CLOSING_MAX {
            let why =
                format!("{others} connections of other Plaza programs are open; stop the servers first");
            return Err(StoreError::Unavailable(why));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        // Within a transaction the list of sessions stays as it was first seen.
        tx.batch("SELECT pg_stat_clear_snapshot()").await?;
    }
}

/// Drops what migrations of ours have made; what else is in the database is not ours to touch.
async fn take_away(tx: &mut Tx, migrations: &[Migration]) -> Result<(), StoreError> {
    let mut names = own_tables(migrations, EngineKind::Postgres)?;
    names.insert(BOOK.to_owned());
    let mut functions = BTreeSet::new();
    for migration in migrations {
        let text = migration.text(EngineKind::Postgres)?;
        functions.extend(made_by(&text, "CREATE FUNCTION").into_iter().map(str::to_owned));
    }
    for name in &names {
        tx.batch(&format!("DROP TABLE IF EXISTS {name} CASCADE")).await?;
    }
    for name in functions.iter().filter(|name| is_plain(name)) {
        tx.batch(&format!("DROP FUNCTION IF EXISTS {name} CASCADE")).await?;
    }
    Ok(())
}

/// Puts the rows in. Tables come in any order, so what points from one to another is checked when all are there.
async fn load(
    tx: &mut Tx,
    own: &BTreeSet<String>,
    mut pieces: mpsc::Receiver<Piece>,
    fleeting: &[&str],
) -> Result<(), StoreError> {
    let mut keys: Vec<(String, String, String)> = tx.all(FOREIGN_KEYS, &[]).await?;
    keys.retain(|(table, ..)| own.contains(table));
    for (table, name, _) in &keys {
        tx.batch(&format!("ALTER TABLE {table} DROP CONSTRAINT \"{name}\"")).await?;
    }
    let here = tables(tx.all(COLUMNS, args![]).await?, own)?;
    let mut missing: BTreeSet<&str> = here.iter().map(|table| table.shape.name.as_str()).collect();
    for table in &here {
        // What a migration put in comes with the rows. Not asked of empty tables: one refuses, rows or none.
        let name = &table.shape.name;
        if tx.opt::<(i64,)>(format!("SELECT 1 FROM {name} LIMIT 1"), &[]).await?.is_some() {
            tx.batch(&format!("DELETE FROM {name}")).await?;
        }
    }
    let mut piece = pieces.recv().await;
    while let Some(Piece::Table(asked)) = piece {
        if !missing.remove(asked.name.as_str()) {
            return Err(another_shape(&asked.name));
        }
        let is_fleeting = fleeting.contains(&asked.name.as_str());
        piece = load_table(conn(&mut tx.snapshot)?, &here, &asked, is_fleeting, &mut pieces).await?;
    }
    let Some(Piece::End { .. }) = piece else { return Err(out_of_order()) };
    if let Some(name) = missing.first() {
        return Err(missing_table(name));
    }
    for (table, name, definition) in &keys {
        tx.batch(&format!("ALTER TABLE {table} ADD CONSTRAINT \"{name}\" {definition}")).await?;
    }
    Ok(())
}

fn conn(snapshot: &mut Snapshot) -> Result<&mut PgConn, StoreError> {
    match &mut snapshot.conn {
        Conn::Pg(conn) => Ok(conn),
        Conn::Lite(_) => Err(StoreError::Unavailable("no connection to PostgreSQL".into())),
    }
}

/// Takes rows until there is something else, which it gives back.
async fn load_table(
    conn: &mut PgConn,
    here: &[Table],
    asked: &Shape,
    is_fleeting: bool,
    pieces: &mut mpsc::Receiver<Piece>,
) -> Result<Option<Piece>, StoreError> {
    let types = types(here, asked)?;
    let names: Vec<&str> = asked.columns.iter().map(|column| column.name.as_str()).collect();
    let sql = format!("COPY {} ({}) FROM STDIN (FORMAT BINARY)", asked.name, names.join(", "));
    let sink: Result<CopyInSink<Bytes>, _> = conn.client()?.copy_in(&sql).await;
    let mut writer = pin!(BinaryCopyInWriter::new(sink.map_err(|error| conn.failed(&error, &sql))?, &types));
    let next = loop {
        match pieces.recv().await {
            Some(Piece::Rows(_)) if is_fleeting => {}
            Some(Piece::Rows(rows)) => {
                for row in &rows {
                    if row.len() != types.len() {
                        return Err(out_of_order());
                    }
                    let values: Vec<_> = row.iter().map(Datum::value).collect();
                    let values: Vec<&(dyn ToSql + Sync)> =
                        values.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
                    let written = writer.as_mut().write(&values).await;
                    written.map_err(|error| conn.failed(&error, &sql))?;
                }
            }
            other => break other,
        }
    };
    writer.as_mut().finish().await.map_err(|error| conn.failed(&error, &sql))?;
    Ok(next)
}

/// The types here of the columns that come.
fn types(here: &[Table], asked: &Shape) -> Result<Vec<Type>, StoreError> {
    let another = || another_shape(&asked.name);
    let table = here.iter().find(|table| table.shape.name == asked.name);
    let table = table.ok_or_else(another)?;
    if table.types.len() != asked.columns.len() {
        return Err(another());
    }
    let of = |column: &Column| {
        let at = table.shape.columns.iter().position(|known| known == column)?;
        table.types.get(at).cloned()
    };
    asked.columns.iter().map(of).collect::<Option<_>>().ok_or_else(another)
}
