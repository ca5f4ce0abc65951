//! Programs that buy for somebody: every state hears only what it may, a key is answered once, the sums are those of the order.

use super::{
    samples::{Buyer, member, put_mugs, shop, variant},
    scenes,
};
use crate::rules::{TotalKind, totals};
use action::{BoxFut, House, Program, Programs, Session};
use database::StoreError;
use http::Method;
use kernel::{Lang, Money, PersonId, Role, Scopes};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use testing::{Answer, Engine, World, both};

const ALL: &str = "/api/v1/checkouts";

/// Every token is a program of this person, or of another where it says so, and is the list of its scopes.
struct Of(PersonId);

impl Programs for Of {
    fn find<'a>(&'a self, _: &'a House, token: &'a str) -> BoxFut<'a, Result<Option<Program>, StoreError>> {
        let session = Session {
            person: if token.starts_with("other") { PersonId::from_bytes([5; 16]) } else { self.0 },
            role: Role::Member,
            name: "Eva".into(),
            lang: Lang::Es,
            secret_hash: [8; 32],
        };
        let scopes = Scopes::of_codes(token.split('+'));
        let program = Program { token: self.0.uuid(), session, scopes };
        Box::pin(async move { Ok(Some(program)) })
    }
}

/// A shop with ten mugs, and Eva, for whom programs buy; what her browser carries.
pub(super) async fn begun(engine: Engine) -> (World, String) {
    let world = shop(engine, 10).await;
    let cookie = member(&world, "eva@casa.example").await;
    let eva: Result<_, StoreError> =
        world.operator().read(async |snap| accounts::reads::by_address(snap, "eva@casa.example").await).await;
    world.house.listen_to(Arc::new(Of(eva.unwrap().unwrap().id)));
    (world, cookie)
}

pub(super) async fn send(world: &World, method: Method, path: &str, body: Value, key: &str) -> Answer {
    let keys = [("idempotency-key", key)];
    let keys = if key.is_empty() { &keys[..0] } else { &keys[..] };
    world.bearing("own:read+own:write").send(method, path, body, keys).await
}

async fn wanted(world: &World, quantity: u32) -> Value {
    let variant = variant(world, "MUG").await.to_string();
    json!({
        "lines": [{ "variant": variant, "quantity": quantity }],
        "address": {
            "name": "Eva Luna", "line1": "Calle del Pez 3", "postcode": "28004", "city": "Madrid", "country": "ES",
        },
    })
}

/// Makes one; gives its path and what it is.
pub(super) async fn made(world: &World, quantity: u32) -> (String, Value) {
    let made = send(world, Method::POST, ALL, wanted(world, quantity).await, "").await.expect(201);
    (made.header("location").to_owned(), made.json())
}

fn amount(body: &Value, kind: &str) -> Vec<i64> {
    let all = body["totals"].as_array().unwrap().iter();
    all.filter(|one| one["type"] == kind).map(|one| one["amount"]["minor"].as_i64().unwrap()).collect()
}

async fn complete(world: &World, path: &str, total: i64, key: &str) -> Answer {
    let body = json!({ "pay": "transfer", "total": total });
    send(world, Method::POST, &format!("{path}/complete"), body, key).await
}

async fn cancel(world: &World, path: &str) -> Answer {
    world.bearing("own:read+own:write").call(Method::POST, &format!("{path}/cancel")).await
}

#[both]
async fn a_program_buys_and_the_same_key_buys_once(engine: Engine) {
    let (world, cookie) = begun(engine).await;
    let (path, body) = made(&world, 2).await;
    assert_eq!((&body["state"], &body["messages"]), (&json!("open"), &json!([])), "{body}");
    assert_eq!(amount(&body, "total"), [2_895]);
    assert_eq!((amount(&body, "subtotal"), amount(&body, "fulfillment")), (vec![2_400], vec![495]));
    complete(&world, &path, 2_894, "").await.expect(422);
    let done = complete(&world, &path, 2_895, "order-1").await.expect(200).json();
    assert_eq!(done["state"], "completed");
    assert_eq!(amount(&done, "total"), [2_895], "{done}");
    let order = done["order"]["id"].as_str().unwrap();
    assert_eq!(done["order"]["permalink_url"], format!("https://prueba.example/account/orders/{order}"));
    let again = complete(&world, &path, 2_895, "order-1").await.expect(200).json();
    assert_eq!(again["order"], done["order"]);
    complete(&world, &path, 2_895, "order-2").await.expect(409);
    complete(&world, &path, 2_895, "").await.expect(409);
    let everything = world.everything().await;
    assert_eq!((everything["order_head"].len(), everything["payment"].len()), (1, 1));
    let seen = Buyer::with(&world, &cookie).get(&format!("/account/orders/{order}")).await.expect(200).body;
    assert!(seen.contains("Taza de barro") && seen.contains("28,95"), "{seen}");
}

/// Brings one into this state; gives its path.
async fn in_state(world: &World, state: &str) -> String {
    let (path, _) = made(world, 1).await;
    match state {
        "open" => {}
        "completed" => {
            complete(world, &path, 1_695, "").await.expect(200);
        }
        "canceled" => {
            cancel(world, &path).await.expect(200);
        }
        "expired" => {
            world.machine.set(kernel::time::seconds_after(world.now(), 7 * 3_600));
            world.see_to_duties().await;
        }
        other => panic!("no state {other}"),
    }
    let now = world.bearing("own:read").get(&path).await.expect(200).json();
    assert_eq!(now["state"], state);
    assert_eq!((amount(&now, "subtotal").len(), amount(&now, "total").len()), (1, 1), "{now}");
    path
}

