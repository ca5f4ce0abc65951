//! What the house keeps when things go wrong around it: a full disk, requests cut by the thousand, a store that fails at
//! any of its calls.

use action::{Ctx, move_clock};
use database::{Database, EngineKind, Migration, StoreError, args};
use events::Stamp;
use kernel::{Actor, Id, Subject, Tag, time};
use std::time::Duration;
use testing::{Engine, Home, World, both, sweep};

const TABLES: &[Migration] = &[Migration::both(
    "20260101_000000_sacks",
    "CREATE TABLE sack (number @int PRIMARY KEY, flour @text NOT NULL) @table;",
)];

enum Sack {}
impl Tag for Sack {
    const KIND: &'static str = "sack";
}

events::facts! {
    /// What happens to sacks.
    enum SackFact {
        /// One was filled.
        SackFilled { sack: Id<Sack>, number: i64 } = "sacks.filled" v 1 about sack,
    }
}

fn stamp() -> Stamp {
    Stamp { at: time::from_micros(1_000_000), actor: Actor::Operator }
}

async fn open(home: &Home) -> Database {
    let database = home.open_grouped().await;
    database.migrate(database::MIGRATIONS).await.unwrap();
    database.migrate(TABLES).await.unwrap();
    database
}

async fn fill(database: &Database, number: i64, pounds: usize) -> Result<(), StoreError> {
    let flour = "x".repeat(pounds);
    let fact = SackFilled { sack: Id::from_bytes(u128::from(number.unsigned_abs()).to_be_bytes()), number };
    database
        .write(&stamp, async |tx| {
            tx.exec("INSERT INTO sack (number, flour) VALUES ($1, $2)", args![number, flour]).await?;
            tx.record(&fact).await
        })
        .await
}

async fn sacks(database: &Database) -> Vec<i64> {
    let rows: Vec<(i64,)> = database
        .read(async |snap| snap.all::<(i64,)>("SELECT number FROM sack ORDER BY number", &[]).await)
        .await
        .unwrap();
    rows.into_iter().map(|(number,)| number).collect()
}

/// The file may not grow any more. Whoever was told that it is kept finds it kept; the others are told that it is not.
#[test]
fn a_full_disk_answers_only_those_that_did_not_fit() {
    testing::tell(Engine::Sqlite, async |engine| {
        let home = Home::new(engine).await;
        let database = open(&home).await;
        let limit = async |pages: i64| {
            let sql = format!("PRAGMA max_page_count = {pages}");
            database
                .write(&stamp, async |tx| tx.all::<(i64,)>(sql.clone(), &[]).await.map(drop))
                .await
                .unwrap();
        };
        let (pages,) =
            database.read(async |snap| snap.one::<(i64,)>("PRAGMA page_count", &[]).await).await.unwrap();
        limit(pages + 100).await;
        let mut filling = tokio::task::JoinSet::new();
        for number in 0..60 {
            let database = database.clone();
            filling.spawn(async move { (number, fill(&database, number, 20_000).await) });
        }
        let mut kept = Vec::new();
        while let Some(filled) = filling.join_next().await {
            match filled.unwrap() {
                (number, Ok(())) => kept.push(number),
                (_, Err(StoreError::Unavailable(_))) => {}
                (number, Err(other)) => panic!("{number}: {other:?}"),
            }
        }
        kept.sort_unstable();
        assert!(!kept.is_empty() && kept.len() < 60, "{}", kept.len());
        assert_eq!(sacks(&database).await, kept);
        // What is small still fits, and when there is room again everything does.
        limit(1_000_000).await;
        fill(&database, 1_000, 20_000).await.unwrap();
        assert_eq!(sacks(&database).await.len(), kept.len() + 1);
    });
}

/// A thousand requests whose clients leave at any moment. On PostgreSQL a connection cut inside its transaction is closed.
#[both]
async fn a_thousand_cut_requests_leave_no_open_transaction(engine: Engine) {
    let home = Home::new(engine).await;
    let database = open(&home).await;
    for number in 0..1_000 {
        let patience = Duration::from_micros(u64::try_from(number * 7 % 1_900).unwrap());
        let _ = tokio::time::timeout(patience, fill(&database, number, 10)).await;
    }
    fill(&database, 5_000, 10).await.unwrap();
    testing::settle(&database).await;
    let (kept, heard) = (sacks(&database).await.len(), heard(&database).await);
    assert_eq!(kept, heard, "each is there as a whole or not at all");
    // Nobody holds anything that another process would have to wait for.
    let other = home.open().await;
    fill(&other, 6_000, 10).await.unwrap();
    if database.engine() == EngineKind::Postgres {
        let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in%'";
        for attempt in 0.. {
            let (open,) = database.read(async |snap| snap.one::<(i64,)>(sql, &[]).await).await.unwrap();
            if open == 0 {
                break;
            }
            assert!(attempt < 100, "{open} transactions are still open");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

async fn heard(database: &Database) -> usize {
    let all = async |snap: &mut database::Snapshot| snap.log_after(events::Position::START, 100_000).await;
    database.read(all).await.unwrap().len()
}

/// Every action of the house itself, with each of its calls of the store failing in turn.
#[both]
async fn an_action_whose_store_fails_anywhere_changes_nothing(engine: Engine) {
    let world = World::on(engine, Vec::new()).await;
    let subject = Subject::all("sack");
    let at = time::days_after(world.now(), 1);
    let clock = async |ctx: &Ctx| move_clock(ctx, Duration::from_secs(1)).await;
    assert!(sweep(&world, clock).await >= 3);
    let deadline =
        async |ctx: &Ctx| ctx.write(async |tx| tx.set_deadline("sacks.close", &subject, at).await).await;
    assert!(sweep(&world, deadline).await >= 1);
    let once = async |ctx: &Ctx| {
        let answer = ctx.write_once::<i64, String, _>("key", "hash", async |tx| {
            tx.set_deadline("sacks.open", &Subject::all("sack"), at).await?;
            tx.savepoint(async |tx| tx.clear_deadline("sacks.close", &Subject::all("sack")).await).await?;
            Ok(1)
        });
        answer.await.map_err(|failure| StoreError::Unavailable(format!("{failure:?}")))
    };
    assert!(sweep(&world, once).await >= 7);
}
