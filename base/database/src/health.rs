//! Whether the database itself is sound: what `plaza doctor` asks of it. What rows mean is for their owners to check.

use crate::{Database, EngineKind, Migration, Snapshot, Sql, StoreError, args, machine_time};
use std::collections::BTreeSet;

/// A log that was restored into another cluster is ahead of that cluster's transactions: what is recorded from now on
/// would stand before facts that were heard long ago.
const LOG_AHEAD: Sql = Sql::either(
    "SELECT 1 WHERE 1 = 0",
    "SELECT 1 FROM event_log WHERE transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint LIMIT 1",
);

const BOOK_EXISTS: Sql = Sql::either(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration_done'",
    "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'migration_done'",
);

/// Something that is wrong with a database, whatever its rows mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// The engine finds its own file damaged; what it says about that.
    Damaged(String),
    /// A row points to one that is not there.
    Dangling {
        /// The table of the row.
        table: String,
        /// The table it points into.
        parent: String,
    },
    /// The event log is ahead of the transactions of this cluster: it was restored from another one.
    LogAhead,
}

impl Database {
    /// The names of the migrations that have not run here.
    pub async fn pending(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, StoreError> {
        let done: Vec<(String,)> = self
            .read(async |snap| {
                if snap.opt::<(i64,)>(BOOK_EXISTS, &[]).await?.is_none() {
                    return Ok::<_, StoreError>(Vec::new());
                }
                snap.all("SELECT name FROM migration_done", &[]).await
            })
            .await?;
        let done: BTreeSet<&str> = done.iter().map(|(name,)| name.as_str()).collect();
        Ok(migrations.iter().map(Migration::name).filter(|name| !done.contains(name)).collect())
    }
}

impl Snapshot {
    /// What is wrong with the database as such; nothing if it is sound.
    pub async fn unsound(&mut self) -> Result<Vec<Unsound>, StoreError> {
        let mut found = Vec::new();
        if self.engine() == EngineKind::Sqlite {
            let pages: Vec<(String,)> = self.all("PRAGMA quick_check(10)", &[]).await?;
            found.extend(
                pages.into_iter().filter(|(line,)| line != "ok").map(|(line,)| Unsound::Damaged(line)),
            );
            let keys: Vec<(String, Option<i64>, String)> = self.all("PRAGMA foreign_key_check", &[]).await?;
            found.extend(keys.into_iter().map(|(table, _, parent)| Unsound::Dangling { table, parent }));
        }
        if self.opt::<(i64,)>(LOG_AHEAD, &[]).await?.is_some() {
            found.push(Unsound::LogAhead);
        }
        Ok(found)
    }

    /// The clock of the machine that the database runs on, in microseconds since 1970: for comparing it with ours.
    pub async fn machine_clock_us(&mut self) -> Result<i64, StoreError> {
        machine_time::now_us(self).await
    }

    /// How many facts of one kind there are.
    pub async fn count_facts(&mut self, name: &str) -> Result<i64, StoreError> {
        let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM event_log WHERE name = $1";
        Ok(self.one::<(i64,)>(sql, args![*name]).await?.0)
    }
}
