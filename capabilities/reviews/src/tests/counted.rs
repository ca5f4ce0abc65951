//! Whatever the way by which a review is written, it is counted once.

use super::{
    by_letter::asked_here,
    invitation_journeys::says,
    samples::{a_second, goods, has, marina, world, writes},
};
use action::Signals;
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, World, both};

/// How many were counted so far.
async fn counted(world: &World) -> i64 {
    Signals::add_up(&world.house).await.unwrap();
    let ctx = world.operator();
    let ask =
        ctx.read(async |snap| snap.list_signals("reviews.written", "2026-01-01", "2027-12-31", 9).await);
    ask.await.unwrap().iter().map(|one| one.count).sum()
}

#[both]
async fn a_review_is_counted_once_by_whatever_way_it_came(engine: Engine) {
    let world = world(engine).await;
    let (mug, cup) = (goods(&world, "MUG").await, goods(&world, "CUP").await);
    has(&world, marina(), 1, mug).await;
    writes(&world, marina(), mug.0, 4).await;
    assert_eq!(counted(&world).await, 1, "on its page");

    has(&world, marina(), 4, cup).await;
    let program = world.program(Role::Member, "own:read own:write");
    let text = "Pesa lo justo y el esmalte no salta aunque caiga.";
    let body = json!({ "product": cup.0.to_string(), "stars": 5, "text": text });
    let key = [("idempotency-key", "opinion-1")];
    for _ in 0..2 {
        a_second(&world);
        program.send(Method::POST, "/api/v1/reviews", body.clone(), &key).await.expect(201);
    }
    assert_eq!(counted(&world).await, 2, "by a program, asked twice with one key");

    let (form, said) = asked_here(&world, mug).await;
    let said: Vec<(&str, &str)> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for _ in 0..2 {
        says(&world, &form, &said).await.expect(303);
    }
    assert_eq!(counted(&world).await, 3, "by a letter, its form sent twice");
}