#[both]
async fn what_is_over_is_in_conflict_with_every_command(engine: Engine) {
    let (world, _) = begun(engine).await;
    for (state, expected) in [("open", 200), ("completed", 409), ("canceled", 409), ("expired", 409)] {
        for command in ["change", "complete", "cancel"] {
            let path = in_state(&world, state).await;
            let answer = match command {
                "change" => send(&world, Method::PATCH, &path, json!({ "note": "Hola" }), "").await,
                "complete" => complete(&world, &path, 1_695, "").await,
                _ => cancel(&world, &path).await,
            };
            assert_eq!(answer.status, expected, "{command} of what is {state}: {}", answer.body);
        }
    }
}

#[both]
async fn what_was_sold_meanwhile_is_in_conflict_with_an_order(engine: Engine) {
    let (world, _) = begun(engine).await;
    let (path, _) = made(&world, 2).await;
    put_mugs(&world, 1_200, 1).await;
    let seen = world.bearing("own:read").get(&path).await.expect(200).json();
    assert_eq!(
        (&seen["lines"][0]["left"], &seen["messages"][0]["code"]),
        (&json!(1), &json!("checkout-line-short"))
    );
    complete(&world, &path, 2_895, "").await.expect(409);
    let fewer = json!({ "lines": wanted(&world, 1).await["lines"] });
    let fewer = send(&world, Method::PATCH, &path, fewer, "").await.expect(200).json();
    assert_eq!(amount(&fewer, "total"), [1_695]);
    complete(&world, &path, 1_695, "").await.expect(200);
}

#[both]
async fn whoever_orders_too_often_is_asked_to_go_on_by_themselves(engine: Engine) {
    let (world, cookie) = begun(engine).await;
    put_mugs(&world, 1_200, 100).await;
    let mut left = None;
    for _ in 0..14 {
        let (path, _) = made(&world, 1).await;
        let now = complete(&world, &path, 1_695, "").await.expect(200).json();
        if now["state"] == "requires_escalation" {
            left = Some((path, now));
            break;
        }
    }
    let (path, now) = left.expect("nobody orders without end");
    assert_eq!(now["messages"][0]["severity"], "requires_buyer_input");
    let address =
        now["continue_url"].as_str().unwrap().trim_start_matches("https://prueba.example").to_owned();
    world.get(&address).await.expect(303);
    let mut eva = Buyer::with(&world, &cookie);
    let page = eva.get(&address).await.expect(200).body;
    assert!(page.contains("ha preparado 1 producto"), "{page}");
    assert_eq!(eva.post(&address, &[]).await.expect(303).header("location"), "/checkout");
    assert!(eva.get("/checkout").await.expect(200).body.contains("Taza de barro"));
    let over = world.bearing("own:read").get(&path).await.expect(200).json();
    assert_eq!(over["state"], "canceled");
    assert_eq!(eva.get(&address).await.expect(303).header("location"), "/basket");
}

#[both]
async fn what_is_unfit_is_refused_and_one_is_its_persons(engine: Engine) {
    let (world, _) = begun(engine).await;
    let good = wanted(&world, 1).await;
    for (field, bad) in [
        ("lines", json!([])),
        ("lines", json!([{ "variant": "x", "quantity": 1 }])),
        ("lines", json!([{ "variant": good["lines"][0]["variant"], "quantity": 0 }])),
        ("lines", json!([{ "variant": good["lines"][0]["variant"], "quantity": 11 }])),
        ("codes", json!(["<b>"])),
        ("address", json!({ "street": "Calle" })),
        ("email", json!("otra@casa.example")),
    ] {
        let mut body = good.clone();
        body[field] = bad.clone();
        let answer = send(&world, Method::POST, ALL, body, "").await;
        assert_eq!(answer.status, 422, "{field} {bad}: {}", answer.body);
    }
    let (path, _) = made(&world, 1).await;
    for (pay, total) in [("free", 1_695), ("", 1_695), ("card.x", 1_695), ("transfer", -1)] {
        let body = json!({ "pay": pay, "total": total });
        send(&world, Method::POST, &format!("{path}/complete"), body, "").await.expect(422);
    }
    world.bearing("own:read").send(Method::POST, ALL, good, &[]).await.expect(403);
    world.get(&path).await.expect(401);
    let other = world.bearing("other+own:read+own:write");
    other.get(&path).await.expect(404);
    other.call(Method::POST, &format!("{path}/cancel")).await.expect(404);
}

proptest! {
    /// One subtotal, one total; what is charged is never below zero, what is taken off always is; the parts are the whole.
    #[test]
    fn amounts_add_up(goods in 0_i64..100_000, delivery in 0_i64..2_000, fee in 0_i64..500, off in 0_i64..2_000) {
        let mut priced = scenes::scene().priced;
        let off = off.min(goods + delivery);
        let charge = |minor| {
            let mut charge = scenes::scene().priced.delivery.unwrap();
            charge.gross = Money::eur(minor);
            Some(charge)
        };
        (priced.subtotal, priced.discount) = (Money::eur(goods), Money::eur(-off));
        (priced.delivery, priced.fee) = (charge(delivery), charge(fee));
        priced.total = Money::eur(goods + delivery + fee - off);
        let all = totals(&priced);
        let count = |kind: TotalKind| all.iter().filter(|(known, _)| *known == kind).count();
        prop_assert_eq!((count(TotalKind::Subtotal), count(TotalKind::Total)), (1, 1));
        for (kind, amount) in &all {
            let is_taken_off = *kind == TotalKind::Discount;
            prop_assert_eq!(amount.minor < 0, is_taken_off);
        }
        let parts: i64 = all.iter().filter(|(kind, _)| *kind != TotalKind::Total).map(|(_, one)| one.minor).sum();
        prop_assert_eq!(parts, priced.total.minor);
    }
}
