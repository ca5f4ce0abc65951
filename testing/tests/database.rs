//! What the database promises, on both engines: all or nothing, one state for a reader, a log in order.

use database::{Database, Migration, StoreError, Value, args};
use events::{Position, Stamp};
use kernel::{Actor, Id, Subject, Tag, time};
use std::time::Duration;
use testing::{Engine, Home, both};

const TABLES: &[Migration] = &[
    Migration::both(
        "20260101_000000_notes",
        "CREATE TABLE note (id @id PRIMARY KEY, text @text NOT NULL) @keyed;",
    ),
    Migration::both(
        "20260101_000001_counts",
        "CREATE TABLE tally (name @text PRIMARY KEY, count @int NOT NULL, price @money, yes @bool, raw @bytes) @keyed;",
    ),
];

enum Note {}
impl Tag for Note {
    const KIND: &'static str = "note";
}

events::facts! {
    /// What happens to notes.
    enum NoteFact {
        /// One was written.
        NoteWritten { note: Id<Note>, words: i64 } = "notes.written" v 1 about note,
    }
}

fn stamp() -> Stamp {
    Stamp { at: time::from_micros(1_000_000), actor: Actor::Operator }
}

fn note(number: u8) -> Id<Note> {
    Id::from_bytes([number; 16])
}

async fn fresh(home: &Home) -> Database {
    let database = home.open().await;
    database.migrate(database::MIGRATIONS).await.unwrap();
    database.migrate(TABLES).await.unwrap();
    database
}

/// No engine may refuse what the other takes, nor find what the other does not.
#[both]
async fn a_text_with_the_sign_of_number_zero_is_kept_alike(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    let odd = "ho\0la";
    let kept: Result<(), StoreError> = database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(1), *odd]).await.map(drop)
        })
        .await;
    kept.unwrap();
    let found: Result<Vec<(String,)>, StoreError> = database
        .read(async |snap| snap.all("SELECT text FROM note WHERE text = $1", args![*odd]).await)
        .await;
    assert_eq!(found.unwrap(), [("ho\u{fffd}la".to_owned(),)]);
}

async fn write_note(database: &Database, number: u8) -> Result<(), StoreError> {
    database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(number), *"hola"]).await?;
            tx.record(&NoteWritten { note: note(number), words: 1 }).await
        })
        .await
}

async fn notes(database: &Database) -> i64 {
    let (count,) = database
        .read(async |snap| snap.one::<(i64,)>("SELECT CAST(COUNT(*) AS BIGINT) FROM note", &[]).await)
        .await
        .unwrap();
    count
}

async fn log(database: &Database) -> Vec<events::Envelope> {
    testing::settle(database).await;
    database.read(async |snap| snap.log_after(Position::START, 1_000).await).await.unwrap()
}

#[both]
async fn what_an_action_changed_and_recorded_is_kept_together(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    write_note(&database, 1).await.unwrap();
    let heard = log(&database).await;
    assert_eq!((notes(&database).await, heard.len()), (1, 1));
    assert_eq!(heard[0].subject, Subject::from(note(1)));
    assert_eq!(heard[0].stamp, stamp());
    assert_eq!(heard[0].read::<NoteWritten>().unwrap(), NoteWritten { note: note(1), words: 1 });
}

#[both]
async fn a_refused_action_leaves_nothing(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    let refused: Result<(), StoreError> = database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(1), *"hola"]).await?;
            tx.record(&NoteWritten { note: note(1), words: 1 }).await?;
            Err(StoreError::Corrupt("no".into()))
        })
        .await;
    assert!(matches!(refused, Err(StoreError::Corrupt(_))));
    assert_eq!((notes(&database).await, log(&database).await.len()), (0, 0));
}

#[both]
async fn a_second_row_with_the_same_key_is_taken(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    write_note(&database, 1).await.unwrap();
    assert!(write_note(&database, 1).await.unwrap_err().is_taken());
    assert_eq!((notes(&database).await, log(&database).await.len()), (1, 1));
}

