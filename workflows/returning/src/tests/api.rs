//! What programs do with returns: each once with one key, by whoever may, and as the forms do it.

use super::samples::{EMAIL, delivered, order, paid, returned, withdraw, world};
use http::Method;
use kernel::{Money, Role};
use returns::model::{Kind, State};
use serde_json::{Value, json};
use testing::{Engine, World, both};

const ALL: &str = "/api/v1/admin/returns";

fn text(of: &Value) -> String {
    of.as_str().unwrap().to_owned()
}

/// Somebody has three mugs, and asks for two to go back that leak. Gives the address of the return and the line.
async fn leaking(world: &World) -> (String, String) {
    let bought = delivered(world, Some(testing::person_of(Role::Member))).await;
    let line = order(world, bought.order).await.lines[0].id.to_string();
    let me = world.program(Role::Member, "own:read own:write");
    let wish = json!({ "kind": "conformity", "lines": [{ "line": line, "quantity": 2 }], "why": "Gotea.", "wish": "repair" });
    let at = format!("/api/v1/orders/{}/returns", bought.order);
    let mut made = Vec::new();
    for _ in 0..2 {
        let answer =
            me.send(Method::POST, &at, wish.clone(), &[("idempotency-key", "ask-1")]).await.expect(201);
        made.push(text(&answer.json()["return"]["id"]));
    }
    assert_eq!(made[0], made[1], "one request asks once");
    assert_eq!(returned(world, bought.order).await.len(), 1);
    (format!("{ALL}/{}", made[0]), line)
}

#[both]
async fn a_program_sees_a_return_through_to_its_money(engine: Engine) {
    let world = world(engine).await;
    let (path, line) = leaking(&world).await;
    let owner = world.program(Role::Owner, "orders:read orders:write sales:read sales:write");
    let (owner, path) = (&owner, &path);
    let tell = async move |verb: &str, body: Value, status: u16| {
        owner.send(Method::POST, &format!("{path}/{verb}"), body, &[]).await.expect(status)
    };
    tell("refunds", json!({}), 422).await;
    let accepted = tell("accept", json!({ "answer": "Mándalas." }), 200).await.json();
    assert_eq!(
        (&accepted["return"]["state"], &accepted["answer"]),
        (&json!("accepted"), &json!("Mándalas."))
    );
    tell("refuse", json!({ "answer": "No." }), 422).await;
    let goods = json!({ "goods": [{ "line": line, "quantity": 2, "condition": "broken", "restocked": 0 }] });
    tell("receive", goods.clone(), 200).await;
    tell("receive", goods, 422).await;
    tell("refunds", json!({ "amount": "5.00" }), 422).await;
    tell("remedy", json!({ "remedy": "impossible" }), 200).await;
    tell("close", json!({}), 200).await;
    tell("refunds", json!({ "amount": "5.00" }), 422).await;
}

#[both]
async fn money_goes_back_once_with_one_key(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, Some(testing::person_of(Role::Member))).await;
    let me = world.program(Role::Member, "own:read own:write");
    let line = order(&world, bought.order).await.lines[0].id;
    let wish = json!({ "lines": [{ "line": line, "quantity": 2 }] });
    let at = format!("/api/v1/orders/{}/withdrawals", bought.order);
    for _ in 0..2 {
        let key = [("idempotency-key", "withdraw-1")];
        let told = me.send(Method::POST, &at, wish.clone(), &key).await.expect(200).json();
        assert_eq!((&told["state"], &told["goods"]), (&json!("declared"), &json!("2 × Taza")));
    }
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    assert_eq!((all.len(), all[0].ret.kind), (1, Kind::Withdrawal));
    let sent = format!("/api/v1/returns/{}/sent", all[0].ret.id);
    me.send(Method::POST, &sent, json!({ "tracking": " " }), &[]).await.expect(422);
    let told = me.send(Method::POST, &sent, json!({ "tracking": "SEUR 9" }), &[]).await.expect(200).json();
    assert_eq!((&told["return"]["state"], &told["tracking"]), (&json!("goods_sent"), &json!("SEUR 9")));
    let owner = world.program(Role::Owner, "orders:read orders:write sales:read sales:write");
    let path = format!("{ALL}/{}", all[0].ret.id);
    for _ in 0..2 {
        let key = [("idempotency-key", "refund-1")];
        owner.send(Method::POST, &format!("{path}/refunds"), json!({}), &key).await.expect(200);
    }
    world.see_to_duties().await;
    let kept = &returned(&world, bought.order).await[0];
    assert_eq!((kept.ret.state, kept.ret.refunded), (State::Refunded, Money::eur(2_000)));
    let seen = owner.get(&path).await.expect(200).json();
    assert_eq!((&seen["refunds"][0]["state"], &seen["refunded"]["minor"]), (&json!("done"), &json!(2_000)));
    let own = me.get("/api/v1/returns").await.expect(200).json();
    assert_eq!(own["items"].as_array().map(Vec::len), Some(1));
}

