//! What programs do with codes, groups of people and taxes.

use super::samples::{basket, line, order, price, world};
use crate::{model::ToPrice, steps};
use action::Failure;
use axum::http::Method;
use kernel::{Lang, Role};
use serde_json::json;
use testing::{Engine, both};

const PROMOTIONS: &str = "/api/v1/admin/promotions";
const COUPONS: &str = "/api/v1/admin/coupons";
const GROUPS: &str = "/api/v1/admin/groups";
const TAXES: &str = "/api/v1/admin/taxes";

#[both]
async fn a_program_finds_a_code_and_ends_what_was_used(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let with = |code: &str| json!({ "name": { "es": code }, "code": code, "gives": { "kind": "percent", "percent": 1000 } });
    for code in ["PRIMAVERA", "OTONO", ""] {
        owner.send(Method::POST, PROMOTIONS, with(code), &[]).await.expect(if code.is_empty() {
            422
        } else {
            201
        });
    }
    let nameless = json!({ "name": { "es": "Siempre" }, "gives": { "kind": "percent", "percent": 100 } });
    owner.send(Method::POST, PROMOTIONS, nameless, &[]).await.expect(201);
    let first = owner.get(&format!("{COUPONS}?limit=1")).await.expect(200).json();
    assert_eq!(first["items"][0]["code"], "OTONO");
    let next = first["next"].as_str().unwrap().to_owned();
    let second = owner.get(&format!("{COUPONS}?after={next}")).await.expect(200).json();
    assert_eq!(
        (second["items"].as_array().unwrap().len(), &second["items"][0]["code"]),
        (1, &json!("PRIMAVERA"))
    );
    let found = owner.get(&format!("{COUPONS}/oto%C3%B1o")).await.expect(200).json();
    for unknown in ["x", "NADA", "%00", "'; DROP"] {
        owner.get(&format!("{COUPONS}/{}", unknown.replace(' ', "%20"))).await.expect(404);
    }
    let ctx = world.operator();
    let asked = ToPrice { codes: vec!["otono".into()], ..basket(vec![line(1, 1_000, 1)]) };
    let priced = price(&ctx, &asked).await;
    let used: Result<(), Failure<_>> =
        ctx.write(async |tx| steps::redeem(tx, &ctx, &priced, None, &order(1)).await).await;
    used.unwrap();
    let one = format!("{PROMOTIONS}/{}", found["id"].as_str().unwrap());
    owner.call(Method::DELETE, &one).await.expect(422);
    for _ in 0..2 {
        let ended = owner.send(Method::POST, &format!("{one}/end"), json!({}), &[]).await.expect(200).json();
        assert_eq!((&ended["state"], &ended["used"]), (&json!("over"), &json!(1)));
    }
    assert_eq!(price(&ctx, &asked).await.total.minor, 990, "only what needs no code");
    world.program(Role::Owner, "sales:read").call(Method::POST, &format!("{one}/end")).await.expect(403);
    world.program(Role::Agent, "sales:read").get(COUPONS).await.expect(403);
}