#[both]
async fn a_panic_answers_only_its_own_action(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    let answer: Result<(), StoreError> = database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(1), *"hola"]).await?;
            panic!("a rule broke")
        })
        .await;
    assert!(matches!(answer, Err(StoreError::Panicked(_))), "{answer:?}");
    write_note(&database, 2).await.unwrap();
    assert_eq!(notes(&database).await, 1);
}

#[both]
async fn a_part_that_fails_does_not_take_the_rest_along(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(1), *"hola"]).await?;
            let part: Result<(), StoreError> = tx
                .savepoint(async |tx| {
                    tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(2), *"adiós"]).await?;
                    tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(1), *"otra"])
                        .await
                        .map(drop)
                })
                .await;
            assert!(part.unwrap_err().is_taken());
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    assert_eq!(notes(&database).await, 1);
}

#[both]
async fn values_come_back_as_they_went_in(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    let raw = vec![0_u8, 255, 7];
    let row = [("á ñ €", i64::MAX, Some(-5_i64), true), ("", i64::MIN, None, false)];
    database
        .write(&stamp, async |tx| {
            let mut values = vec![];
            for row in &row {
                values.extend_from_slice(args![*row.0, row.1, row.2, row.3, raw]);
            }
            tx.insert_many("tally (name, count, price, yes, raw)", 5, &values).await
        })
        .await
        .unwrap();
    let back: Vec<(String, i64, Option<i64>, bool, Vec<u8>)> = database
        .read(async |snap| {
            snap.all("SELECT name, count, price, yes, raw FROM tally ORDER BY name DESC", &[]).await
        })
        .await
        .unwrap();
    for ((name, count, price, yes), back) in row.iter().zip(&back) {
        assert_eq!(&((*name).to_owned(), *count, *price, *yes, raw.clone()), back);
    }
}

#[both]
async fn many_rows_go_in_whatever_their_number(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    let ids: Vec<Id<Note>> = (0..150).map(note).collect();
    database
        .write(&stamp, async |tx| {
            let values: Vec<Value<'_>> =
                ids.iter().flat_map(|id| [Value::Bytes(id.as_bytes()), Value::Text("x")]).collect();
            tx.insert_many("note (id, text)", 2, &values).await
        })
        .await
        .unwrap();
    assert_eq!(notes(&database).await, 150);
}

#[both]
async fn a_guest_that_takes_too_long_leaves_the_snapshot_as_it_was(engine: Engine) {
    const ENDLESS: &str =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)
                           SELECT CAST(MAX(i) AS BIGINT) FROM n";
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    write_note(&database, 1).await.unwrap();
    let count = database
        .read(async |snap| {
            let guest =
                snap.guest(Duration::from_millis(30), async |snap| snap.one::<(i64,)>(ENDLESS, &[]).await);
            let guest: Result<(i64,), StoreError> = guest.await;
            assert!(matches!(guest, Err(StoreError::TooSlow)), "{guest:?}");
            snap.one::<(i64,)>("SELECT CAST(COUNT(*) AS BIGINT) FROM note", &[]).await
        })
        .await
        .unwrap();
    assert_eq!(count, (1,));
}

#[both]
async fn the_log_is_read_on_from_where_one_stands(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    for number in 1..=5 {
        write_note(&database, number).await.unwrap();
    }
    let all = log(&database).await;
    assert!(all.windows(2).all(|pair| pair[0].position < pair[1].position));
    let third = all[2].position;
    let rest = database.read(async |snap| snap.log_after(third, 1).await).await.unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].subject, Subject::from(note(4)));
    let end = database.read(async |snap| snap.log_end().await).await.unwrap();
    assert_eq!(end, all[4].position);
}

