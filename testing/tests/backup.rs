//! Everything copied out and put in elsewhere: on the same engine and on the other, the rows are the same and the log goes on.

use database::{Address, Database, Datum, Migration, Piece, Replacement, StoreError, args};
use events::{Position, Stamp};
use kernel::{Actor, Id, Tag, time};
use std::{fs, path::PathBuf};
use testing::{Engine, Home, both, settle, tell};
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
    database.copy_out(&migrations(), to).await.unwrap();
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

fn stamp() -> Stamp {
    Stamp { at: time::from_micros(1_000_000), actor: Actor::Operator }
}

async fn run(database: &Database, sql: &'static str) {
    let done: Result<u64, StoreError> = database.write(&stamp, async |tx| tx.exec(sql, &[]).await).await;
    done.unwrap();
}

#[both]
async fn tables_of_others_are_neither_copied_nor_touched(engine: Engine) {
    const ALIEN: &str = "CREATE TABLE alien (at TIMESTAMP)";
    let home = Home::new(engine).await;
    let database = home.open().await;
    database.migrate(&migrations()).await.unwrap();
    fill(&database, 1..=3).await;
    run(&database, ALIEN).await;
    let all = copied(&database).await;
    assert!(!all.iter().any(|piece| matches!(piece, Piece::Table(shape) if shape.name == "alien")));

    let there = Home::new(engine).await;
    let database = there.open().await;
    database.migrate(&migrations()).await.unwrap();
    run(&database, ALIEN).await;
    run(&database, "INSERT INTO alien (at) VALUES ('2026-01-01')").await;
    database.close().await.unwrap();
    drop(database);
    put(&there, &all).await.unwrap();
    let database = there.open().await;
    assert_eq!(jars(&copied(&database).await).len(), 4);
    if engine == Engine::Postgres {
        // On SQLite the file is ours, and is replaced.
        let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM alien";
        let rows: Result<(i64,), StoreError> = database.read(async |snap| snap.one(sql, &[]).await).await;
        assert_eq!(rows.unwrap(), (1,));
    }
}

#[both]
async fn a_copy_without_one_of_our_tables_is_refused(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open().await;
    database.migrate(&migrations()).await.unwrap();
    fill(&database, 1..=2).await;
    let all = copied(&database).await;
    database.close().await.unwrap();
    drop(database);
    let end = all[all.len() - 1..].to_vec();
    let mut is_jar = false;
    let mut less = all.clone();
    less.retain(|piece| {
        if let Piece::Table(shape) = piece {
            is_jar = shape.name == "jar";
        }
        !is_jar || matches!(piece, Piece::End { .. })
    });
    let mut twice = all.clone();
    let table = all.iter().find(|piece| matches!(piece, Piece::Table(_))).unwrap();
    twice.insert(0, table.clone());
    for odd in [end, less, twice] {
        let refused = put(&home, &odd).await;
        assert!(matches!(refused, Err(StoreError::Corrupt(_))), "{refused:?}");
    }
    assert_eq!(jars(&copied(&home.open().await).await).len(), 3, "what was there stays");
}

#[both]
async fn what_a_newer_program_changed_is_not_copied_half(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open().await;
    database.migrate(&migrations()).await.unwrap();
    let (to, _pieces) = mpsc::channel(10_000);
    let refused = database.copy_out(database::MIGRATIONS, to).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
}

#[test]
fn closing_beside_somebody_who_writes_is_no_failure() {
    tell(Engine::Sqlite, async |engine| {
        let home = Home::new(engine).await;
        let (one, other) = (home.open().await, home.open().await);
        one.migrate(&migrations()).await.unwrap();
        fill(&one, 1..=9).await;
        // Asked by an index that nobody has analysed: closing would do it, and that is a write.
        let jar = Id::<Jar>::from_bytes([3; 16]);
        let asked: Result<Option<(i64,)>, StoreError> =
            other.write(&stamp, async |tx| tx.opt("SELECT 1 FROM jar WHERE id = $1", args![jar]).await).await;
        assert_eq!(asked.unwrap(), Some((1,)));
        let closed: Result<Result<(), StoreError>, StoreError> = one
            .write(&stamp, async |tx| {
                tx.exec("UPDATE jar SET label = 'held'", &[]).await?;
                Ok(other.close().await)
            })
            .await;
        closed.unwrap().unwrap();
    });
}

#[test]
fn what_nobody_can_read_is_kept_under_another_name_and_what_is_in_the_way_is_a_reason_to_stop() {
    tell(Engine::Sqlite, async |engine| {
        let home = Home::new(engine).await;
        let database = home.open().await;
        database.migrate(&migrations()).await.unwrap();
        let all = copied(&database).await;
        let there = Home::new(engine).await;
        let Address::File(path) = &there.address else { return };
        let beside = |end: &str| PathBuf::from(format!("{}{end}", path.display()));
        for end in [".damaged", ".damaged-1"] {
            let text = format!("no database {end}").repeat(100);
            fs::write(path, &text).unwrap();
            put(&there, &all).await.unwrap();
            assert_eq!(fs::read_to_string(beside(end)).unwrap(), text);
        }
        let before = fs::read(path).unwrap();
        fs::create_dir(beside("-wal")).unwrap();
        let refused = put(&there, &all).await;
        assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
        assert_eq!(fs::read(path).unwrap(), before);
        assert!(!beside(".damaged-2").exists());
    });
}
