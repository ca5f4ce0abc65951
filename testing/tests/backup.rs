//! Everything copied out and put in elsewhere: on the same engine and on the other, the rows are the same and the log goes on.

use database::{Database, Datum, Migration, Piece, Replacement, StoreError, args};
use events::{Position, Stamp};
use kernel::{Actor, Id, Tag, time};
use testing::{Engine, Home, settle, tell};
use tokio::sync::mpsc;

const TABLES: &[Migration] = &[
    Migration::both(
        "20260101_000000_jars",
        "CREATE TABLE jar (id @id PRIMARY KEY, inside @id REFERENCES jar (id), is_full @bool NOT NULL, weight @real,
             label @text NOT NULL, seal @bytes) @table;",
    ),
    // A row that a migration brings comes once, not twice.
    Migration::each(
        "20260101_000001_first_jar",
        "INSERT INTO jar (id, is_full, label) VALUES (zeroblob(16), FALSE, 'first')",
        "INSERT INTO jar (id, is_full, label) VALUES ('00000000-0000-0000-0000-000000000000', FALSE, 'first')",
    ),
];

enum Jar {}
impl Tag for Jar {
    const KIND: &'static str = "jar";
}

events::facts! {
    /// What happens to jars.
    enum JarFact {
        /// One was filled.
        JarFilled { jar: Id<Jar> } = "jars.filled" v 1 about jar,
    }
}

fn migrations() -> Vec<Migration> {
    database::MIGRATIONS.iter().chain(TABLES).copied().collect()
}

async fn fill(database: &Database, numbers: std::ops::RangeInclusive<u8>) {
    let stamp = || Stamp { at: time::from_micros(1_000_000), actor: Actor::Operator };
    for number in numbers {
        let jar = Id::<Jar>::from_bytes([number; 16]);
        // Each stands in one that comes later in the table: what points ahead must come back too.
        let inside = (number > 1).then(|| Id::<Jar>::from_bytes([number - 1; 16]));
        let kept: Result<(), StoreError> = database
            .write(&stamp, async |tx| {
                let sql = "INSERT INTO jar (id, inside, is_full, weight, label, seal) VALUES ($1, $2, $3, $4, $5, $6)";
                let label = format!("ñ \"{number}\"\n\\");
                let seal = vec![0, number, 255];
                tx.exec(sql, args![jar, inside, number % 2 == 0, 0.1 * f64::from(number), label, seal]).await?;
                tx.record(&JarFilled { jar }).await
            })
            .await;
        kept.unwrap();
    }
}

async fn copied(database: &Database) -> Vec<Piece> {
    let (to, mut pieces) = mpsc::channel(10_000);
    database.copy_out(to).await.unwrap();
    let mut all = Vec::new();
    while let Ok(piece) = pieces.try_recv() {
        all.push(piece);
    }
    all
}

async fn put(home: &Home, all: &[Piece]) -> Result<(), StoreError> {
    let (to, pieces) = mpsc::channel(10_000);
    for piece in all {
        to.send(piece.clone()).await.unwrap();
    }
    let known = migrations();
    let done = known.iter().map(|migration| migration.name().to_owned()).collect();
    drop(to);
    let with = Replacement { migrations: &known, done, fleeting: &[], resumes_jobs: false, pieces };
    database::replace(&home.address, with).await
}

/// The jars as they travel.
fn jars(all: &[Piece]) -> Vec<Vec<Datum>> {
    let mut jars = Vec::new();
    let mut is_jar = false;
    for piece in all {
        match piece {
            Piece::Table(shape) => is_jar = shape.name == "jar",
            Piece::Rows(rows) if is_jar => jars.extend(rows.iter().cloned()),
            Piece::Rows(_) | Piece::End { .. } => {}
        }
    }
    jars.sort_by_key(|row| format!("{row:?}"));
    jars
}

async fn travel(from: Engine, to: Engine) {
    let home = Home::new(from).await;
    let database = home.open_grouped().await;
    database.migrate(&migrations()).await.unwrap();
    fill(&database, 1..=9).await;
    let all = copied(&database).await;
    assert_eq!(jars(&all).len(), 10, "{from:?} to {to:?}");

    let there = Home::new(to).await;
    // Twice: the second time there is something to replace.
    for _ in 0..2 {
        put(&there, &all).await.unwrap();
        let database = there.open().await;
        assert_eq!(jars(&copied(&database).await), jars(&all), "{from:?} to {to:?}");
        fill(&database, 10..=10).await;
        settle(&database).await;
        let log = database.read(async |snap| snap.log_after(Position::START, 100).await).await;
        let log: Vec<u8> = log
            .unwrap_or_else(|error: StoreError| panic!("{error}"))
            .iter()
            .map(|fact| fact.subject.id.as_bytes()[0])
            .collect();
        assert_eq!(log, (1..=10).collect::<Vec<u8>>(), "new facts stand behind the old ones");
        database.close().await.unwrap();
    }
    let cut = put(&there, &all[..all.len() - 1]).await;
    assert!(cut.is_err(), "{cut:?}");
    assert_eq!(jars(&copied(&there.open().await).await).len(), 11, "what was there stays");
}

#[test]
fn on_sqlite() {
    tell(Engine::Sqlite, async |engine| travel(engine, Engine::Sqlite).await);
}

#[test]
fn on_postgres() {
    tell(Engine::Postgres, async |engine| travel(engine, Engine::Postgres).await);
}

#[test]
fn from_sqlite_to_postgres() {
    tell(Engine::Postgres, async |engine| travel(Engine::Sqlite, engine).await);
}

#[test]
fn from_postgres_to_sqlite() {
    tell(Engine::Postgres, async |engine| travel(engine, Engine::Sqlite).await);
}
