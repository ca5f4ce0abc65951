//! What happens by itself, and what is handed over and taken away.

use super::samples::{basket, basket_of, goods, guest, member, world};
use crate::{actions, model::Came, personal, steps::Wish};
use database::StoreError;
use kernel::Role;
use serde_json::Value;
use testing::{Engine, World, both, person_of};

#[both]
async fn a_guests_basket_is_forgotten_sixty_days_after_it_was_last_touched(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let cookie = guest(&world, mug, "1").await;
    actions::add(&world.operator(), Some(&member()), Wish { variant: mug, quantity: 1 }, &Came::default())
        .await
        .unwrap();
    world.pass_days(40);
    let line = basket_of(&world, &cookie).await.unwrap().lines[0].id.to_string();
    world.carrying(&cookie).post("/basket/change", &[("line", &line), ("quantity", "2")]).await.expect(303);
    world.pass_days(30);
    world.see_to_duties().await;
    assert!(basket_of(&world, &cookie).await.is_some(), "30 days after the last touch");
    world.pass_days(29);
    world.see_to_duties().await;
    assert!(basket_of(&world, &cookie).await.is_some(), "59 days");
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(basket_of(&world, &cookie).await, None);
    world.pass_days(400);
    world.see_to_duties().await;
    assert!(basket(&world, &member()).await.is_some(), "a member's stays");
    let all = world.everything().await;
    assert_eq!((all["basket"].len(), all["basket_line"].len(), all["deadline"].len()), (1, 1, 0));
}

async fn handed_over(world: &World) -> Vec<Value> {
    let mut all = Vec::new();
    for one in personal::all() {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, person_of(Role::Member)).await).await;
        all.extend(found.unwrap());
    }
    all
}

#[both]
async fn a_member_is_handed_their_basket_and_leaves_nothing_behind(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let ctx = world.operator();
    actions::add(&ctx, Some(&member()), Wish { variant: mug, quantity: 2 }, &Came::default()).await.unwrap();
    actions::add_code(&ctx, &member(), "hola").await.unwrap();
    let other = guest(&world, mug, "1").await;
    let told = handed_over(&world).await;
    assert_eq!(told[0]["codes"], serde_json::json!(["HOLA"]));
    assert_eq!((&told[1]["quantity"], &told[1]["price"]["minor"]), (&2.into(), &900.into()));
    for _ in 0..2 {
        for one in personal::all().iter().rev() {
            let gone: Result<(), StoreError> =
                ctx.write(async |tx| (one.erase)(tx, &ctx, person_of(Role::Member)).await).await;
            gone.unwrap();
        }
    }
    assert!(handed_over(&world).await.is_empty());
    assert_eq!(basket(&world, &member()).await, None);
    assert!(basket_of(&world, &other).await.is_some(), "a guest's is nobody's of them");
}
