//! The event log on PostgreSQL, in a cluster of its own: numbers of a sequence neither commit nor begin in order, and the
//! oldest transaction of the whole cluster, whoever's it is, holds the log back. Each story first shows that a plainer
//! reader loses facts, so that none of them would pass without the guard.

use database::{Database, StoreError, args};
use events::{Envelope, Position, Stamp};
use kernel::{Actor, Id, Tag, time};
use std::{sync::Arc, time::Duration};
use testing::Home;
use tokio::sync::Mutex;
use tokio_postgres::{Client, NoTls};

enum Leaf {}
impl Tag for Leaf {
    const KIND: &'static str = "leaf";
}

events::facts! {
    /// What leaves do.
    enum LeafFact {
        /// One fell.
        LeafFell { leaf: Id<Leaf> } = "leaves.fell" v 1 about leaf,
    }
}

fn leaf(number: u8) -> Id<Leaf> {
    Id::from_bytes([number; 16])
}

fn stamp() -> Stamp {
    Stamp { at: time::from_micros(1_000_000), actor: Actor::House }
}

/// A session of somebody else, who may take their time.
async fn session(address: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(address, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

impl Story {
    async fn begin() -> Option<Self> {
        let home = Home::alone().await?;
        let database = home.open().await;
        database.migrate(database::MIGRATIONS).await.unwrap();
        let database::Address::Postgres(address) = &home.address else { return None };
        Some(Self {
            address: address.clone(),
            database,
            _home: home,
            plain: 0,
            behind_xmin: 0,
            ours: Position::START,
        })
    }

    /// What a reader hears who remembers a number only.
    async fn hear_plainly(&mut self) -> Vec<i64> {
        let sql = "SELECT number FROM event_log WHERE number > $1 ORDER BY number";
        let numbers = self.numbers(sql, self.plain).await;
        self.plain = numbers.last().copied().unwrap_or(self.plain);
        numbers
    }

    /// The same, looking only at transactions before the oldest one that is running.
    async fn hear_behind_xmin(&mut self) -> Vec<i64> {
        let sql = "SELECT number FROM event_log WHERE number > $1
                   AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint ORDER BY number";
        let numbers = self.numbers(sql, self.behind_xmin).await;
        self.behind_xmin = numbers.last().copied().unwrap_or(self.behind_xmin);
        numbers
    }

    async fn numbers(&self, sql: &'static str, after: i64) -> Vec<i64> {
        let rows: Vec<(i64,)> =
            self.database.read(async |snap| snap.all::<(i64,)>(sql, args![after]).await).await.unwrap();
        rows.into_iter().map(|(number,)| number).collect()
    }

    /// What our own listeners hear.
    async fn hear(&mut self) -> Vec<Id<Leaf>> {
        let after = self.ours;
        let heard: Vec<Envelope> =
            self.database.read(async |snap| snap.log_after(after, 1_000).await).await.unwrap();
        self.ours = heard.last().map_or(self.ours, |fact| fact.position);
        heard.iter().map(|fact| fact.read::<LeafFell>().unwrap().leaf).collect()
    }
}

struct Story {
    address: String,
    database: Database,
    _home: Home,
    plain: i64,
    behind_xmin: i64,
    ours: Position,
}

const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT pg_current_xact_id()";

/// Records a fact in a session's open transaction.
async fn fell(session: &Client, number: u8) {
    let body = format!("{{\"leaf\":\"{}\"}}", leaf(number));
    let id = uuid::Uuid::from_bytes([number; 16]);
    session
        .execute(
            "INSERT INTO event_log (name, version, subject_kind, subject_id, actor_kind, recorded_at, body)
             VALUES ('leaves.fell', 1, 'leaf', $1, 'house', 0, $2)",
            &[&id, &body],
        )
        .await
        .unwrap();
}

fn told(story: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story);
}

#[test]
fn a_fact_that_is_kept_late_is_lost_behind_a_plain_cursor_and_not_behind_ours() {
    told(async {
        let Some(mut story) = Story::begin().await else { return };
        let (slow, quick) = (session(&story.address).await, session(&story.address).await);
        slow.batch_execute(BEGIN).await.unwrap();
        fell(&slow, 1).await;
        quick.batch_execute(BEGIN).await.unwrap();
        fell(&quick, 2).await;
        quick.batch_execute("COMMIT").await.unwrap();

        assert_eq!(story.hear_plainly().await.len(), 1);
        assert_eq!(story.hear().await, [], "the slow one may still come before");
        slow.batch_execute("COMMIT").await.unwrap();
        assert_eq!(story.hear_plainly().await, [] as [i64; 0], "the plain cursor has passed it");
        assert_eq!(story.hear().await, [leaf(1), leaf(2)]);
        assert_eq!(story.hear().await, []);
    });
}

#[test]
fn a_fact_with_a_smaller_number_and_a_later_transaction_is_lost_behind_a_number_even_with_the_guard() {
    told(async {
        let Some(mut story) = Story::begin().await else { return };
        let (old, young) = (session(&story.address).await, session(&story.address).await);
        old.batch_execute(BEGIN).await.unwrap();
        young.batch_execute(BEGIN).await.unwrap();
        fell(&young, 1).await;
        fell(&old, 2).await;
        old.batch_execute("COMMIT").await.unwrap();

        assert_eq!(story.hear_behind_xmin().await.len(), 1);
        assert_eq!(story.hear().await, [leaf(2)]);
        young.batch_execute("COMMIT").await.unwrap();
        assert_eq!(story.hear_behind_xmin().await, [] as [i64; 0], "a number alone has passed it");
        assert_eq!(story.hear().await, [leaf(1)]);
    });
}

/// Somebody's backup, in another database of the same cluster.
#[test]
fn a_long_transaction_elsewhere_delays_facts_and_loses_none() {
    told(async {
        let Some(mut story) = Story::begin().await else { return };
        let elsewhere = Home::alone().await.unwrap();
        let database::Address::Postgres(address) = &elsewhere.address else { return };
        let backup = session(address).await;
        backup.batch_execute(BEGIN).await.unwrap();
        let (slow, quick) = (session(&story.address).await, session(&story.address).await);
        slow.batch_execute(BEGIN).await.unwrap();
        fell(&slow, 1).await;
        quick.batch_execute(BEGIN).await.unwrap();
        fell(&quick, 2).await;
        quick.batch_execute("COMMIT").await.unwrap();

        assert_eq!(story.hear_plainly().await.len(), 1);
        slow.batch_execute("COMMIT").await.unwrap();
        assert_eq!(story.hear_plainly().await, [] as [i64; 0], "lost behind a plain cursor");
        assert_eq!(
            story.hear().await,
            [],
            "the backup began before them, and nobody can tell that it is not ours"
        );
        let holders = story.database.read(async |snap| snap.log_held_by().await).await.unwrap();
        assert_eq!(holders.len(), 1, "{holders:?}");
        backup.batch_execute("COMMIT").await.unwrap();
        assert_eq!(story.hear().await, [leaf(1), leaf(2)]);
        let holders = story.database.read(async |snap| snap.log_held_by().await).await.unwrap();
        assert_eq!(holders, []);
    });
}

/// Many writers, each taking its time between number and commit; a listener that never rests.
#[test]
fn whatever_the_order_of_commits_every_fact_is_heard_once() {
    told(async {
        let Some(story) = Story::begin().await else { return };
        let story = Arc::new(Mutex::new(story));
        let database = story.lock().await.database.clone();
        let mut writing = tokio::task::JoinSet::new();
        for writer in 0..8_u8 {
            let database = database.clone();
            writing.spawn(async move {
                for turn in 0..12_u8 {
                    let fact = LeafFell { leaf: leaf(writer * 12 + turn) };
                    let pause = Duration::from_millis(u64::from((writer * 7 + turn * 5) % 11));
                    database
                        .write(&stamp, async |tx| {
                            tx.record(&fact).await?;
                            tokio::time::sleep(pause).await;
                            Ok::<_, StoreError>(())
                        })
                        .await
                        .unwrap();
                }
            });
        }
        let (mut ours, mut plain, mut written) = (Vec::new(), 0, false);
        for _ in 0..2_000 {
            let mut story = story.lock().await;
            plain += story.hear_plainly().await.len();
            ours.extend(story.hear().await);
            if written && ours.len() == 96 {
                break;
            }
            written |= writing.is_empty();
            while writing.try_join_next().is_some() {}
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(plain < 96, "this many writers make a plain cursor lose something: {plain}");
        let mut once = ours.clone();
        once.sort();
        once.dedup();
        assert_eq!((ours.len(), once.len()), (96, 96));
    });
}
