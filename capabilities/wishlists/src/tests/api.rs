//! What programs read and change of lists.

use super::samples::{goods, world};
use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, World, both};

const ALL: &str = "/api/v1/lists";

/// A world in which programs ask for people of each role.
async fn with_programs(engine: Engine) -> World {
    let world = world(engine).await;
    let _ = world.as_(Role::Member);
    world
}

#[both]
async fn a_program_makes_a_list_and_fills_it(engine: Engine) {
    let world = with_programs(engine).await;
    let mug = goods(&world, "MUG").await;
    let program = world.program(Role::Member, "own:read own:write");
    assert_eq!(program.get(ALL).await.expect(200).json()["items"], json!([]));
    let wanted = json!({ "name": "Boda", "audience": "link" });
    let once = [("idempotency-key", "list-1")];
    let made = program.send(Method::POST, ALL, wanted.clone(), &once).await.expect(201);
    let again = program.send(Method::POST, ALL, wanted, &once).await.expect(201);
    assert_eq!(made.header("location"), again.header("location"));
    let here = format!("{ALL}/{}", made.json()["list"]["id"].as_str().unwrap());
    let item = json!({ "variant": mug.to_string(), "wanted": 2, "priority": "high" });
    let items = format!("{here}/items");
    for _ in 0..2 {
        let seen = program.send(Method::POST, &items, item.clone(), &[]).await.expect(200).json();
        assert_eq!((&seen["list"]["items"], &seen["items"][0]["wanted"]), (&json!(1), &json!(2)));
        assert_eq!(seen["items"][0]["price"]["minor"], 900);
    }
    let one = program.get(&here).await.expect(200).json();
    assert!(one["items"][0].get("claimed").is_none(), "what others give is told to nobody");
    let wish = format!("/api/v1/wishes/{}", one["items"][0]["id"].as_str().unwrap());
    program.call(Method::DELETE, &wish).await.expect(204);
    program.call(Method::DELETE, &here).await.expect(204);
    program.get(&here).await.expect(404);
}

#[both]
async fn what_is_unfit_is_refused_and_lists_are_their_owners(engine: Engine) {
    let world = with_programs(engine).await;
    let mug = goods(&world, "MUG").await.to_string();
    let program = world.program(Role::Member, "own:read own:write");
    for bad in [
        json!({}),
        json!({ "name": "" }),
        json!({ "name": "x".repeat(61) }),
        json!({ "name": "Boda", "audience": "whoever" }),
        json!({ "name": "Boda", "event_on": "mañana" }),
        json!({ "name": "Boda", "more": 1 }),
    ] {
        program.send(Method::POST, ALL, bad.clone(), &[]).await.expect(422);
    }
    let made = program.send(Method::POST, ALL, json!({ "name": "Boda" }), &[]).await.expect(201).json();
    assert_eq!((&made["list"]["audience"], &made["list"]["path"]), (&json!("private"), &Value::Null));
    let here = format!("{ALL}/{}", made["list"]["id"].as_str().unwrap());
    let items = format!("{here}/items");
    for bad in [
        json!({ "variant": "x" }),
        json!({ "variant": "019a0000-0000-7000-8000-000000000001" }),
        json!({ "variant": mug, "wanted": 0 }),
        json!({ "variant": mug, "wanted": 100 }),
        json!({ "variant": mug, "priority": "much" }),
        json!({ "variant": mug, "note": "x".repeat(201) }),
    ] {
        program.send(Method::POST, &items, bad.clone(), &[]).await.expect(422);
    }
    let other = world.program(Role::Seller, "own:read own:write");
    other.get(&here).await.expect(404);
    other.send(Method::POST, &items, json!({ "variant": mug }), &[]).await.expect(404);
    other.call(Method::DELETE, &here).await.expect(204);
    program.get(&here).await.expect(200);
    world.get(ALL).await.expect(401);
    let reads = world.program(Role::Member, "own:read");
    reads.send(Method::POST, ALL, json!({ "name": "Otra" }), &[]).await.expect(403);
}
