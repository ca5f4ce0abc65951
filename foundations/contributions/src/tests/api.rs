//! What programs do for people: they vote, report, see what became of their own texts, and take them back.

use super::samples::{draft, one, person, standing, world, write};
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, both, person_of};

const OWN: &str = "/api/v1/me/contributions";

#[both]
async fn a_program_votes_and_reports_for_its_person(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(77), "Va bien.").await;
    let program = world.program(Role::Member, "own:write");
    let vote = format!("/api/v1/contributions/{id}/vote");
    let up = program.send(Method::POST, &vote, json!({ "vote": "up" }), &[]).await.expect(200).json();
    assert_eq!(up, json!({ "up": 1, "down": 0, "mine": "up" }));
    program.send(Method::POST, &vote, json!({ "vote": "sideways" }), &[]).await.expect(422);
    let none = program.send(Method::POST, &vote, json!({ "vote": "none" }), &[]).await.expect(200).json();
    assert_eq!(none["up"], json!(0));
    let report = format!("/api/v1/contributions/{id}/reports");
    let said = json!({ "reason": "spam", "note": "Es publicidad" });
    program.send(Method::POST, &report, said.clone(), &[]).await.expect(204);
    program.send(Method::POST, &report, said, &[]).await.expect(422);
    let long = json!({ "reason": "spam", "note": "a".repeat(1_001) });
    program.send(Method::POST, &report, long, &[]).await.expect(422);
    let unknown = "/api/v1/contributions/019a0000-0000-7000-8000-000000000001/vote";
    program.send(Method::POST, unknown, json!({ "vote": "up" }), &[]).await.expect(404);
    world
        .program(Role::Member, "own:read")
        .send(Method::POST, &vote, json!({ "vote": "up" }), &[])
        .await
        .expect(403);
}

#[both]
async fn a_program_sees_and_takes_back_what_is_its_persons(engine: Engine) {
    let world = world(engine).await;
    let program = world.program(Role::Member, "own:write");
    let mine = write(&world, &draft(person_of(Role::Member), "Llama al 600 123 123")).await.id;
    let other = standing(&world, person(77), "De otra.").await;
    let all = program.get(OWN).await.expect(200).json();
    assert_eq!(all["items"].as_array().map(Vec::len), Some(1));
    let found = program.get(&format!("{OWN}/{mine}")).await.expect(200).json();
    assert_eq!((&found["state"], &found["held_for"]), (&json!("held"), &json!("personal")));
    program.get(&format!("{OWN}/{other}")).await.expect(404);
    program.call(Method::DELETE, &format!("{OWN}/{other}")).await.expect(422);
    program.call(Method::DELETE, &format!("{OWN}/{mine}")).await.expect(204);
    assert_eq!(one(&world, mine).await.state.code(), "withdrawn");
}
