//! The lists of the demo.

use super::samples::{goods, world};
use crate::{demo, reads};
use database::StoreError;
use kernel::{Lang, Role};
use testing::{Engine, both};

#[both]
async fn the_demo_has_a_list_and_presents_and_makes_them_once(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    demo::fill(&ctx).await.unwrap();
    assert!(world.everything().await["wish_list"].is_empty(), "nobody is there");
    let mut marta = None;
    for (address, name) in [("tom@mail.example", "Tom Baker"), ("marta@correo.example", "Marta Ruiz")] {
        let added = accounts::actions::add_person(&ctx, address, name, Role::Member, Lang::Es).await;
        marta = Some(added.unwrap());
    }
    for sku in ["MUG", "JUG", "BOWL"] {
        goods(&world, sku).await;
    }
    for _ in 0..2 {
        demo::fill(&ctx).await.unwrap();
    }
    let lists: Result<_, StoreError> =
        ctx.read(async |snap| reads::of_person(snap, marta.unwrap()).await).await;
    let lists = lists.unwrap();
    assert_eq!(lists.iter().map(|list| list.items).collect::<Vec<_>>(), [3, 3]);
    assert!(lists[0].event_on.is_none() && lists[1].event_on.is_some());
    assert_eq!(world.everything().await["wish_claim"].len(), 1);
    assert!(world.get(&lists[0].path().unwrap()).await.expect(200).body.contains("Taza BOWL"));
}
