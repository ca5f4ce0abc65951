//! What programs read and change of a basket.

use super::samples::{basket, draft, goods, hide, member, put, quantities, world};
use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both};

const BASKET: &str = "/api/v1/basket";

#[both]
async fn a_program_fills_the_basket_of_its_person(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let line = format!("{BASKET}/lines/{mug}");
    let program = world.program(Role::Member, "own:read own:write");
    let empty = program.get(BASKET).await.expect(200).json();
    assert_eq!((&empty["pieces"], &empty["lines"], &empty["total"]), (&json!(0), &json!([]), &Value::Null));
    for _ in 0..2 {
        let now = program.send(Method::PUT, &line, json!({ "quantity": 2 }), &[]).await.expect(200).json();
        assert_eq!((&now["pieces"], &now["total"]["minor"]), (&json!(2), &json!(1_800)));
    }
    let once = [("idempotency-key", "fill-1")];
    for _ in 0..2 {
        program.send(Method::PUT, &line, json!({ "quantity": 5 }), &once).await.expect(200);
    }
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 5)]);
    put(&world, &draft("MUG", 900, Some(1))).await;
    let seen = program.get(BASKET).await.expect(200).json();
    assert_eq!((&seen["lines"][0]["state"], &seen["lines"][0]["left"]), (&json!("short"), &json!(1)));
    hide(&world, "MUG").await;
    let seen = program.get(BASKET).await.expect(200).json();
    assert_eq!((&seen["lines"][0]["state"], &seen["lines"][0]["price"]), (&json!("gone"), &Value::Null));
    program.send(Method::PUT, &line, json!({ "quantity": 0 }), &[]).await.expect(200);
    assert!(basket(&world, &member()).await.unwrap().lines.is_empty());
}

#[both]
async fn what_is_unfit_is_refused_and_baskets_are_their_owners(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let line = format!("{BASKET}/lines/{mug}");
    let program = world.program(Role::Member, "own:read own:write");
    for bad in [
        json!({ "quantity": 6 }),
        json!({ "quantity": 1_000 }),
        json!({ "quantity": -1 }),
        json!({ "quantity": 1.5 }),
        json!({ "quantity": "2" }),
        json!({ "quantity": 4_294_967_296_u64 }),
        json!({}),
        json!({ "quantity": 1, "price": 1 }),
    ] {
        program.send(Method::PUT, &line, bad.clone(), &[]).await.expect(422);
    }
    let nothing = format!("{BASKET}/lines/00000000-0000-0000-0000-000000000000");
    program.send(Method::PUT, &nothing, json!({ "quantity": 1 }), &[]).await.expect(422);
    program.send(Method::PUT, &nothing, json!({ "quantity": 0 }), &[]).await.expect(200);
    program.send(Method::PUT, &format!("{BASKET}/lines/x"), json!({ "quantity": 1 }), &[]).await.expect(404);
    assert!(world.everything().await["basket"].is_empty());
    let reads = world.program(Role::Member, "own:read");
    reads.send(Method::PUT, &line, json!({ "quantity": 1 }), &[]).await.expect(403);
    world.get(BASKET).await.expect(401);
    program.send(Method::PUT, &line, json!({ "quantity": 1 }), &[]).await.expect(200);
    let other = world.program(Role::Seller, "own:read");
    assert_eq!(other.get(BASKET).await.expect(200).json()["pieces"], 0);
}