#[both]
async fn whoever_goes_back_on_all_of_it_needs_no_lines(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, Some(testing::person_of(Role::Member))).await;
    let me = world.program(Role::Member, "own:write");
    let at = format!("/api/v1/orders/{}/withdrawals", bought.order);
    let told = me.send(Method::POST, &at, json!({}), &[]).await.expect(200).json();
    assert_eq!(told["goods"], json!("3 × Taza\n1 × Jarra"));
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    assert_eq!((all[0].lines.len(), all[0].ret.charges), (2, Money::eur(495)));
    me.send(Method::POST, &at, json!({}), &[]).await.expect(422);
}

#[both]
async fn what_cannot_be_read_or_is_not_theirs_is_refused(engine: Engine) {
    let world = world(engine).await;
    let (path, line) = leaking(&world).await;
    let owner = world.program(Role::Owner, "orders:write sales:write");
    for (verb, bad) in [
        ("receive", json!({ "goods": [{ "line": "x", "quantity": 1, "condition": "new" }] })),
        ("receive", json!({ "goods": [{ "line": line, "quantity": 1, "condition": "fine" }] })),
        ("remedy", json!({ "remedy": "forgotten" })),
        ("notes", json!({ "text": " " })),
        ("refuse", json!({ "answer": "" })),
        ("accept", json!({ "answer": 7 })),
    ] {
        owner.send(Method::POST, &format!("{path}/{verb}"), bad, &[]).await.expect(422);
    }
    let agent = world.program(Role::Agent, "orders:read orders:write");
    agent.send(Method::POST, &format!("{path}/refunds"), json!({}), &[]).await.expect(403);
    agent.send(Method::POST, &format!("{path}/notes"), json!({ "text": "Llamar." }), &[]).await.expect(200);
    let me = world.program(Role::Member, "own:write orders:write");
    me.send(Method::POST, &format!("{path}/accept"), json!({ "answer": "" }), &[]).await.expect(403);
    let bought = delivered(&world, None).await;
    let wish = json!({ "kind": "conformity", "lines": [], "why": "Gotea." });
    let at = format!("/api/v1/orders/{}", bought.order);
    me.send(Method::POST, &format!("{at}/returns"), wish, &[]).await.expect(404);
    me.send(Method::POST, &format!("{at}/withdrawals"), json!({}), &[]).await.expect(404);
}

#[both]
async fn a_declaration_without_an_order_is_found_or_put_aside(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    for code in ["0000-0000", "1111-1111"] {
        let said = [("name", "Lucía"), ("code", code), ("email", EMAIL), ("goods", "")];
        withdraw(&world, "/withdraw", &said).await.expect(303);
    }
    world.see_to_duties().await;
    let agent = world.program(Role::Agent, "orders:read orders:write");
    let lost = agent.get("/api/v1/admin/withdrawals").await.expect(200).json();
    let [first, second] =
        [0, 1].map(|at| format!("/api/v1/admin/withdrawals/{}", text(&lost["items"][at]["id"])));
    let wrong = json!({ "code": "2222-2222", "email": EMAIL });
    agent.send(Method::POST, &format!("{first}/match"), wrong, &[]).await.expect(422);
    let right = json!({ "code": bought.code, "email": EMAIL });
    let found = agent.send(Method::POST, &format!("{first}/match"), right, &[]).await.expect(200).json();
    assert_eq!(found["return"]["order_code"], json!(bought.code));
    assert_eq!(agent.get(&first).await.expect(200).json()["state"], json!("matched"));
    let aside = agent.call(Method::POST, &format!("{second}/aside")).await.expect(200).json();
    assert_eq!(aside["state"], json!("aside"));
    agent.call(Method::POST, &format!("{second}/aside")).await.expect(409);
    assert_eq!(agent.get("/api/v1/admin/withdrawals").await.expect(200).json()["items"], json!([]));
}
