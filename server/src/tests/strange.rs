//! Backups where something is strange: a picture that cannot be read, a folder that cannot be written, links in letters.

use super::backup::{Shop, restore, settings};
use crate::{
    backup::{keeping, schedule},
    config::Backups,
    house::{closed_doors, migrations},
    stopped,
};
use action::{Ctx, House};
use database::{Database, EngineKind, StoreError, Turn, args, own_tables};
use events::Stamp;
use kernel::{Actor, Id, Tag, time};
use std::{collections::BTreeSet, fs, sync::Arc, time::Duration};
use testing::{Engine, Home, both};

enum Asked {}
impl Tag for Asked {
    const KIND: &'static str = "asked";
}

/// What is copied are the tables that the texts of the migrations make: no other way of making one may come into use unseen.
#[both]
async fn every_table_is_one_that_a_migration_names(engine: Engine) {
    let shop = Shop::empty(engine).await;
    let (kind, sql) = match engine {
        Engine::Sqlite => (
            EngineKind::Sqlite,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        ),
        Engine::Postgres => (
            EngineKind::Postgres,
            "SELECT table_name::text FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
        ),
    };
    let there: Result<Vec<(String,)>, StoreError> =
        shop.database.read(async |snap| snap.all(sql, &[]).await).await;
    let mut there: BTreeSet<String> = there.unwrap().into_iter().map(|(name,)| name).collect();
    assert!(there.remove("migration_done"));
    let known = migrations(&closed_doors().unwrap());
    assert_eq!(own_tables(&known, kind).unwrap(), there);
}

#[test]
fn a_picture_that_cannot_be_read_is_left_out_and_the_rest_is_backed_up() {
    testing::tell(Engine::Sqlite, async |_| {
        let shop = Shop::empty(Engine::Sqlite).await;
        let media = shop.home.folder().join("media");
        let pictures = files::Folder::new(&media, 0);
        let hash = action::Files::put(&pictures, b"a picture").await.unwrap();
        // A folder where a file should be.
        let odd = format!("{:064x}", 7);
        fs::create_dir_all(media.join(&odd[..2]).join(&odd[2..])).unwrap();
        let file = shop.backup().display().to_string();
        let made = shop.run(&["backup", &file, "--quiet"]).await.unwrap_err();
        assert_eq!(made.code(), stopped::PARTLY, "{made:?}");
        let home = Home::new(Engine::Sqlite).await;
        restore(&settings(&home), &file, &[]).await.unwrap();
        let pictures = files::Folder::new(home.folder().join("media"), 0);
        assert!(action::Files::get(&pictures, hash).await.unwrap().is_some());
    });
}

#[both]
async fn links_in_letters_do_not_come_back(engine: Engine) {
    let shop = Shop::empty(engine).await;
    let stamp = || Stamp { at: time::from_micros(1_000_000), actor: Actor::Operator };
    let id = Id::<Asked>::from_bytes([7; 16]);
    let kept: Result<u64, StoreError> = shop
        .database
        .write(&stamp, async |tx| {
            let sql = "INSERT INTO account_asked
                (id, kind, state, address, address_folded, name, lang, asked_at, ends_at)
                VALUES ($1, 'reset', 'open', 'a@b.example', 'a@b.example', 'A', 'es', 1, 2)";
            tx.exec(sql, args![id]).await
        })
        .await;
    assert_eq!(kept.unwrap(), 1);
    let file = shop.back_up().await;
    let home = Home::new(engine).await;
    restore(&settings(&home), &file, &[]).await.unwrap();
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_asked";
    let rows: Result<(i64,), StoreError> =
        home.open().await.read(async |snap| snap.one(sql, &[]).await).await;
    assert_eq!(rows.unwrap(), (0,), "one that was used since would open again");
}

/// What a node of this shop is at home in.
async fn house_of(database: &Database) -> Arc<House> {
    let machine = Arc::new(testing::TestMachine::new(time::from_micros(1_793_696_400_000_000), 1));
    let texts =
        webkit::Fluent::load(closed_doors().unwrap().iter().flat_map(|door| door.texts.iter().copied()));
    let keeper = shop::Keeper::load(database, "http://localhost:8080".into()).await.unwrap();
    Arc::new(House::new(database.clone(), machine, Arc::new(texts.unwrap()), Arc::new(keeper)))
}

