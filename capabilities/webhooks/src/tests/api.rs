//! What programs do with webhooks.

use super::{
    receiver::Receiver,
    samples::{KIND, create, world},
};
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/webhooks";

#[both]
async fn a_program_adds_one_tries_it_changes_it_and_takes_it_away(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let owner = world.program(Role::Owner, "settings:read settings:write");
    let kinds = owner.get("/api/v1/admin/webhook-kinds").await.expect(200).json();
    assert!(kinds["items"].as_array().unwrap().iter().any(|kind| kind["name"] == KIND));
    let wish = json!({ "name": "Almacén", "address": receiver.url(), "kinds": [KIND] });
    let key = [("idempotency-key", "hook-1")];
    let made = owner.send(Method::POST, ALL, wish.clone(), &key).await.expect(201);
    let again = owner.send(Method::POST, ALL, wish, &key).await.expect(201);
    assert_eq!(made.json(), again.json(), "the same request is answered the same");
    let secret = made.json()["secret"].as_str().unwrap().to_owned();
    assert!(secret.starts_with("whsec_"));
    let one = made.header("location").to_owned();
    let all = owner.get(ALL).await.expect(200);
    assert_eq!(all.json()["items"].as_array().unwrap().len(), 1);
    assert!(!all.body.contains("geheim"), "lists show the host only");
    let seen = owner.get(&one).await.expect(200);
    assert!(!seen.body.contains("whsec_"), "it is not given again");
    let answered = world.everything().await["answered_once"].join("\n");
    assert!(!answered.contains("whsec_") && !answered.contains("geheim"), "{answered}");
    let tried = owner.send(Method::POST, &format!("{one}/test"), json!({}), &[]).await.expect(200).json();
    assert_eq!(
        (tried["state"].as_str(), tried["attempts"][0]["status"].as_u64()),
        (Some("delivered"), Some(200))
    );
    for _ in 0..2 {
        let key = [("idempotency-key", "test-1")];
        let same = owner.send(Method::POST, &format!("{one}/test"), json!({}), &key).await.expect(200).json();
        assert_eq!(same["attempts"].as_array().unwrap().len(), 1);
    }
    create(&world, 1).await;
    world.see_to_duties().await;
    let log = owner.get(&format!("{one}/deliveries?limit=1")).await.expect(200).json();
    assert_eq!((log["items"][0]["type"].as_str(), log["next"].is_string()), (Some(KIND), true));
    let id = log["items"][0]["id"].as_str().unwrap().to_owned();
    owner
        .send(Method::POST, &format!("/api/v1/admin/webhook-deliveries/{id}/retry"), json!({}), &[])
        .await
        .expect(204);
    world.see_to_duties().await;
    assert_eq!(receiver.got().len(), 4, "two tests, a message, and that again");
    let change = json!({ "is_on": false });
    owner.send(Method::PATCH, &one, change.clone(), &[]).await.expect(428);
    owner.send(Method::PATCH, &one, change.clone(), &[("if-match", "\"77\"")]).await.expect(412);
    let tag = seen.header("etag").to_owned();
    let changed = owner.send(Method::PATCH, &one, change.clone(), &[("if-match", &tag)]).await.expect(200);
    assert_eq!(changed.json()["state"], "off");
    owner.send(Method::PATCH, &one, change.clone(), &[("if-match", &tag)]).await.expect(412);
    let tag = changed.header("etag").to_owned();
    let keyed = [("if-match", tag.as_str()), ("idempotency-key", "rename-1")];
    for _ in 0..2 {
        let renamed =
            owner.send(Method::PATCH, &one, json!({ "name": "Caja" }), &keyed).await.expect(200).json();
        assert_eq!((renamed["name"].as_str(), renamed["state"].as_str()), (Some("Caja"), Some("off")));
    }
    let renewed = owner.send(Method::POST, &format!("{one}/secret"), json!({}), &[]).await.expect(200).json();
    assert_ne!(renewed["secret"], secret);
    let wish = json!({ "name": "Almacén", "address": receiver.url(), "kinds": [KIND] });
    let late = owner.send(Method::POST, ALL, wish, &key).await.expect(409);
    assert!(!late.body.contains("whsec_"), "the secret of today is not theirs who made the one of before");
    owner.send(Method::DELETE, &one, json!({}), &[]).await.expect(204);
    owner.get(&one).await.expect(404);
}

#[both]
async fn what_is_unfit_is_refused_by_its_code_and_changes_nothing(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let owner = world.program(Role::Owner, "settings:read settings:write");
    for (body, code) in [
        (json!({ "address": "http://a.example/", "kinds": [KIND] }), "webhooks-not-encrypted"),
        (json!({ "address": "https://192.168.0.1/", "kinds": [KIND] }), "webhooks-off-limits"),
        (json!({ "address": receiver.url(), "kinds": [] }), "webhooks-no-kinds"),
        (json!({ "address": receiver.url(), "kinds": ["x"] }), "webhooks-unknown-kind"),
        (json!({ "address": receiver.url() }), "webkit-api-field-missing"),
        (json!({ "address": receiver.url(), "kinds": [KIND], "secret": "mine" }), "webkit-api-field-unknown"),
    ] {
        let refused = owner.send(Method::POST, ALL, body, &[]).await.expect(422).json();
        assert_eq!(refused["code"], code);
    }
    assert_eq!(owner.get(ALL).await.expect(200).json()["items"], json!([]));
    world.program(Role::Owner, "settings:read").send(Method::POST, ALL, json!({}), &[]).await.expect(403);
    world.program(Role::Owner, "catalogue:read").get(ALL).await.expect(403);
    world.program(Role::Agent, "settings:read").get(ALL).await.expect(403);
    world.get(ALL).await.expect(401);
    for path in ["/x", "/x/deliveries", "/018f0000-0000-7000-8000-000000000001"] {
        owner.get(&format!("{ALL}{path}")).await.expect(404);
    }
}
