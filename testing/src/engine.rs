//! A fresh database of either engine for each test. The PostgreSQL server is started by `cargo xtask test`.

use database::{Address, Commit, Database, StoreError};
use events::Position;
use std::{
    future::Future,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use tempfile::TempDir;

/// Which engine a story is told on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file, in memory where the machine has such a place.
    Sqlite,
    /// A database of its own on the test server.
    Postgres,
}

/// A database of its own, gone when this is dropped.
pub struct Home {
    /// Where the database is.
    pub address: Address,
    folder: TempDir,
}

/// Tells a story on one engine. Without the server that it needs, the story is skipped with a notice if that was asked
/// for (`PLAZA_TEST_WITHOUT=postgres`), and fails otherwise.
pub fn tell<F: Future<Output = ()>>(engine: Engine, story: impl FnOnce(Engine) -> F) {
    if engine == Engine::Postgres && left_out("postgres") {
        eprintln!("skipped: PostgreSQL was left out of this run");
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(story(engine));
}

fn left_out(part: &str) -> bool {
    std::env::var("PLAZA_TEST_WITHOUT").is_ok_and(|parts| parts.split(',').any(|left| left == part))
}

impl Home {
    /// A new, empty database.
    pub async fn new(engine: Engine) -> Self {
        let memory = PathBuf::from("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap();
        let address = match engine {
            Engine::Sqlite => Address::File(folder.path().join("plaza.db")),
            Engine::Postgres => Address::Postgres(fresh_database(&test_server()).await),
        };
        Self { address, folder }
    }

    /// A new, empty database in a PostgreSQL cluster where no other test has a transaction open. Nothing, with a notice,
    /// where PostgreSQL was left out.
    pub async fn alone() -> Option<Self> {
        if left_out("postgres") {
            eprintln!("skipped: PostgreSQL was left out of this run");
            return None;
        }
        let server = std::env::var("PLAZA_TEST_POSTGRES_LONE").expect(
            "run the tests by `cargo xtask test`, which starts a cluster for this, or leave postgres out",
        );
        let address = Address::Postgres(fresh_database(&server).await);
        Some(Self { address, folder: TempDir::new().unwrap() })
    }

    /// A folder of its own, beside the database.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Opens the database. Commits are made inline, so that one thread is enough.
    pub async fn open(&self) -> Database {
        Database::open(&self.address, Commit::Inline).await.unwrap()
    }

    /// Opens it the way a server does.
    pub async fn open_grouped(&self) -> Database {
        Database::open(&self.address, Commit::Grouped).await.unwrap()
    }
}

fn test_server() -> String {
    std::env::var("PLAZA_TEST_POSTGRES").expect(
        "run the tests by `cargo xtask test`, which starts PostgreSQL, or set PLAZA_TEST_WITHOUT=postgres",
    )
}

async fn fresh_database(server: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let (client, connection) = tokio_postgres::connect(server, tokio_postgres::NoTls).await.unwrap();
    let connection = tokio::spawn(connection);
    // The number of a process comes round again on a server that lives long: whoever had it before is gone.
    client.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).await.unwrap();
    client.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).await.unwrap();
    drop(client);
    connection.await.unwrap().unwrap();
    format!("{server} dbname={name}")
}

/// Waits until everything recorded can be read. On PostgreSQL the oldest transaction of the whole server holds the log
/// back, and tests beside this one have transactions too.
pub async fn settle(database: &Database) {
    const RECORDED: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM event_log";
    for _ in 0..2_000 {
        let (recorded, readable) = database
            .read(async |snap| {
                let (recorded,): (i64,) = snap.one(RECORDED, &[]).await?;
                Ok::<_, StoreError>((recorded, snap.log_after(Position::START, 1_000_000).await?.len()))
            })
            .await
            .unwrap();
        if usize::try_from(recorded) == Ok(readable) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("the event log is held back by a transaction that does not end");
}
