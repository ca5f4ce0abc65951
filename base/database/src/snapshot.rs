//! Asking: rows out of one consistent state of the database. Changing anything is `tx`.

use crate::{EngineKind, FromRow, Row, Sql, StoreError, Value, pg::PgConn, row::Raw, stopwatch::Stopwatch};
use futures_util::future::BoxFuture;
use rusqlite::{CachedStatement, Connection, Statement};
use std::time::Duration;

/// How many steps of its virtual machine SQLite takes between two looks at a guest's clock.
const STEPS_PER_LOOK: i32 = 2_000;

pub(crate) enum Conn {
    Lite(Connection),
    Pg(PgConn),
}

/// One state of the database. Several questions see the same.
pub struct Snapshot {
    pub(crate) conn: Conn,
}

impl Snapshot {
    /// All rows.
    pub async fn all<T: FromRow>(
        &mut self,
        sql: impl Into<Sql>,
        args: &[Value<'_>],
    ) -> Result<Vec<T>, StoreError> {
        #[cfg(feature = "faults")]
        crate::faults::pass()?;
        let sql = sql.into();
        match &mut self.conn {
            Conn::Lite(conn) => lite_rows(conn, sql.text(EngineKind::Sqlite), args, usize::MAX),
            Conn::Pg(conn) => pg_rows(&conn.query(sql.text(EngineKind::Postgres), args).await?),
        }
    }

    /// The first row, if there is one.
    pub async fn opt<T: FromRow>(
        &mut self,
        sql: impl Into<Sql>,
        args: &[Value<'_>],
    ) -> Result<Option<T>, StoreError> {
        #[cfg(feature = "faults")]
        crate::faults::pass()?;
        let sql = sql.into();
        match &mut self.conn {
            Conn::Lite(conn) => Ok(lite_rows(conn, sql.text(EngineKind::Sqlite), args, 1)?.pop()),
            Conn::Pg(conn) => {
                let rows = conn.query(sql.text(EngineKind::Postgres), args).await?;
                Ok(pg_rows(rows.get(..1).unwrap_or_default())?.pop())
            }
        }
    }

    /// The one row that must be there.
    pub async fn one<T: FromRow>(
        &mut self,
        sql: impl Into<Sql>,
        args: &[Value<'_>],
    ) -> Result<T, StoreError> {
        let sql = sql.into();
        let asked = sql.clone();
        self.opt(sql, args)
            .await?
            .ok_or_else(|| StoreError::Corrupt(format!("no row where one must be: {asked:?}")))
    }

    /// Lets somebody else ask on this snapshot, for so long at most and without spoiling it: a guest that fails or takes
    /// too long leaves the snapshot as it was.
    pub async fn guest<T, E, F>(&mut self, limit: Duration, ask: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Self) -> Result<T, E>,
        E: From<StoreError>,
    {
        self.receive(limit).await?;
        let answer = ask(self).await;
        self.see_off().await?;
        answer
    }

    async fn receive(&mut self, limit: Duration) -> Result<(), StoreError> {
        match &mut self.conn {
            Conn::Lite(conn) => {
                let watch = Stopwatch::start();
                conn.progress_handler(STEPS_PER_LOOK, Some(move || watch.elapsed() > limit))
                    .map_err(|error| StoreError::lite(error, "progress handler"))
            }
            Conn::Pg(conn) => {
                let limit_ms = limit.as_millis().max(1);
                conn.batch(&format!("SAVEPOINT guest; SET LOCAL statement_timeout = {limit_ms}")).await
            }
        }
    }

    async fn see_off(&mut self) -> Result<(), StoreError> {
        match &mut self.conn {
            Conn::Lite(conn) => quiet(conn),
            Conn::Pg(conn) => conn.batch("ROLLBACK TO SAVEPOINT guest; RELEASE SAVEPOINT guest").await,
        }
    }

    pub(crate) fn batch<'b>(&'b mut self, sql: &'b str) -> BoxFuture<'b, Result<(), StoreError>> {
        Box::pin(async move {
            #[cfg(feature = "faults")]
            crate::faults::pass()?;
            match &mut self.conn {
                Conn::Lite(conn) => in_transaction(conn).and_then(|()| lite_batch(conn, sql)),
                Conn::Pg(conn) => conn.batch(sql).await,
            }
        })
    }

    pub(crate) fn engine(&self) -> EngineKind {
        match &self.conn {
            Conn::Lite(_) => EngineKind::Sqlite,
            Conn::Pg(_) => EngineKind::Postgres,
        }
    }
}

/// Takes a guest's clock off the connection.
pub(crate) fn quiet(conn: &mut Connection) -> Result<(), StoreError> {
    conn.progress_handler(0, None::<fn() -> bool>)
        .map_err(|error| StoreError::lite(error, "progress handler"))
}

/// After disk full, an I/O error or an interrupted write SQLite has rolled everything back by itself. Whatever ran now
/// would be kept alone, without the rest of its action.
pub(crate) fn in_transaction(conn: &Connection) -> Result<(), StoreError> {
    if conn.is_autocommit() {
        return Err(StoreError::Unavailable("the database rolled the transaction back".into()));
    }
    Ok(())
}

pub(crate) fn lite_batch(conn: &Connection, sql: &str) -> Result<(), StoreError> {
    conn.execute_batch(sql).map_err(|error| StoreError::lite(error, sql))
}

/// Runs a short statement of our own that returns no rows, prepared once.
pub(crate) fn lite_step(conn: &Connection, sql: &'static str) -> Result<(), StoreError> {
    conn.prepare_cached(sql)
        .and_then(|mut statement| statement.execute([]))
        .map(drop)
        .map_err(|error| StoreError::lite(error, sql))
}

pub(crate) fn lite_prepare<'c>(conn: &'c Connection, sql: &str) -> Result<CachedStatement<'c>, StoreError> {
    let statement = conn.prepare_cached(sql).map_err(|error| StoreError::lite(error, sql))?;
    debug_assert!(binds_in_order(&statement), "use $1, $2, .. in this order for the first time: {sql}");
    Ok(statement)
}

/// Short, because it stands in the program once for each kind of row.
fn lite_rows<T: FromRow>(
    conn: &Connection,
    sql: &str,
    args: &[Value<'_>],
    most: usize,
) -> Result<Vec<T>, StoreError> {
    let mut out = Vec::new();
    lite_each(conn, sql, args, most, &mut |row| {
        out.push(T::from_row(row)?);
        Ok(())
    })?;
    Ok(out)
}

fn pg_rows<T: FromRow>(rows: &[tokio_postgres::Row]) -> Result<Vec<T>, StoreError> {
    rows.iter().map(|row| T::from_row(&Row(Raw::Pg(row)))).collect()
}

fn lite_each(
    conn: &Connection,
    sql: &str,
    args: &[Value<'_>],
    most: usize,
    take: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    in_transaction(conn)?;
    #[cfg(feature = "faults")]
    crate::heard::hear(sql);
    let watch = Stopwatch::start();
    let mut statement = lite_prepare(conn, sql)?;
    let failed = |error| StoreError::lite(error, sql);
    let mut rows = statement.query(rusqlite::params_from_iter(args)).map_err(failed)?;
    for _ in 0..most {
        let Some(row) = rows.next().map_err(failed)? else { break };
        take(&Row(Raw::Lite(row)))?;
    }
    let took = watch.elapsed();
    if cfg!(debug_assertions) && took > Duration::from_millis(20) {
        tracing::debug!(took_ms = took.as_millis() as u64, sql, "a read in place took long");
    }
    Ok(())
}

/// SQLite takes `$1` for a name and numbers names by first use; both countings must agree.
fn binds_in_order(statement: &Statement<'_>) -> bool {
    (1..=statement.parameter_count())
        .all(|index| statement.parameter_name(index).is_none_or(|name| name[1..].parse() == Ok(index)))
}