#[both]
async fn migrations_run_once_and_may_not_change(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    assert!(database.migrate(TABLES).await.unwrap().is_empty());
    let other = [Migration::both("20260101_000000_notes", "CREATE TABLE note (id @id PRIMARY KEY) @keyed;")];
    assert!(database.migrate(&other).await.is_err());
    let broken = [Migration::both(
        "20260101_000002_broken",
        "CREATE TABLE more (id @id); CREATE TABLE more (id @id);",
    )];
    assert!(database.migrate(&broken).await.is_err());
    let whole = [Migration::both("20260101_000002_broken", "CREATE TABLE more (id @id PRIMARY KEY) @keyed;")];
    assert_eq!(database.migrate(&whole).await.unwrap(), ["20260101_000002_broken"]);
}

/// An action that looks away from a refusal of the engine is not told that what it did before was kept.
#[both]
async fn a_swallowed_failure_is_not_answered_as_success_unless_it_was_kept(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    write_note(&database, 1).await.unwrap();
    let answer: Result<(), StoreError> = database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(2), *"hola"]).await?;
            let twice = tx.exec("INSERT INTO note (id, text) VALUES ($1, $2)", args![note(1), *"otra"]).await;
            assert!(twice.is_err());
            Ok(())
        })
        .await;
    assert_eq!(answer.is_ok(), notes(&database).await == 2);
}

/// Several nodes start on an empty database at once.
#[both]
async fn several_may_migrate_at_once(engine: Engine) {
    let home = Home::new(engine).await;
    let mut nodes = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let database = home.open_grouped().await;
        nodes.spawn(async move {
            database.migrate(database::MIGRATIONS).await?;
            database.migrate(TABLES).await
        });
    }
    let mut ran = 0;
    while let Some(node) = nodes.join_next().await {
        ran += node.unwrap().unwrap().len();
    }
    assert_eq!(ran, TABLES.len(), "each migration ran once");
}

/// Many at once, each adding one to the same row: none is lost, whichever way the engine lets them in.
#[both]
async fn additions_at_the_same_time_are_all_kept(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open_grouped().await;
    database.migrate(TABLES).await.unwrap();
    let add = async |database: &Database| {
        database
            .write_on(&Subject::all("tally"), &stamp, async |tx| {
                let seen: Option<(i64,)> = tx.opt("SELECT count FROM tally WHERE name = $1", args![*"a"]).await?;
                let count = seen.map_or(0, |(count,)| count) + 1;
                tx.exec(
                    "INSERT INTO tally (name, count) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET count = $2",
                    args![*"a", count],
                )
                .await
            })
            .await
    };
    let mut adding = tokio::task::JoinSet::new();
    for _ in 0..40 {
        let database = database.clone();
        adding.spawn(async move { add(&database).await.map(drop) });
    }
    while let Some(added) = adding.join_next().await {
        added.unwrap().unwrap();
    }
    let (count,): (i64,) = database
        .read(async |snap| snap.one("SELECT count FROM tally WHERE name = 'a'", &[]).await)
        .await
        .unwrap();
    assert_eq!(count, 40);
}

#[test]
fn a_write_that_awaits_something_else_is_told_at_once() {
    testing::tell(Engine::Sqlite, async |engine| {
        let home = Home::new(engine).await;
        let database = fresh(&home).await;
        let foreign: Result<(), StoreError> = database
            .write(&stamp, async |_| {
                tokio::time::sleep(Duration::from_millis(1)).await;
                Ok(())
            })
            .await;
        assert!(matches!(foreign, Err(StoreError::Foreign(_))));
        write_note(&database, 1).await.unwrap();
        assert_eq!(notes(&database).await, 1);
    });
}

#[both]
async fn asking_elsewhere_inside_a_write_is_refused(engine: Engine) {
    let home = Home::new(engine).await;
    let database = fresh(&home).await;
    let inner = database.clone();
    let read: Result<i64, StoreError> = database
        .write(&stamp, async |_| {
            inner.read(async |snap| snap.one::<(i64,)>("SELECT 1", &[]).await).await.map(|row| row.0)
        })
        .await;
    assert!(matches!(read, Err(StoreError::Foreign(_))), "it would not see what the write has done");
    write_note(&database, 1).await.unwrap();
    assert_eq!(notes(&database).await, 1);
}
