//! PostgreSQL: a pool of connections, repeatable read, and another try after a conflict.

pub(crate) mod backup;
mod conn;
mod others;

use crate::{
    Snapshot, StoreError, Tx,
    act::{Left, Manner},
    queue::Queue,
    snapshot::Conn,
};
pub(crate) use conn::PgConn;
use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use events::Stamp;
use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};
use tokio::sync::watch;
use tokio_postgres::NoTls;

const CONNECTIONS: usize = 16;
/// How long a request waits for a connection before it is told that the database is not there.
const PATIENCE: Duration = Duration::from_secs(5);
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
        drop(pg.pool.get().await.map_err(|error| unusable(error.to_string()))?);
        Ok(pg)
    }

    /// Hears what other nodes keep and lets them hear what this one does, until it is dropped.
    pub(crate) async fn hear_others(&self) {
        others::hear(&self.config, self.here.subscribe(), self.grew.clone()).await;
    }

    /// A connection with a transaction open on it.
    async fn open_on(&self, begin: &str) -> Result<PgConn, StoreError> {
        let client = self.pool.get().await.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let mut conn = PgConn::new(client);
        conn.open(begin).await?;
        Ok(conn)
    }

    pub(crate) async fn look(&self) -> Result<Snapshot, StoreError> {
        let conn = self.open_on(BEGIN_READ).await?;
        Ok(Snapshot { conn: Conn::Pg(conn) })
    }

    pub(crate) async fn enter(
        &self,
        manner: Manner,
        stamp: &(dyn Fn() -> Stamp + Sync),
    ) -> Result<Turn<'_>, StoreError> {
        let begin = match manner {
            Manner::Write => BEGIN_WRITE,
            Manner::Alone => BEGIN_ALONE,
        };
        let conn = self.open_on(begin).await?;
        Ok(Turn { home: self, tx: Tx::new(Snapshot { conn: Conn::Pg(conn) }, stamp()) })
    }
}

/// Gives the connection of a snapshot back.
pub(crate) async fn end_look(snapshot: Snapshot) -> Result<(), StoreError> {
    match snapshot.conn {
        Conn::Pg(mut conn) => conn.close("COMMIT").await,
        Conn::Lite(_) => Ok(()),
    }
}

/// A transaction of one action. Dropped before it is left, it is rolled back.
pub(crate) struct Turn<'p> {
    home: &'p Pg,
    pub(crate) tx: Tx,
}

impl Turn<'_> {
    /// Keeps what was done if the action says so and nothing stands against it.
    pub(crate) async fn leave(self, keep: bool) -> Result<Left, StoreError> {
        let recorded = self.tx.recorded;
        let Conn::Pg(mut conn) = self.tx.snapshot.conn else { return Ok(Left::Ended) };
        let ended = conn.close(if keep && !conn.conflicted { COMMIT } else { "ROLLBACK" }).await;
        if conn.conflicted {
            return Ok(Left::Again);
        }
        ended?;
        if conn.raced && !keep {
            return Ok(Left::Raced);
        }
        if recorded && keep {
            self.home.grew.send_replace(());
            self.home.here.send_replace(());
        }
        Ok(Left::Ended)
    }
}

/// Grows with each attempt and differs between neighbours, so that those who met do not meet again.
pub(crate) fn pause(attempt: u32) -> Duration {
    static STEP: AtomicU64 = AtomicU64::new(0);
    let dice = STEP.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed) >> 32;
    let longest_us = 1_000 << attempt.min(8);
    Duration::from_micros(500 + dice % longest_us)
}
