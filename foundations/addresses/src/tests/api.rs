//! What programs do with the addresses of whoever they ask for.

use super::samples::{kept, told, world};
use axum::http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Bearer, Engine, World, both, person_of};

const ALL: &str = "/api/v1/me/addresses";

fn program(world: &World, role: Role) -> Bearer<'_> {
    world.program(role, "own:read own:write")
}

fn address() -> Value {
    json!({ "name": "Ana Ruiz", "line1": "Calle Mayor 8", "postcode": "e-16002", "city": "Cuenca", "country": "es" })
}

#[both]
async fn a_program_keeps_reads_changes_and_removes(engine: Engine) {
    let world = world(engine).await;
    let program = program(&world, Role::Member);
    assert_eq!(program.get(ALL).await.expect(200).json()["items"], json!([]));
    let once = [("idempotency-key", "address-1")];
    let made = program.send(Method::POST, ALL, address(), &once).await.expect(201);
    let again = program.send(Method::POST, ALL, address(), &once).await.expect(201);
    assert_eq!(made.json(), again.json());
    let body = made.json();
    assert_eq!(
        (&body["postcode"], &body["region"], &body["country"], &body["offered_first"]),
        (&json!("16002"), &json!("Cuenca"), &json!("ES"), &json!(true))
    );
    let one = made.header("location").to_owned();
    let seen = program.get(&one).await.expect(200);
    assert_eq!(seen.json(), body);
    let tag = seen.header("etag").to_owned();
    let wish = json!({ "line1": "Calle Mayor 10", "phone": "0034 969 123 456" });
    program.send(Method::PATCH, &one, wish.clone(), &[]).await.expect(428);
    let now = program.send(Method::PATCH, &one, wish.clone(), &[("if-match", &tag)]).await.expect(200).json();
    assert_eq!(
        (&now["line1"], &now["phone"], &now["city"]),
        (&json!("Calle Mayor 10"), &json!("+34969123456"), &json!("Cuenca"))
    );
    program.send(Method::PATCH, &one, wish, &[("if-match", &tag)]).await.expect(412);

    let mut second = address();
    second["offered_first"] = json!(true);
    let second = program.send(Method::POST, ALL, second, &[]).await.expect(201).json();
    let items = program.get(ALL).await.expect(200).json()["items"].clone();
    assert_eq!((items.as_array().unwrap().len(), &items[0]), (2, &second));
    let back = json!({ "offered_first": true });
    let first = program.send(Method::PATCH, &one, back, &[("if-match", "*")]).await.expect(200).json();
    assert_eq!(first["offered_first"], true);
    program.call(Method::DELETE, &one).await.expect(204);
    program.call(Method::DELETE, &one).await.expect(404);
    program.get(&one).await.expect(404);
    assert_eq!(kept(&world, person_of(Role::Member)).await.len(), 1);
    let stamped = world.everything().await["answered_once"].join("\n");
    assert!(!stamped.contains("Calle Mayor"), "where somebody lives is kept once: {stamped}");
    assert!(told(&world).await.contains(&"addresses.address_removed".to_owned()));
}

#[both]
async fn what_is_unfit_is_refused_by_its_field(engine: Engine) {
    let world = world(engine).await;
    let program = program(&world, Role::Member);
    for (field, value) in [
        ("name", json!("")),
        ("line1", json!(7)),
        ("postcode", json!("1")),
        ("country", json!("ZZ")),
        ("tax_id", json!("12345678A")),
        ("phone", json!("no")),
        ("street", json!("x")),
    ] {
        let mut wish = address();
        wish[field] = value;
        let refused = program.send(Method::POST, ALL, wish, &[]).await.expect(422);
        assert!(refused.body.contains(&format!("\"{field}\"")), "{field}: {}", refused.body);
    }
    let mut bare = address();
    drop(bare.as_object_mut().unwrap().remove("city"));
    program.send(Method::POST, ALL, bare, &[]).await.expect(422);
    assert!(kept(&world, person_of(Role::Member)).await.is_empty());
}

#[both]
async fn a_program_finds_nothing_of_anybody_else(engine: Engine) {
    let world = world(engine).await;
    let made = program(&world, Role::Member).send(Method::POST, ALL, address(), &[]).await.expect(201);
    let one = made.header("location").to_owned();
    let stranger = program(&world, Role::Seller);
    stranger.get(&one).await.expect(404);
    stranger.call(Method::DELETE, &one).await.expect(404);
    let wish = json!({ "name": "Eva" });
    stranger.send(Method::PATCH, &one, wish, &[("if-match", "*")]).await.expect(404);
    assert_eq!(stranger.get(ALL).await.expect(200).json()["items"], json!([]));
    world.get(ALL).await.expect(401);
    let reads = world.program(Role::Member, "own:read");
    reads.get(&one).await.expect(200);
    reads.call(Method::DELETE, &one).await.expect(403);
}
