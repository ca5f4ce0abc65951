//! The ground that the tests stand on: a shop to which one comes back after each step. The engine itself notes which tables
//! were written, so that nothing that changed is overlooked, and only what changed is put back.

use database::{EngineKind, Sql, StoreError, Tx};
use kernel::Actor;
use std::collections::BTreeSet;
use testing::World;

const TABLES: Sql = Sql::either(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    "SELECT table_name::text FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name",
);

/// It only grows, and positions in it are kept elsewhere: it is looked at, and never put back.
const LOG: &str = "event_log";
/// What they keep is no secret of the shop and no state of it: how often something was tried, so that it can be refused.
const COUNTS: [&str; 0] = [];

/// Statements that let the engine note which tables are written.
const LITE: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];
const NOTE: &str = "CREATE FUNCTION hostile_note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO hostile_touched VALUES (TG_TABLE_NAME) ON CONFLICT DO NOTHING; RETURN NULL; END $$";

pub(super) struct Ground<'w> {
    world: &'w World,
    kind: EngineKind,
}

impl<'w> Ground<'w> {
    /// Remembers the shop as it is now.
    pub(super) async fn of(world: &'w World) -> Self {
        let asked: Result<_, StoreError> = world
            .house
            .database
            .read(async |snap| Ok((snap.kind(), snap.all::<(String,)>(TABLES, &[]).await?)))
            .await;
        let (kind, tables) = asked.unwrap();
        let ground = Self { world, kind };
        let laid: Result<(), StoreError> = ground
            .write(async |tx| {
                tx.exec("CREATE TABLE hostile_touched (name TEXT PRIMARY KEY)", &[]).await?;
                // Prices that were asked stay, which would keep the variants that a test made.
                match kind {
                    EngineKind::Sqlite => {
                        tx.exec("DROP TRIGGER price_log_stays", &[]).await?;
                        tx.exec("DROP TRIGGER price_log_is_kept", &[]).await?;
                    }
                    EngineKind::Postgres => {
                        tx.exec("DROP TRIGGER price_log_stays ON price_log", &[]).await?;
                        tx.exec(NOTE, &[]).await?;
                    }
                }
                for (table,) in &tables {
                    watch(tx, kind, table).await?;
                }
                Ok(())
            })
            .await;
        laid.unwrap();
        ground
    }

    async fn write<T>(
        &self,
        what: impl AsyncFnOnce(&mut Tx) -> Result<T, StoreError> + Clone,
    ) -> Result<T, StoreError> {
        self.world.ctx(Actor::Operator).write(what).await
    }

    /// The tables that were written since.
    async fn touched(&self) -> BTreeSet<String> {
        let sql = "SELECT name FROM hostile_touched";
        let asked: Result<Vec<(String,)>, StoreError> =
            self.world.house.database.read(async |snap| snap.all(sql, &[]).await).await;
        asked.unwrap().into_iter().map(|(name,)| name).collect()
    }

    /// The tables that are other than they were, but for those that count tries.
    pub(super) async fn changed(&self) -> Vec<String> {
        let mut changed = Vec::new();
        for table in self.touched().await {
            if COUNTS.contains(&table.as_str()) {
                continue;
            }
            if table == LOG || self.differs(&table).await {
                changed.push(table);
            }
        }
        changed
    }

    async fn differs(&self, table: &str) -> bool {
        let sql = format!(
            "SELECT CAST(COUNT(*) AS BIGINT) FROM (
                 SELECT * FROM (SELECT * FROM {table} EXCEPT SELECT * FROM hostile_kept_{table}) a
                 UNION ALL
                 SELECT * FROM (SELECT * FROM hostile_kept_{table} EXCEPT SELECT * FROM {table}) b) c"
        );
        let asked: Result<(i64,), StoreError> =
            self.world.house.database.read(async |snap| snap.one(sql.clone(), &[]).await).await;
        asked.unwrap().0 > 0
    }

    /// Puts everything back.
    pub(super) async fn restore(&self) {
        let mut touched = self.touched().await;
        if touched.is_empty() {
            return;
        }
        touched.remove(LOG);
        let done: Result<(), StoreError> = self
            .write(async |tx| {
                match self.kind {
                    EngineKind::Sqlite => tx.exec("PRAGMA defer_foreign_keys = ON", &[]).await?,
                    EngineKind::Postgres => {
                        tx.exec("SET LOCAL session_replication_role = replica", &[]).await?
                    }
                };
                for table in &touched {
                    tx.exec(format!("DELETE FROM {table}"), &[]).await?;
                }
                for table in &touched {
                    tx.exec(format!("INSERT INTO {table} SELECT * FROM hostile_kept_{table}"), &[]).await?;
                }
                tx.exec("DELETE FROM hostile_touched", &[]).await?;
                Ok(())
            })
            .await;
        done.unwrap();
    }
}

async fn watch(tx: &mut Tx, kind: EngineKind, table: &str) -> Result<(), StoreError> {
    if table != LOG {
        tx.exec(format!("CREATE TABLE hostile_kept_{table} AS SELECT * FROM {table}"), &[]).await?;
    }
    match kind {
        EngineKind::Sqlite => {
            for verb in LITE {
                let sql = format!(
                    "CREATE TRIGGER hostile_{verb}_{table} AFTER {verb} ON {table}
                     WHEN NOT EXISTS (SELECT 1 FROM hostile_touched WHERE name = '{table}')
                     BEGIN INSERT INTO hostile_touched VALUES ('{table}'); END"
                );
                tx.exec(sql, &[]).await?;
            }
        }
        EngineKind::Postgres => {
            let sql = format!(
                "CREATE TRIGGER hostile AFTER INSERT OR UPDATE OR DELETE ON {table}
                 FOR EACH STATEMENT EXECUTE FUNCTION hostile_note()"
            );
            tx.exec(sql, &[]).await?;
        }
    }
    Ok(())
}
