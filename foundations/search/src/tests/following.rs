//! The index goes along with the catalogue.

use super::{query, shop};
use crate::Engine;
use action::Follower;
use catalog::{
    actions,
    model::{Maker, ProductDraft, Status, VariantDraft},
};
use kernel::{Lang, Localized};
use std::sync::Arc;
use testing::{Engine as Database, World, both};

fn flute() -> ProductDraft {
    ProductDraft {
        key: "flauta".into(),
        name: Localized { es: "Flauta de caña".into(), en: "Reed flute".into() },
        maker: Some(Maker { name: "N".into(), address: "C".into(), email: "a@n.example".into() }),
        variants: vec![VariantDraft {
            sku: "FLA-1".into(),
            price: 1_500,
            stock: Some(2),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    }
}

async fn follower(engine: &Arc<Engine>, world: &World) -> Follower {
    let at = engine.stand(&world.house).await.unwrap();
    Follower::new("search", engine.clone(), at)
}

async fn found(engine: &Engine, text: &str) -> usize {
    engine.find(&query(Lang::Es, text)).unwrap().total
}

#[both]
async fn what_changes_is_found_as_it_is_now(database: Database) {
    let (world, engine) = shop(database).await;
    let mut follower = follower(&engine, &world).await;
    assert_eq!(found(&engine, "flauta").await, 0);

    actions::put_product(&world.operator(), &flute()).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    assert_eq!(found(&engine, "flautas").await, 1);

    let renamed = ProductDraft { name: Localized::same("Dulzaina"), ..flute() };
    actions::put_product(&world.operator(), &renamed).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    assert_eq!((found(&engine, "flauta").await, found(&engine, "dulzaina").await), (0, 1));

    let gone = ProductDraft { status: Status::Archived, ..renamed };
    actions::put_product(&world.operator(), &gone).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    assert_eq!(found(&engine, "dulzaina").await, 0);
}

#[both]
async fn an_index_goes_on_where_it_stood(database: Database) {
    let world = World::on(database, vec![catalog::door()]).await;
    let folder = world.folder().join("search");
    let engine = Arc::new(Engine::open(&folder).unwrap());
    assert_eq!(engine.position(), None);
    engine.stand(&world.house).await.unwrap();
    let stood = engine.position().unwrap();
    drop(engine);

    actions::put_product(&world.operator(), &flute()).await.unwrap();
    testing::settle(&world.house.database).await;
    let engine = Arc::new(Engine::open(&folder).unwrap());
    assert_eq!(engine.position(), Some(stood));
    follower(&engine, &world).await.catch_up(&world.house).await.unwrap();
    assert_eq!(found(&engine, "flauta").await, 1);
}

#[test]
fn an_index_that_cannot_be_read_is_begun_anew() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, vec![catalog::door()]).await;
        let folder = world.folder().join("search");
        drop(Engine::open(&folder).unwrap());
        std::fs::write(folder.join("meta.json"), "nonsense").unwrap();
        let engine = Engine::open(&folder).unwrap();
        assert_eq!(engine.position(), None);
    });
}
