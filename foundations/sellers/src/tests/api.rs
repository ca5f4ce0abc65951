//! What programs do with sellers and with what the house keeps.

use super::samples::{IBAN, world};
use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/sellers";
const RULES: &str = "/api/v1/admin/commissions";
const ANY: &[(&str, &str)] = &[("if-match", "*")];

fn wish() -> Value {
    json!({
        "name": "Barro Vivo", "is_trader": true, "email": "hola@barrovivo.example", "iban": IBAN, "preparation_days": 2,
        "is_certified": true,
        "address": {
            "name": "Ana Ruiz", "company": "Barro Vivo S.L.", "line1": "Calle del Horno 4", "postcode": "28013",
            "city": "Madrid", "country": "ES", "phone": "600100200", "tax_id": "B65410011",
        },
    })
}

#[both]
async fn a_program_writes_sellers_down_and_lets_them_on(engine: Engine) {
    let world = world(engine).await;
    let manager = world.program(Role::Manager, "sales:write");
    let new = json!({ "name": "Barro Vivo", "is_trader": true });
    let made = manager.send(Method::POST, ALL, new, &[("idempotency-key", "a")]).await.expect(201).json();
    let one = format!("{ALL}/{}", made["id"].as_str().unwrap());
    assert_eq!((&made["state"], &made["slug"]), (&json!("draft"), &json!("barro-vivo")));
    manager.send(Method::POST, ALL, json!({ "name": " ", "is_trader": true }), &[]).await.expect(422);
    manager.send(Method::PUT, &one, wish(), &[]).await.expect(428);
    manager.send(Method::PUT, &one, wish(), &[("if-match", "\"77\"")]).await.expect(412);
    let known = manager.send(Method::PUT, &one, wish(), ANY).await.expect(200).json();
    assert_eq!((&known["state"], &known["address"]["city"]), (&json!("identified"), &json!("Madrid")));
    let mut wrong = wish();
    wrong["iban"] = json!("ES00");
    manager.send(Method::PUT, &one, wrong, ANY).await.expect(422);
    let turn = |command: &str, said: &str| json!({ "command": command, "said": said });
    let turns = format!("{one}/turns");
    manager.send(Method::POST, &turns, turn("verify", ""), ANY).await.expect(422);
    manager.send(Method::POST, &turns, turn("vanish", ""), ANY).await.expect(422);
    for (command, state) in [("verify", "verified"), ("activate", "active"), ("suspend", "suspended")] {
        let came = manager.send(Method::POST, &turns, turn(command, "Consta"), ANY).await.expect(200).json();
        assert_eq!(came["state"], json!(state), "{command}");
    }
    let listed = manager.get(&format!("{ALL}?only=suspended")).await.expect(200).json();
    assert_eq!((&listed["items"][0]["name"], &listed["next"]), (&json!("Barro Vivo"), &Value::Null));
    assert!(listed["items"][0].get("iban").is_none(), "a list says no account");
    manager.get(&format!("{ALL}?only=nowhere")).await.expect(422);
    world.program(Role::Agent, "orders:read").get(&one).await.expect(403);
    world.program(Role::Manager, "sales:read").send(Method::PUT, &one, wish(), ANY).await.expect(403);
    world.get(ALL).await.expect(401);
}

#[both]
async fn a_program_decides_what_the_house_keeps(engine: Engine) {
    let world = world(engine).await;
    let manager = world.program(Role::Manager, "sales:write");
    let wish = json!({ "name": "Venta", "track": "sale", "percent": 1250, "least": 50, "is_on": true });
    let made = manager.send(Method::POST, RULES, wish, &[]).await.expect(201).json();
    assert_eq!((&made["percent"], &made["least"]["minor"]), (&json!(1_250), &json!(50)));
    let one = format!("{RULES}/{}", made["id"].as_str().unwrap());
    let flat = json!({ "name": "Pieza", "track": "service", "flat": 30, "precedence": -5, "is_on": false });
    manager.send(Method::PUT, &one, flat.clone(), &[("if-match", "\"9\"")]).await.expect(412);
    let other = manager.send(Method::PUT, &one, flat, ANY).await.expect(200).json();
    assert_eq!(
        (&other["flat"]["minor"], &other["precedence"], &other["percent"]),
        (&json!(30), &json!(-5), &Value::Null)
    );
    for wrong in [
        json!({ "name": "x", "track": "sale", "is_on": true }),
        json!({ "name": "x", "track": "sale", "percent": 1, "flat": 1, "is_on": true }),
        json!({ "name": "x", "track": "sale", "percent": 10_001, "is_on": true }),
        json!({ "name": "x", "track": "rent", "percent": 1, "is_on": true }),
        json!({ "name": "x", "track": "sale", "percent": 1, "product": "NADA", "is_on": true }),
    ] {
        manager.send(Method::POST, RULES, wrong.clone(), &[]).await.expect(422);
    }
    assert_eq!(manager.get(RULES).await.expect(200).json()["items"].as_array().unwrap().len(), 1);
    manager.call(Method::DELETE, &one).await.expect(204);
    manager.get(&one).await.expect(404);
}
