//! One `Tx`, two engines. Embedded SQLite and PostgreSQL run the same statements, migrations and event log.
//!
//! No rule lives here and no capability is known here. Whoever writes opens a transaction with [`Database::write`] (or
//! `ctx.write`, which adds who asks and when), whoever asks opens a snapshot with [`Database::read`].

mod act;
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
#[cfg(feature = "faults")]
pub mod heard;
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
pub use jobs::{Claim, JobCounts, JobRow, JobStands};
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
pub use turns::Turn;
pub use tx::Tx;
pub use value::{Arg, Value};

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
    Migration::both(
        "20261124_110100_audit_by_both",
        include_str!("../migrations/20261124_110100_audit_by_both.sql"),
    ),
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
