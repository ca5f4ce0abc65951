//! What programs read of payments, and what they have forgotten.

use super::{
    samples::{follow, go, page, pass_seconds, send, start, world},
    saved::{cards, keep},
};
use crate::model::Way;
use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both, person_of};

const LIST: &str = "/api/v1/admin/payments";
const CARDS: &str = "/api/v1/me/cards";

#[both]
async fn a_program_reads_what_was_moved(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    send(&world, &path, &[("card", "4242424242424242")]).await;
    pass_seconds(&world, 1);
    let owner = world.as_(Role::Owner);
    let fields = [("amount", "10"), ("mark", "m-1")];
    owner.post(&format!("/admin/payments/{id}/refund"), &fields).await.expect(303);
    start(&world, 2, Way::Transfer).await;
    world.see_to_duties().await;

    let manager = world.program(Role::Manager, "sales:read");
    let all = manager.get(LIST).await.expect(200).json();
    assert_eq!(all["items"].as_array().map(Vec::len), Some(2));
    let some = manager.get(&format!("{LIST}?state=captured&limit=1")).await.expect(200).json();
    assert_eq!((&some["items"][0]["id"], &some["items"][0]["way"]), (&json!(id), &json!("test")));
    assert_eq!(some["items"][0]["refunded"]["minor"], json!(1_000));
    let one = manager.get(&format!("{LIST}/{id}")).await.expect(200);
    let secret = path.rsplit('/').next().unwrap();
    assert!(!one.body.contains(secret) && !one.body.contains("/orders/"), "{}", one.body);
    let one = one.json();
    assert_eq!(
        (&one["attempts"][0]["stage"], &one["refunds"][0]["state"]),
        (&json!("captured"), &json!("done"))
    );
    let moved: Vec<(&Value, &Value)> = one["movements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (&line["what"], &line["amount"]["minor"]))
        .collect();
    assert_eq!(moved, [(&json!("charge"), &json!(2_500)), (&json!("refund"), &json!(1_000))]);
    for (path, status) in [
        (format!("{LIST}?state=nada"), 422),
        (format!("{LIST}?limit=0"), 422),
        (format!("{LIST}/{}", kernel::Id::<()>::from_bytes([1; 16]).uuid()), 404),
    ] {
        manager.get(&path).await.expect(status);
    }
    for program in [world.program(Role::Manager, "orders:read"), world.program(Role::Agent, "orders:read")] {
        program.get(LIST).await.expect(403);
        program.get(&format!("{LIST}/{id}")).await.expect(403);
    }
    world.get(LIST).await.expect(401);
}

#[both]
async fn a_program_reads_and_removes_the_cards_of_whoever_it_asks_for(engine: Engine) {
    let world = world(engine).await;
    let me = person_of(Role::Member);
    let card = keep(&world, 1, "4242424242424242").await;
    let program = world.program(Role::Member, "own:read own:write");
    let known = program.get(CARDS).await.expect(200);
    assert!(!known.body.contains("test_card"), "{}", known.body);
    let known = known.json();
    assert_eq!((&known["items"][0]["id"], &known["items"][0]["last_four"]), (&json!(card), &json!("4242")));
    let others = world.program(Role::Agent, "own:read own:write");
    assert_eq!(others.get(CARDS).await.expect(200).json()["items"], json!([]));
    others.call(Method::DELETE, &format!("{CARDS}/{card}")).await.expect(404);
    world
        .program(Role::Member, "own:read")
        .call(Method::DELETE, &format!("{CARDS}/{card}"))
        .await
        .expect(403);
    program.call(Method::DELETE, &format!("{CARDS}/{card}")).await.expect(204);
    program.call(Method::DELETE, &format!("{CARDS}/{card}")).await.expect(404);
    assert!(cards(&world, me).await.is_empty());
}
