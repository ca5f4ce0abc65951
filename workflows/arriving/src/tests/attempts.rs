//! Attempts that are lost, and those that come too late.

use super::samples::{SHOPIFY_CUSTOMERS, SHOPIFY_ORDERS, delivery, facts, rows, tried, world};
use exchange::{actions, model::Stage};
use kernel::time;
use testing::{Engine, both};

#[both]
async fn a_lost_attempt_is_begun_again_and_doubles_nothing(engine: Engine) {
    let world = world(engine).await;
    let id = tried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    actions::carry_in(&world.operator(), id).await.unwrap();
    let before = delivery(&world, id).await;
    // The process that would do it is gone: nobody says anything for a minute, and the deadline comes before its job.
    world.machine.set(time::seconds_after(world.now(), 60));
    world.see_to_duties().await;
    let one = delivery(&world, id).await;
    assert_eq!((one.stage, one.turn), (Stage::Done, before.turn + 1));
    assert_eq!((one.told.created, one.told.same), (4, 0), "the first attempt counts no more");
    assert_eq!(rows::<(String,)>(&world, "SELECT code FROM order_head").await.len(), 4);
    assert_eq!(facts(&world, "orders.order_imported").await, 4);
}

#[both]
async fn the_same_is_tried_once_where_a_form_is_sent_twice(engine: Engine) {
    let world = world(engine).await;
    let id = tried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    actions::carry_in(&world.operator(), id).await.unwrap();
    assert!(actions::carry_in(&world.operator(), id).await.is_err(), "it comes in already");
    world.see_to_duties().await;
    assert_eq!(delivery(&world, id).await.told.created, 3);
    assert_eq!(rows::<(String,)>(&world, "SELECT folded FROM exchange_awaited").await.len(), 3);
}
