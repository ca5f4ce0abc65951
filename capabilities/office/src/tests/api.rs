//! What programs read and change in the back office.

use super::world;
use database::{Claim, StoreError};
use http::Method;
use kernel::Role;
use serde_json::json;
use std::time::Duration;
use testing::{Engine, both};
use uuid::Uuid;

const ASIDE: &str = "/api/v1/admin/set-aside";
const SYNONYMS: &str = "/api/v1/admin/synonyms";

#[both]
async fn a_program_sees_what_is_set_aside_and_asks_for_another_try(engine: Engine) {
    let world = world(engine).await;
    let (now, owner, id) = (world.now(), Uuid::from_u128(7), Uuid::from_u128(11));
    let kept: Result<(), StoreError> = world
        .operator()
        .write(async |tx| {
            tx.add_job(id, "choir.sing", "{}", now).await?;
            let lease = Duration::from_secs(60);
            tx.claim_jobs(&Claim { names: &["choir.sing"], owner, now, lease, most: 9 }).await?;
            tx.put_job_off(id, owner, None, "hoarse").await?;
            tx.add_job(Uuid::from_u128(12), "choir.hum", "{}", now).await
        })
        .await;
    kept.unwrap();
    let program = world.program(Role::Owner, "jobs:read jobs:write");
    let aside = program.get(ASIDE).await.expect(200).json();
    assert_eq!(aside["items"][0]["why"], "hoarse");
    let (what, id) = (&aside["items"][0]["what"], &aside["items"][0]["id"]);
    let waiting = program.get("/api/v1/admin/jobs").await.expect(200).json();
    assert_eq!(waiting["items"][0]["name"], "choir.hum");
    let retry = format!("{ASIDE}/retry");
    let wish = json!({ "what": what, "id": id });
    let counted = program.send(Method::POST, &retry, wish.clone(), &[]).await.expect(200).json();
    assert_eq!(counted["count"], 1);
    assert_eq!(program.send(Method::POST, &retry, wish, &[]).await.expect(200).json()["count"], 0);
    assert_eq!(program.get(ASIDE).await.expect(200).json()["items"], json!([]));
    for bad in [json!({ "what": "nothing" }), json!({ "what": "job" }), json!({ "what": "job", "id": "x" })] {
        program.send(Method::POST, &retry, bad, &[]).await.expect(422);
    }
    world
        .program(Role::Owner, "jobs:read")
        .send(Method::POST, &retry, json!({ "what": "all" }), &[])
        .await
        .expect(403);
    world.program(Role::Agent, "jobs:read").get(ASIDE).await.expect(403);
}

#[both]
async fn a_program_puts_synonyms_in_the_place_of_those_it_has_seen(engine: Engine) {
    let world = world(engine).await;
    let program = world.program(Role::Owner, "catalogue:read catalogue:write");
    let seen = program.get(SYNONYMS).await.expect(200);
    let tag = seen.header("etag").to_owned();
    let wish = json!({ "list": "es, botijo, cántaro\n" });
    program.send(Method::PUT, SYNONYMS, wish.clone(), &[]).await.expect(428);
    let put = program.send(Method::PUT, SYNONYMS, wish.clone(), &[("if-match", &tag)]).await.expect(200);
    assert_eq!(put.json()["groups"], 1);
    let late = json!({ "list": "" });
    program.send(Method::PUT, SYNONYMS, late, &[("if-match", &tag)]).await.expect(412);
    assert_eq!(program.get(SYNONYMS).await.expect(200).json()["groups"], 1);
    let bad = json!({ "list": "botijo" });
    program.send(Method::PUT, SYNONYMS, bad, &[("if-match", "*")]).await.expect(422);
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("office-audit-"), "{audited}");
}

#[both]
async fn searches_in_vain_are_counted_over_a_span(engine: Engine) {
    let world = world(engine).await;
    world.house.signals.count_words("search.none", "es botijo");
    world.see_to_duties().await;
    let program = world.program(Role::Owner, "catalogue:read");
    let found = program.get("/api/v1/admin/searches-in-vain?days=7").await.expect(200).json();
    assert_eq!(found["items"][0], json!({ "language": "es", "words": "botijo", "count": 1 }));
    for bad in ["0", "367", "many"] {
        program.get(&format!("/api/v1/admin/searches-in-vain?days={bad}")).await.expect(422);
    }
}
