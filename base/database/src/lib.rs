//! One `Tx`, two engines. Embedded SQLite and PostgreSQL run the same statements, migrations and event log.
//!
//! No rule lives here and no capability is known here. Whoever writes opens a transaction with [`Database::write`] (or
//! `ctx.write`, which adds who asks and when), whoever asks opens a snapshot with [`Database::read`].

mod address;
mod aside;
mod audit;
mod backup;
mod clock;
mod deadlines;
mod error;
#[cfg(feature = "faults")]
pub mod faults;
mod health;
mod jobs;
mod lite;
mod log;
mod machine_time;
mod migration;
mod once;
mod pg;
mod queue;
mod reactions;
mod row;
mod signals;
mod snapshot;
mod sql;
mod stopwatch;
mod turns;
mod tx;
mod value;

pub use address::Address;
pub use aside::{DeadlineSeen, JobSeen, UnheardSeen};
pub use audit::{AuditSought, Audited};
pub use backup::{Column, Datum, Kind, Piece, Replacement, Shape, own_tables, replace};
pub use deadlines::Due;
pub use error::StoreError;
pub use health::Unsound;
pub use jobs::{Claim, JobCounts, JobRow};
pub use lite::Commit;
pub use log::LogHolder;
pub use migration::Migration;
pub use once::Answered;
pub use reactions::{Held, Parked};
pub use row::{FromColumn, FromRow, Row};
pub use signals::{SignalKey, SignalSum};
pub use snapshot::Snapshot;
pub use sql::Sql;
pub use stopwatch::Stopwatch;
pub use tx::Tx;
pub use value::{Arg, Value};

use events::Stamp;
use kernel::Subject;
use std::sync::Arc;
use tokio::sync::watch;

/// What the house itself keeps: the event log, and what it does by itself.
pub const MIGRATIONS: &[Migration] = &[
    Migration::each(
        "20261121_000000_event_log",
        include_str!("../migrations/20261121_000000_event_log.lite.sql"),
        include_str!("../migrations/20261121_000000_event_log.pg.sql"),
    ),
    Migration::both("20261122_000000_duties", include_str!("../migrations/20261122_000000_duties.sql")),
    Migration::both("20261122_131000_audit", include_str!("../migrations/20261122_131000_audit.sql")),
    Migration::both("20261122_170000_turns", include_str!("../migrations/20261122_170000_turns.sql")),
];

/// Which engine a database runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EngineKind {
    /// Embedded; one file.
    Sqlite,
    /// A server, for several nodes.
    Postgres,
}

enum Engine {
    Lite(lite::Lite),
    Pg(pg::Pg),
}

/// An open database. Cloning is cheap and shares it.
#[derive(Clone)]
pub struct Database {
    engine: Arc<Engine>,
    grew: watch::Sender<()>,
}

impl Database {
    /// Opens what the address names, creating a file that is not there yet. Nothing is migrated.
    pub async fn open(address: &Address, commit: Commit) -> Result<Self, StoreError> {
        let (grew, _) = watch::channel(());
        let engine = match address {
            Address::File(path) => Engine::Lite(lite::Lite::open(path, commit, grew.clone())?),
            Address::Postgres(url) => Engine::Pg(pg::Pg::open(url, grew.clone()).await?),
        };
        Ok(Self { engine: Arc::new(engine), grew })
    }

    /// Which engine this is.
    pub fn engine(&self) -> EngineKind {
        match &*self.engine {
            Engine::Lite(_) => EngineKind::Sqlite,
            Engine::Pg(_) => EngineKind::Postgres,
        }
    }

    /// Asks several things that all see the same state. Nothing can be changed.
    pub async fn read<T, E, F>(&self, ask: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Snapshot) -> Result<T, E>,
        E: From<StoreError>,
    {
        match &*self.engine {
            Engine::Lite(lite) => lite.read(ask).await,
            Engine::Pg(pg) => pg.read(ask).await,
        }
    }

    /// Runs an action in a transaction of its own: all of it is kept, durably, before this returns `Ok`, or none of it.
    ///
    /// The action may run again after a conflict (each attempt calls a clone), so it touches nothing but the database.
    pub async fn write<T, E, F>(&self, stamp: &(dyn Fn() -> Stamp + Sync), action: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        match &*self.engine {
            Engine::Lite(lite) => lite.write(stamp, action).await,
            Engine::Pg(pg) => pg.write(stamp, action).await,
        }
    }

    /// The same for something that many change at once: on PostgreSQL those writes stand in line inside this process
    /// instead of failing against each other.
    pub async fn write_on<T, E, F>(
        &self,
        subject: &Subject,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        match &*self.engine {
            Engine::Lite(lite) => lite.write(stamp, action).await,
            Engine::Pg(pg) => {
                let _turn = pg.queue.stand_in_line(subject).await;
                pg.write(stamp, action).await
            }
        }
    }

    /// Runs a change of the schema. On PostgreSQL only one node does so at a time, and it sees what the last one did.
    pub(crate) async fn write_alone<T, F>(
        &self,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<T, StoreError>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, StoreError> + Clone,
    {
        match &*self.engine {
            Engine::Lite(lite) => lite.write(stamp, action).await,
            Engine::Pg(pg) => pg.write_alone(stamp, action).await,
        }
    }

    /// Leaves the files of an embedded database whole, before the process ends.
    pub async fn close(&self) -> Result<(), StoreError> {
        match &*self.engine {
            Engine::Lite(lite) => lite.fold().await,
            Engine::Pg(_) => Ok(()),
        }
    }

    /// Runs the migrations that have not run yet, in the order of their names. Returns the names of those it ran.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, StoreError> {
        migration::run(self, migrations).await
    }

    /// Lets listeners of this process hear at once what other processes keep, until it is dropped. Without it they look
    /// by themselves, a little later.
    pub async fn hear_others(self) {
        match &*self.engine {
            Engine::Lite(lite) => {
                if let Err(error) = lite.hear_others(self.grew.clone()).await {
                    tracing::warn!(%error, "writes of other processes are noticed late");
                }
            }
            Engine::Pg(pg) => pg.hear_others().await,
        }
    }

    /// Tells whenever facts, jobs or deadlines were kept.
    pub fn growth(&self) -> watch::Receiver<()> {
        self.grew.subscribe()
    }
}
