//! What programs do with promotions.

use super::samples::world;
use axum::http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/promotions";

fn wish() -> Value {
    json!({
        "name": { "es": "Otoño", "en": "Autumn" }, "code": "otono", "gives": { "kind": "percent", "percent": 1000 },
        "minimum": 6000, "in_all": 5, "ends_at": "2026-12-01T00:00:00Z",
    })
}

#[both]
async fn a_program_makes_one_changes_it_and_takes_it_away(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let key = [("idempotency-key", "otono-1")];
    let made = owner.send(Method::POST, ALL, wish(), &key).await.expect(201);
    let again = owner.send(Method::POST, ALL, wish(), &key).await.expect(201);
    assert_eq!(made.json(), again.json(), "the same request is answered the same");
    let shown = made.json();
    assert_eq!((shown["code"].as_str(), shown["state"].as_str()), (Some("OTONO"), Some("on")));
    assert_eq!(
        (&shown["used"], &shown["minimum"], &shown["is_on"]),
        (&json!(0), &json!(6_000), &json!(true))
    );
    assert_eq!(shown["gives"], json!({ "kind": "percent", "percent": 1000 }));
    let one = made.header("location").to_owned();
    let seen = owner.get(&one).await.expect(200);
    assert_eq!(seen.json(), shown);
    assert_eq!(owner.get(ALL).await.expect(200).json()["items"].as_array().unwrap().len(), 1);
    let change = json!({ "is_on": false, "in_all": 0, "ends_at": "" });
    owner.send(Method::PATCH, &one, change.clone(), &[]).await.expect(428);
    owner.send(Method::PATCH, &one, change.clone(), &[("if-match", "\"77\"")]).await.expect(412);
    let tag = seen.header("etag").to_owned();
    let changed = owner.send(Method::PATCH, &one, change, &[("if-match", &tag)]).await.expect(200).json();
    assert_eq!(
        (&changed["state"], &changed["in_all"], &changed["ends_at"]),
        (&json!("off"), &json!(0), &json!(""))
    );
    assert_eq!(changed["code"], "OTONO", "what is left out stays");
    owner.call(Method::DELETE, &one).await.expect(204);
    owner.get(&one).await.expect(404);
}

#[both]
async fn what_is_refused_says_which_field(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let with = |field: &str, value: Value| {
        let mut wish = wish();
        wish[field] = value;
        wish
    };
    for (body, code) in [
        (with("name", json!({})), "pricing-promotion-name-unfit"),
        (with("code", json!("a")), "pricing-promotion-code-unfit"),
        (with("gives", json!({ "kind": "percent" })), "webkit-api-field-missing"),
        (with("gives", json!({ "kind": "gift" })), "webkit-api-field-unfit"),
        (with("gives", json!({ "kind": "percent", "percent": 10001 })), "pricing-promotion-percent-unfit"),
        (with("gives", json!({ "kind": "tiers" })), "pricing-promotion-tiers-unfit"),
        (with("minimum", json!(-1)), "pricing-promotion-minimum-unfit"),
        (with("products", json!(["x"])), "webkit-api-field-unfit"),
        (with("starts_at", json!("tomorrow")), "webkit-api-field-unfit"),
        (with("starts_at", json!("2027-01-01T00:00:00Z")), "pricing-promotion-days-unfit"),
        (with("colour", json!("red")), "webkit-api-field-unknown"),
    ] {
        let refused = owner.send(Method::POST, ALL, body.clone(), &[]).await.expect(422).json();
        assert_eq!(refused["code"], code, "{body}");
    }
    assert_eq!(owner.get(ALL).await.expect(200).json()["items"], json!([]));
    owner.send(Method::POST, ALL, wish(), &[]).await.expect(201);
    let taken = owner.send(Method::POST, ALL, wish(), &[]).await.expect(422).json();
    assert_eq!(taken["code"], "pricing-promotion-code-taken");
    world.program(Role::Owner, "sales:read").send(Method::POST, ALL, wish(), &[]).await.expect(403);
    world.program(Role::Owner, "catalogue:read").get(ALL).await.expect(403);
    world.program(Role::Agent, "sales:read").get(ALL).await.expect(403);
    world.get(ALL).await.expect(401);
    for path in ["/x", "/018f0000-0000-7000-8000-000000000001"] {
        owner.get(&format!("{ALL}{path}")).await.expect(404);
    }
}
