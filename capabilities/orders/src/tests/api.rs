//! What programs read and do with orders.

use super::samples::{GUEST, buy, letters, member, paid, whole, world};
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/orders";

#[both]
async fn a_program_reads_orders_and_sends_a_parcel_once(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let agent = world.program(Role::Agent, "orders:read orders:write");
    let found = agent.get(&format!("{ALL}?only=to_send&q=lucia")).await.expect(200).json();
    assert_eq!(found["items"][0]["code"], json!(bought.placed.code));
    let one = format!("{ALL}/{}", bought.order);
    let seen = agent.get(&one).await.expect(200).json();
    assert_eq!((&seen["email"], &seen["total"]["minor"]), (&json!(GUEST.email), &json!(5_395)));
    let line = &seen["lines"][0]["id"];
    let parcel = json!({ "goods": [{ "line": line, "quantity": 2 }], "carrier": "seur", "number": "S1" });
    let before = letters(&world).await.len();
    for _ in 0..2 {
        let key = [("idempotency-key", "parcel-1")];
        let now = agent.send(Method::POST, &format!("{one}/parcels"), parcel.clone(), &key).await.expect(200);
        assert_eq!(now.json()["goods"], "partly_sent");
    }
    assert_eq!(letters(&world).await.len(), before + 1, "the same request is one parcel");
    assert_eq!(whole(&world, bought.order).await.parcels.len(), 1);
    for bad in [
        json!({ "goods": [] }),
        json!({ "goods": [{ "line": line, "quantity": 1 }] }),
        json!({ "goods": [{ "line": "x", "quantity": 1 }] }),
        json!({ "goods": [{ "line": line, "quantity": -1 }] }),
        json!({}),
    ] {
        agent.send(Method::POST, &format!("{one}/parcels"), bad, &[]).await.expect(422);
    }
    agent.get(&format!("{ALL}?only=nonsense")).await.expect(422);
    agent.get(&format!("{ALL}/x")).await.expect(404);
}

#[both]
async fn members_read_their_own_and_programs_no_more_than_their_scopes(engine: Engine) {
    let world = world(engine).await;
    let mine = buy(&world, &member()).await;
    let other = buy(&world, &GUEST).await;
    let me = world.program(Role::Member, "own:read");
    let list = me.get("/api/v1/orders").await.expect(200).json();
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    let seen = me.get(&format!("/api/v1/orders/{}", mine.order)).await.expect(200).json();
    assert_eq!((&seen["code"], &seen["email"]), (&json!(mine.placed.code), &json!(null)));
    me.get(&format!("/api/v1/orders/{}", other.order)).await.expect(404);
    me.get(ALL).await.expect(403);
    world.program(Role::Moderator, "orders:read").get(ALL).await.expect(403);
    world.program(Role::Agent, "cases:read").get(ALL).await.expect(403);
    world.get(ALL).await.expect(401);
    world.get("/api/v1/orders").await.expect(401);
}
