//! What is backed up comes back: row for row, as it was at one committed moment, on the same engine and on the other.

use crate::{
    commands::{self, Common, Line},
    config::{self, Settings},
    house::{self, closed_doors, migrations},
    stopped::Stopped,
    voice::Voice,
};
use clap::Parser;
use database::{Address, Database, Migration, Piece, Replacement, StoreError, args};
use events::{Position, Stamp};
use kernel::{Actor, Id, Lang, Tag, time};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc, time::Duration};
use testing::{Engine, Home, both, settle};
use tokio::sync::mpsc;

enum Leaf {}
impl Tag for Leaf {
    const KIND: &'static str = "leaf";
}

events::facts! {
    /// What leaves do.
    enum LeafFact {
        /// One fell.
        LeafFell { leaf: Id<Leaf>, number: i64 } = "leaves.fell" v 1 about leaf,
    }
}

fn known() -> Vec<Migration> {
    migrations(&closed_doors().unwrap())
}

/// A shop on one engine: its database, and the settings by which commands find it.
pub(super) struct Shop {
    pub(super) home: Home,
    pub(super) database: Database,
    pub(super) settings: Settings,
}

fn words_of(address: &Address) -> String {
    match address {
        Address::File(path) => path.display().to_string(),
        Address::Postgres(words) => words.clone(),
    }
}

pub(super) fn settings(home: &Home) -> Settings {
    let common = Common {
        data: Some(home.folder().display().to_string()),
        database: Some(words_of(&home.address)),
        ..Common::default()
    };
    config::read(&common, &commands::Command::Config).unwrap()
}

impl Shop {
    pub(super) async fn empty(engine: Engine) -> Self {
        let home = Home::new(engine).await;
        let database = home.open_grouped().await;
        database.migrate(&known()).await.unwrap();
        let settings = settings(&home);
        Self { home, database, settings }
    }

    /// One transaction that keeps two rows and a fact, all with the same number.
    pub(super) async fn keep(&self, number: i64) {
        keep(&self.database, number).await.unwrap();
    }

    /// Runs a command about this shop.
    pub(super) async fn run(&self, words: &[&str]) -> Result<(), Stopped> {
        let line = Line::try_parse_from(["plaza"].iter().chain(words)).unwrap();
        let voice = Voice::of(&closed_doors().unwrap(), Lang::En).unwrap();
        commands::run(&line.command, &self.settings, &voice).await
    }

    pub(super) fn backup(&self) -> PathBuf {
        self.home.folder().join("copy.zip")
    }

    /// Takes a backup and gives its name.
    pub(super) async fn back_up(&self) -> String {
        let file = self.backup().display().to_string();
        let _ = std::fs::remove_file(&file);
        self.run(&["backup", &file, "--quiet"]).await.unwrap();
        file
    }

    /// Everything that is there, table by table, in an order of its own.
    pub(super) async fn content(&self) -> BTreeMap<String, Vec<String>> {
        content(&self.home.open().await).await
    }
}

async fn keep(database: &Database, number: i64) -> Result<(), StoreError> {
    let stamp = || Stamp { at: time::from_micros(1_000_000), actor: Actor::Operator };
    let fact = LeafFell { leaf: Id::from_bytes(u128::from(number.unsigned_abs()).to_be_bytes()), number };
    database
        .write(&stamp, async |tx| {
            for half in ["/left", "/right"] {
                let path = format!("{half}/{number}");
                let sql = "INSERT INTO moved_address (path, target) VALUES ($1, $2)";
                tx.exec(sql, args![path, *"/ñandú \"x\""]).await?;
            }
            tx.record(&fact).await
        })
        .await
}

async fn content(database: &Database) -> BTreeMap<String, Vec<String>> {
    let (to, mut pieces) = mpsc::channel(4);
    let known = known();
    let copying = database.copy_out(&known, to);
    let collecting = async {
        let (mut content, mut table) = (BTreeMap::<String, Vec<String>>::new(), String::new());
        while let Some(piece) = pieces.recv().await {
            match piece {
                Piece::Table(shape) => {
                    // The engines list columns in another order only in the log.
                    table = shape.name;
                    content.entry(table.clone()).or_default();
                }
                Piece::Rows(rows) => {
                    let lines = rows.iter().map(|row| {
                        let mut values: Vec<String> = row.iter().map(|value| format!("{value:?}")).collect();
                        if table == "event_log" {
                            values.sort();
                        }
                        values.join(" | ")
                    });
                    content.entry(table.clone()).or_default().extend(lines);
                }
                Piece::End { .. } => break,
            }
        }
        content.values_mut().for_each(|lines| lines.sort());
        content
    };
    let (copied, content) = tokio::join!(copying, collecting);
    copied.unwrap();
    content
}

