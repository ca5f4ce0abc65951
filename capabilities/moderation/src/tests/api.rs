//! What programs read and decide.

use super::samples::{member, notices, notify, send, state, text, world};
use crate::model::Wanted;
use contributions::model::State;
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/moderation/notices";

#[both]
async fn a_program_reads_and_decides_notices(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    notify(&world, text).await;
    let program = world.program(Role::Moderator, "moderation:read moderation:write");
    let found = program.get(ALL).await.expect(200).json();
    let id = found["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(found["items"][0]["contribution"], text.to_string());
    let said = json!({
        "outcome": "illegal", "ground": "Código Penal, 208", "text": "Imputa un delito a una persona sin prueba.",
    });
    let path = format!("{ALL}/{id}/decisions");
    let key = [("idempotency-key", "decision-1")];
    for _ in 0..2 {
        let now = program.send(Method::POST, &path, said.clone(), &key).await.expect(200).json();
        assert_eq!(
            (now["notice"]["state"].as_str(), now["notice"]["outcome"].as_str()),
            (Some("informed"), Some("illegal"))
        );
    }
    assert_eq!(state(&world, text).await, State::Hidden);
    program.send(Method::POST, &path, said, &[]).await.expect(422);
    for only in ["open", "appealed", "done"] {
        program.get(&format!("{ALL}?only={only}")).await.expect(200);
    }
    program.get(&format!("{ALL}?only=nonsense")).await.expect(422);
    program.get(&format!("{ALL}/{id}")).await.expect(200);
}

#[both]
async fn a_program_decides_about_texts_that_wait(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let id = text(&world, author, "Llámame al 600 123 123 y te lo cuento todo.").await;
    assert_eq!(state(&world, id).await, State::Held);
    let program = world.program(Role::Moderator, "moderation:read moderation:write");
    let found = program.get("/api/v1/admin/moderation/texts").await.expect(200).json();
    assert_eq!(found["items"][0]["reason"], "personal");
    let path = format!("/api/v1/admin/moderation/texts/{id}/decisions");
    for bad in [
        json!({ "decision": "nonsense" }),
        json!({ "decision": "reject" }),
        json!({ "decision": "hide", "category": "privacy" }),
        json!({ "decision": "restore" }),
    ] {
        program.send(Method::POST, &path, bad, &[]).await.expect(422);
    }
    let code = json!({ "decision": "reject", "reject": "personal" });
    program.send(Method::POST, &path, code, &[]).await.expect(204);
    assert_eq!(state(&world, id).await, State::Rejected);
}

#[both]
async fn nobody_else_asks(engine: Engine) {
    let world = world(engine).await;
    send(&world, &[]).await;
    let one = format!("{ALL}/{}", notices(&world, Wanted::Open).await[0].id);
    world.get(ALL).await.expect(401);
    world.program(Role::Agent, "moderation:read").get(&one).await.expect(403);
    let reads = world.program(Role::Moderator, "moderation:read");
    reads.get(&one).await.expect(200);
    let said = json!({ "outcome": "unfounded", "text": "Es una opinión, y no insulta a nadie." });
    reads.send(Method::POST, &format!("{one}/decisions"), said, &[]).await.expect(403);
}
