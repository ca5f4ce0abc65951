//! What programs read and do with orders.

use super::samples::{GUEST, buy, letters, member, of_two, paid, place, seller, whole, wish, world};
use crate::model::Source;
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

#[both]
async fn orders_are_narrowed_by_who_sells_them_and_where_buyers_came_from(engine: Engine) {
    let world = world(engine).await;
    let two = place(&world.operator(), &of_two(&world, &GUEST).await).await.unwrap();
    let mut wish = wish(&world, &GUEST).await;
    wish.source = Source { referrer: "buscador.example".into(), share: "instagram".into() };
    let shared = place(&world.operator(), &wish).await.unwrap();
    let agent = world.program(Role::Agent, "orders:read");
    let found = async |query: &str| {
        let list = agent.get(&format!("{ALL}?{query}")).await.expect(200).json();
        let ids = list["items"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned());
        ids.collect::<std::collections::BTreeSet<String>>()
    };
    let of = |ids: &[crate::model::OrderId]| ids.iter().map(ToString::to_string).collect();
    let [house, other] = two.placed.orders[..] else { panic!("two") };
    let by = format!("seller={}", seller(8));
    assert_eq!(found("seller=house").await, of(&[house, shared.order]));
    assert_eq!(found(&by).await, of(&[other]));
    assert_eq!(found(&format!("{by}&only=to_pay&q=lucia")).await, of(&[other]));
    assert_eq!(found(&format!("{by}&only=to_send")).await, of(&[]));
    assert_eq!(found("source=instagram").await, of(&[shared.order]));
    assert_eq!(found("source=instagram&q=lucia").await, of(&[shared.order]));
    assert_eq!(found("source=buscador.example&seller=house").await, of(&[house]));
    assert_eq!(found("source=nadie").await, of(&[]));
    agent.get(&format!("{ALL}?seller=x")).await.expect(422);
    let body = agent.get(&format!("{ALL}/{other}")).await.expect(200).json();
    assert_eq!(body["seller"]["id"], json!(seller(8).to_string()));
    assert_eq!(body["source"], "buscador.example");
    let office = world.as_(Role::Owner);
    let page = office.get("/admin/orders?source=instagram&seller=house").await.expect(200).body;
    assert!(page.contains(&shared.placed.code) && !page.contains(&two.placed.code), "{page}");
    assert!(page.contains("instagram") && page.contains("De la tienda"), "what it is narrowed by: {page}");
}

#[both]
async fn members_call_their_own_off_while_they_may(engine: Engine) {
    let world = world(engine).await;
    let (mine, other) = (buy(&world, &member()).await, buy(&world, &GUEST).await);
    let me = world.program(Role::Member, "own:read own:write");
    let path = |order: &crate::model::OrderId| format!("/api/v1/orders/{order}/cancel");
    me.send(Method::POST, &path(&other.order), json!({}), &[]).await.expect(404);
    for _ in 0..2 {
        let key = [("idempotency-key", "off-1")];
        let told = me.send(Method::POST, &path(&mine.order), json!({}), &key).await.expect(200).json();
        assert_eq!(told["state"], "cancelled");
    }
    me.send(Method::POST, &path(&mine.order), json!({}), &[]).await.expect(422);
    world
        .program(Role::Member, "own:read")
        .send(Method::POST, &path(&mine.order), json!({}), &[])
        .await
        .expect(403);
}

#[both]
async fn programs_read_the_board_and_what_was_sold(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    world.see_to_duties().await;
    let board =
        world.program(Role::Agent, "orders:read").get(&format!("{ALL}/board")).await.expect(200).json();
    assert_eq!(board["shelves"][1]["name"], "to_send");
    assert_eq!(board["shelves"][1]["orders"][0]["code"], json!(bought.placed.code));
    let owner = world.program(Role::Owner, "reports:read");
    let sold = owner.get(&format!("{ALL}/figures?days=7")).await.expect(200).json();
    assert_eq!(sold["all"]["sales"]["minor"], 5_395);
    assert_eq!(
        (sold["days"].as_array().map(Vec::len), &sold["days"][6]["figures"]["orders"]),
        (Some(7), &json!(1))
    );
    for bad in ["days=0", "days=367", "currency=nada"] {
        owner.get(&format!("{ALL}/figures?{bad}")).await.expect(422);
    }
    world.program(Role::Agent, "orders:read").get(&format!("{ALL}/figures")).await.expect(403);
}
