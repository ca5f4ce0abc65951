//! PostgreSQL: a pool of connections, repeatable read, and another try after a conflict.

pub(crate) mod backup;
mod conn;
mod others;

use crate::{Snapshot, StoreError, Tx, queue::Queue, snapshot::Conn, stopwatch::Stopwatch};
pub(crate) use conn::PgConn;
use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use events::Stamp;
use futures_util::FutureExt;
use std::{
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};
use tokio::sync::watch;
use tokio_postgres::NoTls;

tokio::task_local! {
    /// Set while the action of a write runs.
    static WRITING: ();
}

const CONNECTIONS: usize = 16;
/// How long a request waits for a connection before it is told that the database is not there.
const PATIENCE: Duration = Duration::from_secs(5);
const TRIES: u32 = 20;
const TRIES_MAX: Duration = Duration::from_secs(5);
/// No transaction of ours lasts longer: the oldest one in the cluster holds back every reader of the event log.
const SESSION: &str = "-c statement_timeout=2000 -c idle_in_transaction_session_timeout=2000 -c timezone=UTC";

/// The transaction takes its number before it takes any number of the event log's sequence.
const BEGIN_WRITE: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT pg_current_xact_id()";
/// A change of the schema takes its time, and its turn before it looks: under read committed each statement sees what the
/// node before it did.
const BEGIN_ALONE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0; \
     SET LOCAL idle_in_transaction_session_timeout = 0; SELECT pg_advisory_xact_lock(7274496110)";
/// A transaction in which a statement failed answers COMMIT with a rollback and no error; the question before it does not.
const COMMIT: &str = "SELECT 1; COMMIT";
const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

pub(crate) struct Pg {
    pool: Pool,
    pub(crate) queue: Queue,
    grew: watch::Sender<()>,
    /// Tells what this process itself has kept, so that other nodes may hear.
    here: watch::Sender<()>,
    config: tokio_postgres::Config,
}

impl Pg {
    pub(crate) async fn open(url: &str, grew: watch::Sender<()>) -> Result<Self, StoreError> {
        let unusable = |why: String| StoreError::Unavailable(why);
        let mut config: tokio_postgres::Config =
            url.parse().map_err(|error: tokio_postgres::Error| unusable(error.to_string()))?;
        let options = format!("{} {SESSION}", config.get_options().unwrap_or_default());
        config.options(&options).application_name("plaza");
        let manager = Manager::from_config(
            config.clone(),
            NoTls,
            ManagerConfig { recycling_method: RecyclingMethod::Fast },
        );
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .recycle_timeout(Some(PATIENCE))
            .build()
            .map_err(|error| unusable(error.to_string()))?;
        let pg = Self { pool, queue: Queue::default(), grew, here: watch::channel(()).0, config };
        drop(pg.connect().await?);
        Ok(pg)
    }

    /// Hears what other nodes keep and lets them hear what this one does, until it is dropped.
    pub(crate) async fn hear_others(&self) {
        others::hear(&self.config, self.here.subscribe(), self.grew.clone()).await;
    }

    async fn connect(&self) -> Result<PgConn, StoreError> {
        let client = self.pool.get().await.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        Ok(PgConn::new(client))
    }

    pub(crate) async fn read<T, E, F>(&self, ask: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Snapshot) -> Result<T, E>,
        E: From<StoreError>,
    {
        refuse_inside_a_write::<F>()?;
        let mut conn = self.connect().await?;
        conn.open(BEGIN_READ).await?;
        let mut snapshot = Snapshot { conn: Conn::Pg(conn) };
        let answer = ask(&mut snapshot).await;
        if let Conn::Pg(mut conn) = snapshot.conn {
            conn.close("COMMIT").await?;
        }
        answer
    }

    pub(crate) async fn write<T, E, F>(&self, stamp: &(dyn Fn() -> Stamp + Sync), action: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        let watch = Stopwatch::start();
        for attempt in 0..TRIES {
            match self.attempt(BEGIN_WRITE, stamp, action.clone()).await? {
                Attempt::Ended(answer) => return answer,
                // Somebody else was first with something unique: look once more, so that a rule can say so.
                Attempt::Raced(answer) if attempt > 0 => return answer,
                Attempt::Raced(_) => {}
                Attempt::Again if watch.elapsed() > TRIES_MAX => break,
                Attempt::Again => tokio::time::sleep(pause(attempt)).await,
            }
        }
        Err(StoreError::SlowDown.into())
    }

    pub(crate) async fn write_alone<T, F>(
        &self,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<T, StoreError>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, StoreError>,
    {
        match self.attempt(BEGIN_ALONE, stamp, action).await? {
            Attempt::Ended(answer) | Attempt::Raced(answer) => answer,
            Attempt::Again => Err(StoreError::SlowDown),
        }
    }

    /// One try. Whether there is another is decided by what the transaction saw, never by looking into `E`.
    async fn attempt<T, E, F>(
        &self,
        begin: &str,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<Attempt<T, E>, StoreError>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<StoreError>,
    {
        refuse_inside_a_write::<F>()?;
        let mut conn = self.connect().await?;
        conn.open(begin).await?;
        let mut tx = Tx::new(Snapshot { conn: Conn::Pg(conn) }, stamp());
        let name = std::any::type_name::<F>();
        let acting = WRITING.scope((), AssertUnwindSafe(action(&mut tx)).catch_unwind());
        let Ok(mut answer) = acting.await else {
            return Ok(Attempt::Ended(Err(StoreError::Panicked(name).into())));
        };
        if tx.depth != 0 && answer.is_ok() {
            answer = Err(StoreError::Foreign(name).into());
        }
        let recorded = tx.recorded;
        let Conn::Pg(mut conn) = tx.snapshot.conn else { return Ok(Attempt::Ended(answer)) };
        let ended = conn.close(if answer.is_ok() && !conn.conflicted { COMMIT } else { "ROLLBACK" }).await;
        if conn.conflicted {
            return Ok(Attempt::Again);
        }
        ended?;
        if conn.raced && answer.is_err() {
            return Ok(Attempt::Raced(answer));
        }
        if recorded && answer.is_ok() {
            self.grew.send_replace(());
            self.here.send_replace(());
        }
        Ok(Attempt::Ended(answer))
    }
}

/// Another connection would not see what the write has done, and waits for itself when all are taken.
fn refuse_inside_a_write<F>() -> Result<(), StoreError> {
    match WRITING.try_with(|()| ()) {
        Ok(()) => Err(StoreError::Foreign(std::any::type_name::<F>())),
        Err(_) => Ok(()),
    }
}

enum Attempt<T, E> {
    Ended(Result<T, E>),
    /// It failed after a unique constraint had refused.
    Raced(Result<T, E>),
    /// It met a conflict that another try may solve.
    Again,
}

/// Grows with each attempt and differs between neighbours, so that those who met do not meet again.
fn pause(attempt: u32) -> Duration {
    static STEP: AtomicU64 = AtomicU64::new(0);
    let dice = STEP.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed) >> 32;
    let longest_us = 1_000 << attempt.min(8);
    Duration::from_micros(500 + dice % longest_us)
}