async fn halves(database: &Database) -> [Vec<i64>; 3] {
    let numbers = async |sql: &'static str| -> Vec<i64> {
        let rows: Vec<(String,)> =
            database.read(async |snap| snap.all(sql, &[]).await).await.unwrap() as Vec<(String,)>;
        let mut numbers: Vec<i64> =
            rows.iter().filter_map(|(text,)| text.rsplit('/').next()?.parse().ok()).collect();
        numbers.sort_unstable();
        numbers
    };
    let mut facts: Vec<i64> = database
        .read(async |snap| snap.log_after(Position::START, 100_000).await)
        .await
        .unwrap_or_else(|error: StoreError| panic!("{error}"))
        .iter()
        .filter_map(|fact| serde_json::from_str::<serde_json::Value>(&fact.body).ok()?["number"].as_i64())
        .collect();
    facts.sort_unstable();
    [
        numbers("SELECT path FROM moved_address WHERE path LIKE '/left/%'").await,
        numbers("SELECT path FROM moved_address WHERE path LIKE '/right/%'").await,
        facts,
    ]
}

#[both]
async fn a_backup_under_writes_is_the_shop_of_one_committed_moment(engine: Engine) {
    let shop = Shop::empty(engine).await;
    for number in 1..=30 {
        shop.keep(number).await;
    }
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let writing = {
        let database = shop.database.clone();
        tokio::spawn(async move {
            let mut number = 30;
            while !*stopped.borrow() {
                number += 1;
                keep(&database, number).await.unwrap();
                tokio::task::yield_now().await;
            }
            number
        })
    };
    let file = shop.back_up().await;
    stop.send_replace(true);
    let written = writing.await.unwrap();

    let elsewhere = Shop::empty(engine).await;
    elsewhere.database.close().await.unwrap();
    let Shop { home, database, settings } = elsewhere;
    drop(database);
    restore(&settings, &file, &[]).await.unwrap();
    let database = home.open().await;
    settle(&database).await;
    let [left, right, facts] = halves(&database).await;
    let last = i64::try_from(left.len()).unwrap();
    assert!((30..=written).contains(&last), "{last} of {written}");
    assert_eq!(left, (1..=last).collect::<Vec<_>>());
    assert_eq!((&left, &left), (&right, &facts), "what one transaction kept comes back together");
}

pub(super) async fn restore(settings: &Settings, file: &str, more: &[&str]) -> Result<(), Stopped> {
    let words = ["plaza", "restore", file, "--quiet"];
    let line = Line::try_parse_from(words.iter().chain(more)).unwrap();
    let voice = Voice::of(&closed_doors().unwrap(), Lang::En).unwrap();
    commands::run(&line.command, settings, &voice).await
}

#[both]
async fn a_shop_comes_back_row_for_row_and_picture_for_picture(engine: Engine) {
    let shop = Shop::empty(engine).await;
    let ctx = demo(&shop.database).await;
    for number in 1..=5 {
        shop.keep(number).await;
    }
    let pictures = files::Folder::new(shop.home.folder().join("media"), 0);
    let hash = action::Files::put(&pictures, b"a picture").await.unwrap();
    drop(ctx);
    let before = shop.content().await;
    assert!(before["product"].len() > 50 && before["card"].len() > 50);
    let file = shop.back_up().await;

    let home = Home::new(engine).await;
    restore(&settings(&home), &file, &[]).await.unwrap();
    let database = home.open().await;
    assert_eq!(content(&database).await, before);
    assert_eq!(database.pending(&known()).await.unwrap(), Vec::<&str>::new());
    let pictures = files::Folder::new(home.folder().join("media"), 0);
    assert_eq!(action::Files::get(&pictures, hash).await.unwrap().as_deref(), Some(&b"a picture"[..]));
    // It goes on: new facts stand behind the old ones.
    keep(&database, 6).await.unwrap();
    settle(&database).await;
    assert_eq!(halves(&database).await[2], [1, 2, 3, 4, 5, 6]);
    let soundness = database.read(async |snap| snap.unsound().await).await;
    assert_eq!(soundness.unwrap_or_else(|error: StoreError| panic!("{error}")), Vec::new());
}

