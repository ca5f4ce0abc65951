//! Whoever saved something hears that it costs less or is there again, and not too often.

use super::samples::{Somebody, draft, goods, list, put, somebody, wish, world};
use crate::actions;
use testing::{Engine, World, both};

/// What somebody was told, as rows.
async fn told(world: &World, kind: &str) -> usize {
    world.see_to_duties().await;
    let rows = world.everything().await;
    rows["notification_notice"].iter().filter(|row| row.contains(kind)).count()
}

async fn saver(world: &World, name: &str) -> Somebody {
    let one = somebody(world, name).await;
    let mug = goods(world, "MUG").await;
    actions::save(&one.ctx(world), mug, None, "Mía").await.unwrap();
    world.see_to_duties().await;
    one
}

#[both]
async fn a_lower_price_is_told_once_in_a_week(engine: Engine) {
    let world = world(engine).await;
    let ana = saver(&world, "Ana").await;
    put(&world, &draft("MUG", 1_000, 5)).await;
    assert_eq!(told(&world, "wishlists-notice-cheaper").await, 0, "dearer is no news");
    put(&world, &draft("MUG", 800, 5)).await;
    assert_eq!(told(&world, "wishlists-notice-cheaper").await, 1);
    world.pass_days(3);
    put(&world, &draft("MUG", 700, 5)).await;
    assert_eq!(told(&world, "wishlists-notice-cheaper").await, 1, "three days later is too soon");
    world.pass_days(5);
    put(&world, &draft("MUG", 600, 5)).await;
    assert_eq!(told(&world, "wishlists-notice-cheaper").await, 2);
    let page = ana.browser(&world).get("/account/notices").await.expect(200).body;
    assert!(page.contains("Algo que guardaste cuesta ahora menos"), "{page}");
    let letters = &world.everything().await["notification_mail"];
    assert!(letters.iter().all(|row| !row.contains("wishlists")), "no letter that nobody asked for");
}

#[both]
async fn what_was_sold_out_and_is_there_again_is_told(engine: Engine) {
    let world = world(engine).await;
    saver(&world, "Ana").await;
    put(&world, &draft("MUG", 900, 3)).await;
    assert_eq!(told(&world, "wishlists-notice-back").await, 0, "there was always some");
    put(&world, &draft("MUG", 900, 0)).await;
    assert_eq!(told(&world, "wishlists-notice-back").await, 0);
    put(&world, &draft("MUG", 900, 4)).await;
    assert_eq!(told(&world, "wishlists-notice-back").await, 1);
    put(&world, &draft("MUG", 900, 0)).await;
    put(&world, &draft("MUG", 900, 4)).await;
    assert_eq!(told(&world, "wishlists-notice-back").await, 1, "not twice in a week");
}

#[both]
async fn what_was_sold_out_when_it_was_saved_is_told_too(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let mug = goods(&world, "MUG").await;
    put(&world, &draft("MUG", 900, 0)).await;
    world.see_to_duties().await;
    actions::save(&ana.ctx(&world), mug, None, "Mía").await.unwrap();
    put(&world, &draft("MUG", 900, 1)).await;
    assert_eq!(told(&world, "wishlists-notice-back").await, 1);
}

#[both]
async fn whoever_has_it_on_two_lists_is_told_once_and_everybody_is_told(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let ana = saver(&world, "Ana").await;
    let other = list(&world, &ana, "private", "").await;
    wish(&world, &ana, (other.id, mug), "1").await;
    for name in ["Eva", "Luz"] {
        saver(&world, name).await;
    }
    put(&world, &draft("MUG", 500, 5)).await;
    assert_eq!(told(&world, "wishlists-notice-cheaper").await, 3);
}
