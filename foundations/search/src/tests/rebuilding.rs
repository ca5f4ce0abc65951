//! Building the index again: beside the one that answers, and by itself when it cannot be true.

use super::{
    doors,
    following::{flute, follower, follower_from_start, found},
    shop,
};
use crate::{Engine, actions, building, is_served};
use action::Failure;
use catalog::{
    actions::put_product,
    model::{CategoryDraft, ProductDraft},
    steps,
};
use database::{StoreError, faults};
use kernel::Localized;
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use testing::{Engine as Database, World, both};

/// Waits until this generation is there and none is being built.
async fn built(folder: &Path, generation: u64) {
    for _ in 0..2_000 {
        let now = building(folder);
        if now.generation == generation && now.products.is_none() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("generation {generation} never came: {:?}", building(folder));
}

async fn put_category(world: &World, key: &str, name: &str, parent: Option<&str>) {
    let ctx = world.operator();
    let draft = CategoryDraft {
        key: key.into(),
        parent: parent.map(str::to_owned),
        name: Localized::same(name),
        ..CategoryDraft::default()
    };
    let put: Result<_, Failure<_>> = ctx.write(async |tx| steps::put_category(tx, &ctx, &draft).await).await;
    put.unwrap();
}

#[both]
async fn a_new_index_is_built_beside_the_old_one_which_goes_on_answering(database: Database) {
    let world = World::on(database, doors()).await;
    catalog::demo::fill(&world.operator()).await.unwrap();
    testing::settle(&world.house.database).await;
    let folder = world.folder().join("search");
    let engine = Arc::new(Engine::open(&folder).unwrap());
    let mut follower = follower(&engine, &world).await;
    follower.catch_up(&world.house).await.unwrap();
    let before = (building(&folder).generation, engine.documents());
    assert!(before.1 > 80 && is_served(&folder));

    actions::ask_reindex(&world.operator()).await.unwrap();
    put_product(&world.operator(), &flute()).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    assert_eq!(found(&engine, "flauta").await, 1, "the old one follows while the new one is built");
    for _ in 0..1_000 {
        let now = building(&folder);
        if now.generation > before.0 && now.products.is_none() {
            break;
        }
        assert!(found(&engine, "taza").await > 0, "there is no moment without search");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(building(&folder).generation > before.0);
    assert_eq!(engine.documents(), before.1 + 1);
    assert_eq!(found(&engine, "flauta").await, 1);

    // Nobody asked since: starting again does not build again.
    let stands = engine.position();
    drop((engine, follower));
    assert!(!is_served(&folder));
    let engine = Engine::open(&folder).unwrap();
    assert_eq!(engine.position(), stands);
    let folders = std::fs::read_dir(&folder).unwrap().flatten().filter(|entry| entry.path().is_dir());
    assert_eq!(folders.count(), 1, "the old generation is gone");
}

#[both]
async fn a_folder_belongs_to_one_process(database: Database) {
    let world = World::on(database, doors()).await;
    let folder = world.folder().join("search");
    let engine = Engine::open(&folder).unwrap();
    engine.stand(&world.house).await.unwrap();
    assert!(Engine::open(&folder).is_err(), "a second one must not begin it anew under the first");
    assert!(engine.position().is_some());
    drop(engine);
    assert!(Engine::open(&folder).unwrap().position().is_some());
}

#[both]
async fn an_index_of_another_state_of_the_database_is_built_anew(database: Database) {
    let (world, engine) = shop(database).await;
    testing::settle(&world.house.database).await;
    engine.rebuild(&world.house).await.unwrap();
    assert!(found(&engine, "taza").await > 0);

    // The database of before the demo was put back.
    let earlier = World::on(database, doors()).await;
    engine.stand(&earlier.house).await.unwrap();
    assert_eq!((found(&engine, "taza").await, engine.documents()), (0, 0));

    // One that went another way since, and has come further than the index had.
    engine.rebuild(&world.house).await.unwrap();
    let other = World::with_seed(database, doors(), 7).await;
    for number in 0..3 {
        let key = format!("flauta-{number}");
        let mut draft = flute();
        draft.variants[0].sku = key.to_uppercase();
        put_product(&other.operator(), &catalog::model::ProductDraft { key, ..draft }).await.unwrap();
    }
    catalog::demo::fill(&other.operator()).await.unwrap();
    testing::settle(&other.house.database).await;
    engine.stand(&other.house).await.unwrap();
    assert_eq!(found(&engine, "flauta").await, 3);
}

#[both]
async fn what_is_renamed_and_moved_while_an_index_is_built_is_so_in_the_new_one(database: Database) {
    let world = World::on(database, doors()).await;
    put_category(&world, "patio", "Patio", None).await;
    put_category(&world, "musica", "Sonajas", None).await;
    let draft = ProductDraft { categories: vec!["musica".into()], ..flute() };
    put_product(&world.operator(), &draft).await.unwrap();
    testing::settle(&world.house.database).await;
    let engine = Arc::new(Engine::in_memory().unwrap());
    let mut follower = follower(&engine, &world).await;

    let fresh = engine.fresh_shelf().unwrap();
    let filled = engine.fill_and_follow(&fresh, &world.house).await.unwrap();
    put_category(&world, "musica", "Chirimías", Some("patio")).await;
    testing::settle(&world.house.database).await;
    // The one that answers hears of it first.
    follower.catch_up(&world.house).await.unwrap();
    engine.finish(&fresh, &world.house, filled).await.unwrap();
    engine.answer_from(fresh);
    assert_eq!((found(&engine, "sonaja").await, found(&engine, "chirimia").await), (0, 1));
    assert_eq!(found(&engine, "patio").await, 1, "it stands below the patio now");
}

#[both]
async fn whoever_asks_while_an_index_is_built_gets_one_that_was_begun_after_that(database: Database) {
    let world = World::on(database, doors()).await;
    catalog::demo::fill(&world.operator()).await.unwrap();
    testing::settle(&world.house.database).await;
    let folder = world.folder().join("search");
    let engine = Arc::new(Engine::open(&folder).unwrap());
    let mut follower = follower(&engine, &world).await;
    let times = Arc::new(AtomicU32::new(0));
    let told = times.clone();
    engine.when_rebuilt(Box::new(move || {
        told.fetch_add(1, Ordering::SeqCst);
    }));
    let before = building(&folder).generation;
    for _ in 0..2 {
        let begun = building(&folder).generation;
        actions::ask_reindex(&world.operator()).await.unwrap();
        testing::settle(&world.house.database).await;
        follower.catch_up(&world.house).await.unwrap();
        for _ in 0..1_000_000 {
            if building(&folder).generation > begun {
                break;
            }
            tokio::task::yield_now().await;
        }
    }
    built(&folder, before + 2).await;
    assert_eq!(times.load(Ordering::SeqCst), 2, "whoever keeps pages hears of each");

    // The ask is in the log still; a follower that hears it once more has what was asked for.
    let mut again = follower_from_start(&engine);
    again.catch_up(&world.house).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(building(&folder).generation, before + 2);
}

#[test]
fn why_an_index_was_not_built_stands_in_its_folder() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, doors()).await;
        let folder = world.folder().join("search");
        let engine = Engine::open(&folder).unwrap();
        engine.stand(&world.house).await.unwrap();
        for number in 1..3 {
            faults::fail_at(3);
            let built = engine.rebuild(&world.house).await;
            assert!(faults::end() && matches!(built, Err(StoreError::Unavailable(_))));
            let failure = building(&folder).failure.unwrap();
            assert_eq!(failure.number, number, "so that the next one is told apart");
            assert!(failure.reason.contains("a fault that a test asked for"), "{}", failure.reason);
        }
        engine.rebuild(&world.house).await.unwrap();
        assert_eq!(building(&folder).failure, None);
    });
}

