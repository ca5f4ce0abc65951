//! Building the index again: beside the one that answers, and by itself when it cannot be true.

use super::{
    following::{flute, follower, found},
    shop,
};
use crate::{Engine, actions, building, is_served};
use catalog::actions::put_product;
use std::{sync::Arc, time::Duration};
use testing::{Engine as Database, World, both};

#[both]
async fn a_new_index_is_built_beside_the_old_one_which_goes_on_answering(database: Database) {
    let world = World::on(database, vec![catalog::door(), crate::door()]).await;
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
    let world = World::on(database, vec![catalog::door(), crate::door()]).await;
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
    let earlier = World::on(database, vec![catalog::door(), crate::door()]).await;
    engine.stand(&earlier.house).await.unwrap();
    assert_eq!((found(&engine, "taza").await, engine.documents()), (0, 0));

    // One that went another way since, and has come further than the index had.
    engine.rebuild(&world.house).await.unwrap();
    let other = World::with_seed(database, vec![catalog::door(), crate::door()], 7).await;
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
