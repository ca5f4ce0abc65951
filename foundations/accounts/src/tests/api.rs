//! What programs read and change of people.

use super::people::{somebody, world};
use crate::{
    model::{Person, Standing},
    reads,
};
use action::{BoxFut, House, Program, Programs, Session};
use database::StoreError;
use http::Method;
use kernel::{Lang, PersonId, Role, Scopes};
use serde_json::json;
use std::sync::Arc;
use testing::{Engine, World, both};

/// One token, of somebody who is really there.
struct TokenOf(PersonId, Role);

impl Programs for TokenOf {
    fn find<'a>(&'a self, _: &'a House, token: &'a str) -> BoxFut<'a, Result<Option<Program>, StoreError>> {
        let Self(person, role) = *self;
        let session = Session { person, role, name: String::new(), lang: Lang::Es, secret_hash: [9; 32] };
        let scopes = Scopes::of_codes(token.split('.').map(|scope| match scope {
            "own" => "own:write",
            "people" => "people:write",
            _ => "people:read",
        }));
        Box::pin(async move { Ok(Some(Program { token: person.uuid(), session, scopes })) })
    }
}

async fn find(world: &World, id: PersonId) -> Person {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::person(snap, id).await).await;
    found.unwrap().unwrap()
}

#[both]
async fn a_program_of_the_owner_lists_people_and_decides_about_them(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    world.house.listen_to(Arc::new(TokenOf(owner, Role::Owner)));
    let program = world.bearing("people");
    let found = program.get("/api/v1/admin/people?q=ana@people&limit=1").await.expect(200).json();
    assert_eq!(found["items"][0]["id"], ana.to_string());
    let one = format!("/api/v1/admin/people/{ana}");
    let seen = program.get(&one).await.expect(200).json();
    assert_eq!((seen["role"].as_str(), seen["standing"].as_str()), (Some("member"), Some("active")));
    let role = |role: &str| json!({ "role": role });
    let given =
        program.send(Method::PUT, &format!("{one}/role"), role("agent"), &[]).await.expect(200).json();
    assert_eq!(given["role"], "agent");
    program.send(Method::PUT, &format!("{one}/role"), role("emperor"), &[]).await.expect(422);
    let own = format!("/api/v1/admin/people/{owner}/role");
    program.send(Method::PUT, &own, role("member"), &[]).await.expect(422);
    let key = [("idempotency-key", "suspend-ana")];
    for _ in 0..2 {
        let out = program.send(Method::POST, &format!("{one}/suspend"), json!({}), &key).await.expect(200);
        assert_eq!(out.json()["standing"], "suspended");
    }
    assert_eq!(find(&world, ana).await.standing, Standing::Suspended);
    program.call(Method::POST, &format!("{one}/restore")).await.expect(200);
    assert_eq!(find(&world, ana).await.standing, Standing::Active);
    world.bearing("look").send(Method::PUT, &format!("{one}/role"), role("owner"), &[]).await.expect(403);
    world.bearing("own").get(&one).await.expect(403);
    for unknown in ["x", "018f0000-0000-7000-8000-000000000001"] {
        program.get(&format!("/api/v1/admin/people/{unknown}")).await.expect(404);
    }
}

#[both]
async fn a_program_of_a_customer_changes_only_what_is_theirs(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    world.house.listen_to(Arc::new(TokenOf(ana, Role::Member)));
    let program = world.bearing("own.people");
    let own = "/api/v1/me/profile";
    let seen = program.get(own).await.expect(200);
    assert_eq!(seen.json()["id"], ana.to_string());
    let tag = seen.header("etag").to_owned();
    let wish = json!({ "name": "Ana María", "language": "en" });
    program.send(Method::PATCH, own, wish.clone(), &[]).await.expect(428);
    let changed =
        program.send(Method::PATCH, own, wish.clone(), &[("if-match", &tag)]).await.expect(200).json();
    assert_eq!((changed["name"].as_str(), changed["language"].as_str()), (Some("Ana María"), Some("en")));
    program.send(Method::PATCH, own, wish, &[("if-match", &tag)]).await.expect(412);
    let tag = program.get(own).await.expect(200).header("etag").to_owned();
    let once = [("if-match", tag.as_str()), ("idempotency-key", "name-1")];
    for _ in 0..2 {
        let kept =
            program.send(Method::PATCH, own, json!({ "name": "Ana M." }), &once).await.expect(200).json();
        assert_eq!((kept["name"].as_str(), kept["language"].as_str()), (Some("Ana M."), Some("en")));
    }
    for bad in [
        json!({ "name": "" }),
        json!({ "language": "fr" }),
        json!({ "role": "owner" }),
        json!({ "handle": "ana" }),
    ] {
        program.send(Method::PATCH, own, bad.clone(), &[("if-match", "*")]).await.expect(422);
    }
    assert_eq!(find(&world, ana).await.role, Role::Member);
    let sessions = "/api/v1/me/sessions";
    let before = program.get(sessions).await.expect(200).json();
    let [session] = &before["items"].as_array().unwrap()[..] else { panic!("{before}") };
    assert_eq!(session["is_this"], false, "a token is no session");
    let id = session["id"].as_str().unwrap();
    program.call(Method::DELETE, &format!("{sessions}/{id}")).await.expect(204);
    assert_eq!(program.get(sessions).await.expect(200).json()["items"], json!([]));
    program.call(Method::DELETE, &format!("{sessions}/x")).await.expect(404);
    program.get("/api/v1/admin/people").await.expect(403);
}