#[both]
async fn a_program_makes_a_group_fills_it_and_takes_it_away(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let (ctx, address) = (world.operator(), "ana@people.example");
    let ana = accounts::actions::add_person(&ctx, address, "Ana", Role::Member, Lang::Es).await.unwrap();
    let wish = json!({ "name": "Socios del taller" });
    let key = [("idempotency-key", "grupo-1")];
    let made = owner.send(Method::POST, GROUPS, wish.clone(), &key).await.expect(201);
    assert_eq!(owner.send(Method::POST, GROUPS, wish.clone(), &key).await.expect(201).json(), made.json());
    assert_eq!(made.json()["code"], "socios-del-taller");
    owner.send(Method::POST, GROUPS, wish, &[]).await.expect(422);
    let one = made.header("location").to_owned();
    let people = format!("{one}/people");
    let entry = json!({ "email": "Ana@people.example" });
    let filled = owner.send(Method::POST, &people, entry, &[("idempotency-key", "ana-1")]).await.expect(200);
    assert_eq!(filled.json()["people"], 1);
    let nobody = json!({ "email": "nadie@people.example" });
    let refused = owner.send(Method::POST, &people, nobody, &[("idempotency-key", "x-1")]).await.expect(422);
    assert_eq!(refused.json()["code"], "pricing-group-person-unknown");
    let listed = owner.get(&people).await.expect(200).json();
    assert_eq!(
        (&listed["items"][0]["person"], &listed["items"][0]["email"]),
        (&json!(ana.to_string()), &json!("ana@people.example"))
    );
    let kept = world.everything().await["answered_once"].join("");
    assert!(!kept.contains("people.example"), "by which address is kept nowhere else: {kept}");
    owner.send(Method::PATCH, &one, json!({ "name": "Amigos" }), &[]).await.expect(428);
    let tag = owner.get(&one).await.expect(200).header("etag").to_owned();
    let change = json!({ "name": "Amigos" });
    let now = owner.send(Method::PATCH, &one, change.clone(), &[("if-match", &tag)]).await.expect(200).json();
    assert_eq!((&now["name"], &now["code"]), (&json!("Amigos"), &json!("socios-del-taller")));
    owner.send(Method::PATCH, &one, change, &[("if-match", &tag)]).await.expect(412);
    for (person, status) in [("x", 422), (ana.to_string().as_str(), 200)] {
        let exit = json!({ "person": person });
        owner.send(Method::POST, &format!("{people}/remove"), exit, &[]).await.expect(status);
    }
    assert_eq!(owner.get(&people).await.expect(200).json()["items"], json!([]));
    owner.call(Method::DELETE, &one).await.expect(204);
    owner.get(&one).await.expect(404);
    assert_eq!(owner.get(GROUPS).await.expect(200).json()["items"], json!([]));
    world.program(Role::Agent, "sales:read").get(GROUPS).await.expect(403);
}

#[both]
async fn a_program_reads_and_changes_what_is_decided_about_taxes(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let before = owner.get(TAXES).await.expect(200);
    assert_eq!(
        before.json(),
        json!({ "seat": "ES", "has_oss": false, "has_roi": false, "exports": "lose_tax", "union": "stay", "own_rates": [] })
    );
    let tag = before.header("etag").to_owned();
    let french = json!({ "land": "FR", "standard": 1900, "reduced": 1000, "super_reduced": 550 });
    let change = json!({ "has_oss": true, "union": "follow_rate", "own_rates": [french] });
    owner.send(Method::PATCH, TAXES, change.clone(), &[]).await.expect(428);
    let now =
        owner.send(Method::PATCH, TAXES, change.clone(), &[("if-match", &tag)]).await.expect(200).json();
    assert_eq!(
        (&now["has_oss"], &now["seat"], &now["own_rates"]),
        (&json!(true), &json!("ES"), &json!([french]))
    );
    owner.send(Method::PATCH, TAXES, change, &[("if-match", &tag)]).await.expect(412);
    let rates = owner.get("/api/v1/admin/tax-rates").await.expect(200).json();
    let of = |land: &str| {
        rates["items"].as_array().unwrap().iter().find(|one| one["land"] == land).unwrap().clone()
    };
    assert_eq!((&of("FR")["standard"], &of("FR")["is_own"]), (&json!(1900), &json!(true)));
    assert_eq!((&of("ES-CN")["kind"], &of("ES-CN")["is_own"]), (&json!("igic"), &json!(false)));
    let with = |rates: serde_json::Value| json!({ "own_rates": rates });
    let high = json!({ "land": "FR", "standard": 5001, "reduced": 0, "super_reduced": 0 });
    let nowhere = json!({ "land": "ZZ", "standard": 1, "reduced": 1, "super_reduced": 1 });
    for (body, code) in [
        (json!({ "seat": "FR" }), "webkit-api-field-unfit"),
        (json!({ "exports": "x" }), "webkit-api-field-unfit"),
        (json!({ "colour": "red" }), "webkit-api-field-unknown"),
        (with(json!([nowhere])), "pricing-taxes-unknown-land"),
        (with(json!([french, french])), "pricing-taxes-land-twice"),
        (with(json!([high])), "pricing-taxes-rates-unfit"),
    ] {
        let refused =
            owner.send(Method::PATCH, TAXES, body.clone(), &[("if-match", "*")]).await.expect(422).json();
        assert_eq!(refused["code"], code, "{body}");
    }
    assert_eq!(owner.get(TAXES).await.expect(200).json(), now, "what is refused changes nothing");
}