#[test]
fn a_folder_is_taken_once_nobody_looks_into_it() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, vec![crate::door()]).await;
        let folder = world.folder().join("search");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("notas.txt"), "de alguien").unwrap();
        drop(Engine::open(&folder).unwrap());
        let looks = std::fs::File::open(folder.join("lock")).unwrap();
        looks.lock_shared().unwrap();
        let looked = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(250));
            drop(looks);
        });
        assert!(Engine::open(&folder).is_ok());
        looked.join().unwrap();
        assert!(folder.join("notas.txt").exists(), "what is not ours stays");
    });
}

#[test]
fn a_list_stands_in_the_same_order_in_every_index() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, doors()).await;
        let put = async |number: usize, es: &str| {
            let mut draft = ProductDraft { key: format!("flauta-{number}"), ..flute() };
            draft.name = Localized::same(es);
            draft.variants[0].sku = format!("FLA-{number}");
            put_product(&world.operator(), &draft).await.unwrap();
        };
        // All of one moment, as an import writes them.
        for number in 0..8 {
            put(number, "Flauta").await;
        }
        let engine = Arc::new(Engine::in_memory().unwrap());
        let mut follower = follower(&engine, &world).await;
        let order = || {
            let found = engine.find(&super::query(kernel::Lang::Es, "")).unwrap();
            found.cards.into_iter().map(|card| card.product).collect::<Vec<_>>()
        };
        let before = order();
        for number in [5, 2] {
            put(number, "Dulzaina").await;
            follower.catch_up(&world.house).await.unwrap();
            assert_eq!(order(), before, "written again, it lies elsewhere in the index and not in the list");
        }
    });
}