/// Fills a shop as the demo does.
async fn demo(database: &Database) -> action::Ctx {
    let machine = Arc::new(testing::TestMachine::new(time::from_micros(1_793_696_400_000_000), 1));
    let texts =
        webkit::Fluent::load(closed_doors().unwrap().iter().flat_map(|door| door.texts.iter().copied()));
    let keeper = shop::Keeper::load(database, "http://localhost:8080".into()).await.unwrap();
    let house = action::House::new(database.clone(), machine, Arc::new(texts.unwrap()), Arc::new(keeper));
    let ctx = action::Ctx::new(Arc::new(house), Actor::Operator);
    shop::demo::fill(&ctx).await.unwrap();
    catalog::demo::fill(&ctx).await.unwrap();
    ctx
}

#[test]
fn a_shop_moves_from_one_engine_to_the_other_and_back() {
    testing::tell(Engine::Postgres, async |_| {
        let shop = Shop::empty(Engine::Sqlite).await;
        demo(&shop.database).await;
        let before = shop.content().await;
        let file = shop.back_up().await;

        let there = Home::new(Engine::Postgres).await;
        restore(&settings(&there), &file, &[]).await.unwrap();
        let there = Shop { database: there.open().await, settings: settings(&there), home: there };
        let file = there.back_up().await;

        let back = Home::new(Engine::Sqlite).await;
        restore(&settings(&back), &file, &[]).await.unwrap();
        let mut after = content(&back.open().await).await;
        let mut before = before;
        // Numbers of facts have gaps on one engine and none after the journey.
        let (log_before, log_after) =
            (before.remove("event_log").unwrap(), after.remove("event_log").unwrap());
        assert_eq!((log_before.len(), &before), (log_after.len(), &after));
    });
}

#[both]
async fn listeners_go_on_where_they_stood_and_jobs_wait_for_a_word(engine: Engine) {
    let shop = Shop::empty(engine).await;
    for number in 1..=5 {
        shop.keep(number).await;
    }
    settle(&shop.database).await;
    let stamp = || Stamp { at: time::from_micros(1_000_000), actor: Actor::House };
    let heard = shop.database.read(async |snap| snap.log_after(Position::START, 3).await);
    let heard = heard.await.unwrap_or_else(|error: StoreError| panic!("{error}"));
    let (transaction, number) = heard[2].position.parts();
    let owner = Id::<Leaf>::from_bytes([7; 16]);
    let kept: Result<(), StoreError> = shop
        .database
        .write(&stamp, async |tx| {
            let sql = "INSERT INTO reaction (name, transaction_id, number, owner, owned_until) VALUES ('leaves', $1, $2, $3, 9)";
            tx.exec(sql, args![transaction, number, owner]).await?;
            tx.add_job(uuid_of(8), "media.fetch", "{}", time::from_micros(0)).await
        })
        .await;
    kept.unwrap();
    let file = shop.back_up().await;

    for (more, parked) in [(&[][..], 1_i64), (&["--resume-jobs"][..], 0)] {
        let home = Home::new(engine).await;
        restore(&settings(&home), &file, more).await.unwrap();
        let database = home.open().await;
        let (place, counts) = database
            .read(async |snap| {
                let sql = "SELECT transaction_id, number, owned_until FROM reaction";
                let place: (i64, i64, i64) = snap.one(sql, &[]).await?;
                let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM job WHERE parked";
                Ok::<_, StoreError>((place, snap.one::<(i64,)>(sql, &[]).await?.0))
            })
            .await
            .unwrap();
        assert_eq!((counts, place.2), (parked, 0));
        let rest = database
            .read(async |snap| snap.log_after(Position::from_parts(place.0, place.1), 100).await)
            .await
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
        assert_eq!(rest.len(), 2, "three of five were heard");
    }
}

fn uuid_of(number: u8) -> uuid::Uuid {
    uuid::Uuid::from_bytes([number; 16])
}

#[both]
async fn a_shop_that_has_something_is_replaced_only_by_force(engine: Engine) {
    let shop = Shop::empty(engine).await;
    shop.keep(1).await;
    let file = shop.back_up().await;
    let other = Shop::empty(engine).await;
    other.keep(2).await;
    let before = other.content().await;
    other.database.close().await.unwrap();
    let Shop { home, database, settings } = other;
    drop(database);
    let refused = restore(&settings, &file, &[]).await.unwrap_err();
    assert_eq!(refused.code(), crate::stopped::FAILED);
    assert_eq!(content(&home.open().await).await, before);
    restore(&settings, &file, &["--force"]).await.unwrap();
    let [left, ..] = halves(&home.open().await).await;
    assert_eq!(left, [1]);
}

