//! What programs read and do with cases.

use super::samples::{a_second, cases, letters, world, write};
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/cases";

#[both]
async fn a_program_reads_answers_and_notes(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let agent = world.program(Role::Agent, "cases:read cases:write");
    let found = agent.get(ALL).await.expect(200).json();
    let id = found["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(found["items"][0]["is_unanswered"], true);
    let one = format!("{ALL}/{id}");
    let seen = agent.get(&one).await.expect(200).json();
    assert_eq!(seen["messages"][0]["author"], "customer");
    a_second(&world);
    let said = json!({ "text": "Llega mañana.", "to": "waiting_customer", "minutes": 4 });
    let key = [("idempotency-key", "answer-1")];
    let before = letters(&world).await.len();
    for _ in 0..2 {
        let now =
            agent.send(Method::POST, &format!("{one}/answers"), said.clone(), &key).await.expect(200).json();
        assert_eq!(
            (now["case"]["state"].as_str(), now["case"]["minutes"].as_u64()),
            (Some("waiting_customer"), Some(4))
        );
    }
    assert_eq!(letters(&world).await.len(), before + 1, "the same request is one answer");
    a_second(&world);
    let noted = json!({ "text": "Mirar la ficha." });
    let now = agent.send(Method::POST, &format!("{one}/notes"), noted, &[]).await.expect(200).json();
    assert_eq!(now["messages"][2]["author"], "note");
    let stamped = world.everything().await["answered_once"].join("\n");
    assert!(!stamped.contains("Llega mañana"), "what was said is kept once: {stamped}");
}

#[both]
async fn what_is_unfit_is_refused_and_nobody_else_reads_cases(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let one = format!("{ALL}/{}", cases(&world).await[0].id);
    let agent = world.program(Role::Agent, "cases:read cases:write");
    for bad in [
        json!({ "text": "", "to": "waiting_customer" }),
        json!({ "text": "Hola", "to": "nowhere" }),
        json!({ "text": "Hola", "to": "waiting_customer", "minutes": -1 }),
        json!({ "to": "waiting_customer" }),
    ] {
        agent.send(Method::POST, &format!("{one}/answers"), bad, &[]).await.expect(422);
    }
    assert!(cases(&world).await[0].is_unanswered);
    agent.get(&format!("{ALL}?only=nonsense")).await.expect(422);
    for only in ["open", "mine", "unassigned", "waiting", "overdue", "done"] {
        agent.get(&format!("{ALL}?only={only}")).await.expect(200);
    }
    agent.get(&format!("{ALL}/x")).await.expect(404);
    let only_reads = world.program(Role::Agent, "cases:read");
    only_reads.send(Method::POST, &format!("{one}/notes"), json!({ "text": "Hola" }), &[]).await.expect(403);
    world.program(Role::Moderator, "cases:read").get(ALL).await.expect(403);
    world.get(ALL).await.expect(401);
}
