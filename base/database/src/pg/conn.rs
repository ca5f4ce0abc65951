//! One connection on loan from the pool. Dropped inside a transaction it is closed instead of given back, so nobody
//! inherits what a cut request left open. What speaks to the server is boxed: it stands in the program once, not once in
//! each action that waits for it.

use crate::{StoreError, Value};
use deadpool_postgres::Object;
use futures_util::future::BoxFuture;
use tokio_postgres::{Row, error::SqlState, types::ToSql};

pub(crate) struct PgConn {
    client: Option<Object>,
    open: bool,
    /// Whether a statement met a conflict that another try may solve.
    pub(crate) conflicted: bool,
    /// Whether a unique constraint refused a statement.
    pub(crate) raced: bool,
}

impl PgConn {
    pub(super) fn new(client: Object) -> Self {
        Self { client: Some(client), open: false, conflicted: false, raced: false }
    }

    pub(super) async fn open(&mut self, begin: &str) -> Result<(), StoreError> {
        self.open = true;
        self.batch(begin).await
    }

    pub(super) async fn close(&mut self, end: &str) -> Result<(), StoreError> {
        self.batch(end).await?;
        self.open = false;
        Ok(())
    }

    pub(super) fn client(&self) -> Result<&Object, StoreError> {
        self.client.as_ref().ok_or_else(|| StoreError::Unavailable("the connection is gone".into()))
    }

    pub(crate) fn batch<'c>(&'c mut self, sql: &'c str) -> BoxFuture<'c, Result<(), StoreError>> {
        Box::pin(async move {
            let done = self.client()?.batch_execute(sql).await;
            done.map_err(|error| self.failed(&error, sql))
        })
    }

    pub(crate) fn query<'c>(
        &'c mut self,
        sql: &'c str,
        args: &'c [Value<'c>],
    ) -> BoxFuture<'c, Result<Vec<Row>, StoreError>> {
        Box::pin(async move {
            let client = self.client()?;
            let rows = match client.prepare_cached(sql).await {
                Ok(statement) => client.query(&statement, &refs(args)).await,
                Err(error) => Err(error),
            };
            rows.map_err(|error| self.failed(&error, sql))
        })
    }

    pub(crate) fn execute<'c>(
        &'c mut self,
        sql: &'c str,
        args: &'c [Value<'c>],
    ) -> BoxFuture<'c, Result<u64, StoreError>> {
        Box::pin(async move {
            let client = self.client()?;
            let rows = match client.prepare_cached(sql).await {
                Ok(statement) => client.execute(&statement, &refs(args)).await,
                Err(error) => Err(error),
            };
            rows.map_err(|error| self.failed(&error, sql))
        })
    }

    pub(super) fn failed(&mut self, error: &tokio_postgres::Error, sql: &str) -> StoreError {
        let conflicts = [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED];
        self.conflicted |= error.code().is_some_and(|code| conflicts.contains(code));
        self.raced |= error.code() == Some(&SqlState::UNIQUE_VIOLATION);
        StoreError::pg(error, sql)
    }
}

impl Drop for PgConn {
    fn drop(&mut self) {
        if self.open
            && let Some(client) = self.client.take()
        {
            drop(Object::take(client));
        }
    }
}

fn refs<'v>(args: &'v [Value<'v>]) -> Vec<&'v (dyn ToSql + Sync)> {
    args.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}