#[both]
async fn nobody_replaces_a_shop_that_is_open(engine: Engine) {
    let shop = Shop::empty(engine).await;
    shop.keep(1).await;
    let file = shop.back_up().await;
    shop.keep(2).await;
    let refused = restore(&shop.settings, &file, &["--force"]).await.unwrap_err();
    assert_eq!(refused.code(), crate::stopped::UNAVAILABLE, "{refused:?}");
    assert_eq!(halves(&shop.database).await[0], [1, 2]);
}

#[both]
async fn a_restore_that_dies_half_way_leaves_the_old_shop(engine: Engine) {
    let shop = Shop::empty(engine).await;
    shop.keep(1).await;
    let before = shop.content().await;
    let (to, mut pieces) = mpsc::channel(100_000);
    shop.database.copy_out(&known(), to).await.unwrap();
    let mut all = Vec::new();
    while let Ok(piece) = pieces.try_recv() {
        all.push(piece);
    }
    shop.database.close().await.unwrap();
    let Shop { home, database, .. } = shop;
    drop(database);
    // Cut off, and with a row that does not fit.
    let cut = all[..all.len() - 1].to_vec();
    let mut wrong = all.clone();
    wrong.insert(wrong.len() - 1, Piece::Rows(vec![vec![database::Datum::Null]]));
    for broken in [cut, wrong] {
        let (to, pieces) = mpsc::channel(100_000);
        let mut done = Vec::new();
        for piece in broken {
            if let Piece::End { migrations } = &piece {
                done.clone_from(migrations);
            }
            to.send(piece).await.unwrap();
        }
        if done.is_empty() {
            done = known().iter().map(|migration| migration.name().to_owned()).collect();
        }
        drop(to);
        let with = Replacement { migrations: &known(), done, fleeting: &[], resumes_jobs: true, pieces };
        let failed = database::replace(&home.address, with).await;
        assert!(matches!(failed, Err(StoreError::Corrupt(_))), "{failed:?}");
        assert_eq!(content(&home.open().await).await, before);
    }
}

/// The transaction of a backup has no number, so listeners hear what happens meanwhile.
#[test]
fn a_backup_holds_no_listener_back() {
    testing::tell(Engine::Postgres, async |_| {
        let Some(home) = Home::alone().await else { return };
        let database = home.open().await;
        database.migrate(&known()).await.unwrap();
        keep(&database, 1).await.unwrap();
        let (to, mut pieces) = mpsc::channel(1);
        let reading = database.clone();
        let copying = tokio::spawn(async move { reading.copy_out(&known(), to).await });
        assert!(matches!(pieces.recv().await, Some(Piece::Table(_))));
        // It waits for us, in the middle.
        tokio::time::sleep(Duration::from_millis(50)).await;
        keep(&database, 2).await.unwrap();
        let heard = database.read(async |snap| snap.log_after(Position::START, 10).await).await;
        assert_eq!(heard.unwrap_or_else(|error: StoreError| panic!("{error}")).len(), 2);
        let mut facts = 0;
        let mut table = String::new();
        while let Some(piece) = pieces.recv().await {
            match piece {
                Piece::Table(shape) => table = shape.name,
                Piece::Rows(rows) if table == "event_log" => facts += rows.len(),
                Piece::Rows(_) | Piece::End { .. } => {}
            }
        }
        copying.await.unwrap().unwrap();
        assert_eq!(facts, 1, "the copy is of the moment it began");
    });
}

#[both]
async fn tables_change_only_behind_a_backup(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open_grouped().await;
    let mut all = known();
    all.sort_by_key(Migration::name);
    let (last, older) = all.split_last().unwrap();
    database.migrate(older).await.unwrap();
    keep(&database, 1).await.unwrap();
    let own = settings(&home);
    // A file stands where the folder should be.
    let folder = home.folder().join("backups");
    std::fs::write(&folder, b"").unwrap();
    assert!(house::migrate(&own).await.is_err());
    assert_eq!(database.pending(&all).await.unwrap(), [last.name()]);
    std::fs::remove_file(&folder).unwrap();
    assert_eq!(house::migrate(&own).await.unwrap(), [last.name()]);
    let made = crate::backup::keeping::list(&folder, Some(crate::backup::keeping::Why::Migration)).unwrap();
    assert_eq!(made.len(), 1);
    restore(&own, &made[0].display().to_string(), &["--check"]).await.unwrap();
    assert_eq!(house::migrate(&own).await.unwrap(), Vec::<&str>::new());
}
