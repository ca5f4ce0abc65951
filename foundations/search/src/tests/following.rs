//! The index goes along with the catalogue.

use super::{doors, query, shop};
use crate::Engine;
use action::{Failure, Follower};
use catalog::{
    actions,
    model::{BrandDraft, CategoryDraft, Maker, ProductDraft, Status, VariantDraft},
    rules::check::ProductRejected,
    steps,
};
use database::faults;
use events::Position;
use kernel::{Lang, Localized};
use std::sync::Arc;
use testing::{Engine as Database, World, both};

pub(super) fn flute() -> ProductDraft {
    ProductDraft {
        key: "flauta".into(),
        name: Localized { es: "Flauta de caña".into(), en: "Reed flute".into() },
        maker: Some(Maker {
            name: "N".into(),
            address: "C".into(),
            email: "a@n.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: "FLA-1".into(),
            price: 1_500,
            stock: Some(2),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    }
}

pub(super) async fn follower(engine: &Arc<Engine>, world: &World) -> Follower {
    let at = engine.stand(&world.house).await.unwrap();
    Follower::new("search", engine.clone(), at)
}

/// One that has heard nothing yet.
pub(super) fn follower_from_start(engine: &Arc<Engine>) -> Follower {
    Follower::new("search", engine.clone(), Position::START)
}

pub(super) async fn found(engine: &Engine, text: &str) -> usize {
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
    let world = World::on(database, doors()).await;
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

#[both]
async fn a_new_name_of_a_category_or_a_brand_is_found_at_once(database: Database) {
    let (world, engine) = shop(database).await;
    let mut follower = follower(&engine, &world).await;
    let ctx = world.operator();
    let category = |es: &str| CategoryDraft {
        key: "musica".into(),
        name: Localized { es: es.into(), en: "Music".into() },
        ..CategoryDraft::default()
    };
    let brand = |name: &str| BrandDraft { key: "canero".into(), name: name.into(), ..BrandDraft::default() };
    let put = async |category: CategoryDraft, brand: BrandDraft| {
        let (ctx, category, brand) = (&ctx, &category, &brand);
        let put: Result<_, Failure<ProductRejected>> = ctx
            .write(async |tx| {
                steps::put_category(tx, ctx, category).await?;
                steps::put_brand(tx, ctx, brand).await
            })
            .await;
        put.unwrap();
    };
    put(category("Sonajas"), brand("Zarrabeta")).await;
    let draft = ProductDraft { brand: Some("canero".into()), categories: vec!["musica".into()], ..flute() };
    actions::put_product(&ctx, &draft).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    assert_eq!((found(&engine, "sonaja").await, found(&engine, "zarrabeta").await), (1, 1));
    let before = engine.documents();

    put(category("Chirimías"), brand("Cierzo")).await;
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    assert_eq!((found(&engine, "sonaja").await, found(&engine, "zarrabeta").await), (0, 0));
    assert_eq!((found(&engine, "chirimia").await, found(&engine, "cierzo").await), (1, 1));
    assert_eq!(engine.documents(), before, "nothing is there twice");
    assert_eq!(engine.suggest("chirim", 3, 3).unwrap().categories.len(), 1);
}

#[both]
async fn the_owners_synonyms_count_as_soon_as_they_are_heard(database: Database) {
    let (world, engine) = shop(database).await;
    let mut follower = follower(&engine, &world).await;
    actions::put_product(&world.operator(), &flute()).await.unwrap();
    let heard = async |follower: &mut Follower| {
        testing::settle(&world.house.database).await;
        follower.catch_up(&world.house).await.unwrap();
    };
    heard(&mut follower).await;
    assert_eq!(found(&engine, "chifla").await, 0);

    let list = "es,chifla,flauta\nes,viento>,flauta de caña";
    let replaced = crate::actions::replace_synonyms(&world.operator(), list).await.unwrap();
    assert_eq!(replaced, (2, true));
    heard(&mut follower).await;
    assert_eq!((found(&engine, "chiflas").await, found(&engine, "viento").await), (1, 1));
    assert_eq!(crate::actions::replace_synonyms(&world.operator(), list).await.unwrap(), (2, false));

    // A list that is refused changes nothing; a process that starts later knows the list too.
    let refused = crate::actions::replace_synonyms(&world.operator(), "xx,a,b").await;
    assert!(matches!(refused, Err(Failure::Rejected(_))));
    let other = Arc::new(Engine::in_memory().unwrap());
    other.stand(&world.house).await.unwrap();
    assert_eq!(found(&other, "chifla").await, 1);
}

#[test]
fn an_index_that_cannot_be_read_is_begun_anew() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, doors()).await;
        let folder = world.folder().join("search");
        let engine = Engine::open(&folder).unwrap();
        engine.stand(&world.house).await.unwrap();
        drop(engine);
        let kept = std::fs::read_dir(&folder).unwrap().flatten().find(|entry| entry.path().is_dir()).unwrap();
        std::fs::write(kept.path().join("meta.json"), "nonsense").unwrap();
        let engine = Engine::open(&folder).unwrap();
        assert_eq!(engine.position(), None);
    });
}

#[test]
fn a_new_name_is_found_although_the_catalogue_could_not_be_asked_at_first() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, doors()).await;
        let ctx = world.operator();
        let name = async |name: &str| {
            let draft = CategoryDraft {
                key: "musica".into(),
                name: Localized::same(name),
                ..CategoryDraft::default()
            };
            let put: Result<_, Failure<ProductRejected>> =
                ctx.write(async |tx| steps::put_category(tx, &ctx, &draft).await).await;
            put.unwrap();
        };
        name("Sonajas").await;
        let draft = ProductDraft { categories: vec!["musica".into()], ..flute() };
        actions::put_product(&ctx, &draft).await.unwrap();
        let engine = Arc::new(Engine::in_memory().unwrap());
        let mut follower = follower_from_start(&engine);
        follower.catch_up(&world.house).await.unwrap();
        assert_eq!(found(&engine, "sonaja").await, 1);

        let names = ["Chirimías", "Dulzainas", "Gaitas", "Albokas", "Xirulas", "Tamboriles", "Castañuelas"];
        let mut failed = 0;
        for (new, call) in names.iter().zip(1..) {
            name(new).await;
            faults::fail_at(call);
            failed += u32::from(follower.catch_up(&world.house).await.is_err());
            faults::end();
            follower.catch_up(&world.house).await.unwrap();
            assert_eq!(found(&engine, new).await, 1, "{new}, after call {call} failed");
        }
        assert!(failed > 4, "{failed}");
    });
}
