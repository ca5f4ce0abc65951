//! The demo shop with its two sellers, an order of each, and members whose they are.

use crate::demo;
use database::{StoreError, args};
use kernel::{PersonId, Role};
use orders::model::{Listed, OrderId, Shelf, Whole};
use sellers::model::SellerId;
use testing::{Engine, World, person_of};
use webkit::Door;

fn doors() -> Vec<Door> {
    // The same doors, open to everybody.
    let open = Door { feature: None, ..sellers::door() };
    let own = Door { feature: None, ..crate::door() };
    let below = vec![shop::door(), accounts::door(), media::door(), catalog::door(), addresses::door()];
    let money = vec![pricing::door(), payments::door(), notifications::door(), open, ledger::door()];
    below.into_iter().chain(money).chain([orders::door(), features::door(), own]).collect()
}

/// The demo shop: somebody has bought of both sellers, and paid.
pub(super) async fn world(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    let ctx = world.operator();
    shop::demo::fill(&ctx).await.unwrap();
    accounts::demo::fill(&ctx).await.unwrap();
    catalog::demo::fill(&ctx).await.unwrap();
    payments::demo::fill(&ctx).await.unwrap();
    assert!(demo::fill(&ctx).await.unwrap());
    assert!(!demo::fill(&ctx).await.unwrap(), "once");
    demo::buy(&ctx).await.unwrap();
    world.see_to_duties().await;
    world
}

/// The workshop, which belongs to this person from now on.
pub(super) async fn workshop(world: &World, person: PersonId) -> SellerId {
    let ctx = world.operator();
    let id = seller(world, "Taller Esparto Sur").await;
    let done: Result<u64, StoreError> = ctx
        .write(async |tx| tx.exec("UPDATE seller SET person_id = $1 WHERE id = $2", args![person, id]).await)
        .await;
    assert_eq!(done.unwrap(), 1);
    id
}

pub(super) async fn seller(world: &World, name: &str) -> SellerId {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| sellers::reads::list(snap, None, None, 10).await).await;
    found.unwrap().items.iter().find(|one| one.name == name).unwrap().id
}

/// Whoever is signed in as a member.
pub(super) fn member() -> PersonId {
    person_of(Role::Member)
}

pub(super) async fn orders(world: &World, seller: SellerId, shelf: Option<Shelf>) -> Vec<Listed> {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| orders::reads::of_seller(snap, seller, shelf, None, 10).await)
        .await;
    found.unwrap().items
}

pub(super) async fn whole(world: &World, id: OrderId) -> Whole {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| orders::reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}