#[both]
async fn a_backup_that_fails_is_not_tried_again_at_once(engine: Engine) {
    let shop = Shop::empty(engine).await;
    let house = house_of(&shop.database).await;
    let folder = shop.home.folder().join("backups");
    let day = Duration::from_secs(24 * 60 * 60);
    let plan = Backups { folder: folder.clone(), keep: 7, every: Some(day), before_migration: true };
    let known = migrations(&closed_doors().unwrap());
    let media = shop.settings.media();
    let look = async |every: Duration| {
        schedule::on_time(&house, &known, every, &plan, &media).await.unwrap();
        keeping::list(&folder, None).unwrap_or_default().len()
    };
    // A file stands where the folder should be.
    fs::write(&folder, b"").unwrap();
    assert_eq!(look(day).await, 0);
    fs::remove_file(&folder).unwrap();
    assert_eq!(look(day).await, 0, "it rests for an hour");
    // For somebody whose day is two hours shorter that hour is over.
    let shorter = day - Duration::from_secs(2 * 60 * 60);
    assert_eq!(look(shorter).await, 1);
    assert_eq!(look(shorter).await, 1, "the next is due a day after it");
    assert_eq!(look(Duration::from_secs(60 * 60 * 2)).await, 1, "and what is done was not only lent");
}

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A turn that is free again at once, unless whoever has it says that it takes longer.
async fn brief_turn(ctx: &Ctx) -> Turn {
    turn_for(ctx, Duration::ZERO).await
}

async fn turn_for(ctx: &Ctx, again: Duration) -> Turn {
    let taken: Result<Option<Turn>, StoreError> =
        ctx.write(async |tx| tx.take_turn("backup", DAY, again).await).await;
    taken.unwrap().expect("nobody has it")
}

/// Waits until what stands there of the turn is something else.
async fn until_it_is_kept(database: &Database) {
    let there = async || {
        let sql = "SELECT taken_at FROM house_turn WHERE name = 'backup'";
        let found: Result<(i64,), StoreError> = database.read(async |snap| snap.one(sql, &[]).await).await;
        found.unwrap()
    };
    let before = there().await;
    while there().await == before {
        tokio::task::yield_now().await;
    }
}

#[both]
async fn a_backup_that_takes_long_is_made_by_one_node_alone(engine: Engine) {
    let shop = Shop::empty(engine).await;
    let (one, other) = (house_of(&shop.database).await, house_of(&shop.home.open_grouped().await).await);
    let folder = shop.home.folder().join("backups");
    let plan = Backups { folder: folder.clone(), keep: 7, every: Some(DAY), before_migration: true };
    let known = migrations(&closed_doors().unwrap());
    let ctx = Ctx::new(one, Actor::House);
    let mut turn = brief_turn(&ctx).await;
    let long = async {
        until_it_is_kept(&other.database).await;
        schedule::on_time(&other, &known, DAY, &plan, &shop.settings.media()).await.unwrap();
        keeping::list(&folder, None).unwrap_or_default().len()
    };
    let made = schedule::holding(&ctx, &mut turn, (DAY, Duration::from_millis(1)), long).await;
    assert_eq!(made, Some(0), "the other node makes none beside it");
    let ended: Result<(), StoreError> = ctx.write(async |tx| tx.end_turn(&turn).await).await;
    ended.unwrap();
    schedule::on_time(&other, &known, Duration::ZERO, &plan, &shop.settings.media()).await.unwrap();
    assert_eq!(keeping::list(&folder, None).unwrap().len(), 1, "when it is time, the other makes the next");
}

#[both]
async fn whoever_was_not_heard_of_for_too_long_leaves_it_to_the_other_node(engine: Engine) {
    let shop = Shop::empty(engine).await;
    let (one, other) = (house_of(&shop.database).await, house_of(&shop.home.open_grouped().await).await);
    let (one, other) = (Ctx::new(one, Actor::House), Ctx::new(other, Actor::House));
    let mut lost = brief_turn(&one).await;
    let theirs = turn_for(&other, Duration::from_secs(60)).await;
    let endless = std::future::pending::<()>();
    let done = schedule::holding(&one, &mut lost, (DAY, Duration::from_millis(1)), endless).await;
    assert_eq!(done, None);
    let kept: Result<Option<Turn>, StoreError> =
        other.write(async |tx| tx.keep_turn(&theirs, DAY, Duration::from_secs(60)).await).await;
    assert!(kept.unwrap().is_some(), "nothing of theirs was touched");
}
