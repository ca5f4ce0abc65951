//! What programs do for people: what they show, to whom, with whom they have to do, and by which links friends come.

use super::samples::{Somebody, member, somebody, world};
use crate::model::Verb;
use action::{BoxFut, House, Program, Programs, Session};
use database::StoreError;
use http::Method;
use kernel::{Lang, PersonId, Role, Scopes};
use serde_json::{Value, json};
use std::sync::Arc;
use testing::{Bearer, Engine, World, both};

const PROFILE: &str = "/api/v1/me/public-profile";
const VISIBILITY: &str = "/api/v1/me/visibility";
const PEOPLE: &str = "/api/v1/me/people";
const INVITATIONS: &str = "/api/v1/me/invitations";

/// Tokens that are the ids of those whom they stand for.
struct Theirs;

impl Programs for Theirs {
    fn find<'a>(&'a self, _: &'a House, token: &'a str) -> BoxFut<'a, Result<Option<Program>, StoreError>> {
        let known = token.parse::<PersonId>().ok().map(|person| {
            let role = Role::Member;
            let session = Session { person, role, name: String::new(), lang: Lang::Es, secret_hash: [9; 32] };
            Program { token: person.uuid(), session, scopes: Scopes::of_codes(["own:write"]) }
        });
        Box::pin(async move { Ok(known) })
    }
}

async fn peopled(engine: Engine) -> World {
    let world = world(engine).await;
    world.house.listen_to(Arc::new(Theirs));
    world
}

fn program<'w>(world: &'w World, whose: &Somebody) -> Bearer<'w> {
    world.bearing(&whose.person.to_string())
}

async fn turn(world: &World, whose: &Somebody, verb: &str, handle: &str) -> u16 {
    let address = format!("{PEOPLE}/{handle}");
    let sent = program(world, whose).send(Method::POST, &address, json!({ "verb": verb }), &[]).await;
    sent.status.as_u16()
}

/// The handles in a list of somebody.
async fn listed(world: &World, whose: &Somebody, list: &str) -> Vec<String> {
    let found = program(world, whose).get(&format!("{PEOPLE}?list={list}")).await.expect(200).json();
    let handle = |one: &Value| one["face"]["handle"].as_str().unwrap().to_owned();
    found["items"].as_array().unwrap().iter().map(handle).collect()
}

#[both]
async fn a_program_changes_what_its_person_shows_and_no_more(engine: Engine) {
    let world = peopled(engine).await;
    let (ana, _eva) = (somebody(&world, "Ana", Role::Member).await, member(&world, "Eva", "eva").await);
    let program = program(&world, &ana);
    let empty = program.get(PROFILE).await.expect(200);
    assert_eq!((&empty.json()["handle"], &empty.json()["language"]), (&Value::Null, &json!("es")));
    let tag = empty.header("etag").to_owned();
    let wish = json!({ "handle": "@Ana_Ruiz", "about": "Tejo.", "asks_followers": true });
    program.send(Method::PATCH, PROFILE, wish.clone(), &[]).await.expect(428);
    let kept = program.send(Method::PATCH, PROFILE, wish.clone(), &[("if-match", &tag)]).await.expect(200);
    assert_eq!((&kept.json()["handle"], &kept.json()["about"]), (&json!("ana_ruiz"), &json!("Tejo.")));
    program.send(Method::PATCH, PROFILE, wish, &[("if-match", &tag)]).await.expect(412);
    let once = [("if-match", "*"), ("idempotency-key", "shown-1")];
    for _ in 0..2 {
        let wish = json!({ "shown_as": "handle", "language": "en" });
        let now = program.send(Method::PATCH, PROFILE, wish, &once).await.expect(200).json();
        assert_eq!((&now["about"], &now["shown_as"]), (&json!("Tejo."), &json!("handle")));
    }
    let before = program.get(PROFILE).await.expect(200).json();
    for refused in [
        json!({ "handle": "eva" }),
        json!({ "handle": "admin" }),
        json!({ "about": "\u{202e}" }),
        json!({ "about": "a".repeat(501) }),
        json!({ "language": "fr" }),
        json!({ "shown_as": "nobody" }),
        json!({ "picture": "/x" }),
    ] {
        program.send(Method::PATCH, PROFILE, refused.clone(), &[("if-match", "*")]).await.expect(422);
    }
    assert_eq!(program.get(PROFILE).await.expect(200).json(), before);
}

#[both]
async fn a_program_decides_who_sees_what(engine: Engine) {
    let world = peopled(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let program = program(&world, &ana);
    assert_eq!(program.get(VISIBILITY).await.expect(200).json()["purchases"], "me");
    let wish = json!({ "purchases": "friends", "profile": "public" });
    let now = program.send(Method::PATCH, VISIBILITY, wish, &[]).await.expect(200).json();
    assert_eq!(
        (&now["purchases"], &now["profile"], &now["bids"]),
        (&json!("friends"), &json!("public"), &json!("me"))
    );
    for refused in [json!({ "bids": "everybody" }), json!({ "shoes": "me" }), json!({ "bids": 1 })] {
        program.send(Method::PATCH, VISIBILITY, refused, &[]).await.expect(422);
    }
    assert_eq!(program.get(VISIBILITY).await.expect(200).json(), now);
    world.get("/u/ana").await.expect(200);
}

#[both]
async fn programs_make_friends_and_end_it(engine: Engine) {
    let world = peopled(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    assert_eq!(turn(&world, &ana, "ask", "eva").await, 204);
    assert_eq!(
        (listed(&world, &ana, "sent").await, listed(&world, &eva, "asked").await),
        (vec!["eva".into()], vec!["ana".into()])
    );
    assert_eq!(turn(&world, &eva, "accept", "ana").await, 204);
    assert_eq!(turn(&world, &eva, "follow", "ana").await, 204);
    let seen = program(&world, &ana).get(&format!("{PEOPLE}/eva")).await.expect(200).json();
    assert_eq!((&seen["tie"]["friend"], &seen["follows_me"]), (&json!("friends"), &json!(true)));
    assert_eq!(listed(&world, &ana, "followers").await, ["eva"]);
    assert_eq!(turn(&world, &ana, "mute", "eva").await, 204);
    assert_eq!(listed(&world, &ana, "muted").await, ["eva"]);
    assert_eq!(turn(&world, &ana, "block", "eva").await, 204);
    program(&world, &eva).get(&format!("{PEOPLE}/ana")).await.expect(404);
    assert!(listed(&world, &eva, "friends").await.is_empty());
    for (verb, handle) in [("accept", "eva"), ("ask", "ana"), ("join", "eva"), ("kiss", "eva")] {
        assert_eq!(turn(&world, &ana, verb, handle).await, 422, "{verb} {handle}");
    }
    program(&world, &ana).get(&format!("{PEOPLE}?list=enemies")).await.expect(422);
}

/// Nobody of that name, somebody who hides, and somebody who blocked: one answer.
#[both]
async fn a_program_does_not_learn_who_is_there(engine: Engine) {
    let world = peopled(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let luz = member(&world, "Luz", "luz").await;
    eva.does(&world, Verb::Block, &ana).await;
    let hide = json!({ "profile": "friends" });
    program(&world, &luz).send(Method::PATCH, VISIBILITY, hide, &[]).await.expect(200);
    let mut told = Vec::new();
    for handle in ["eva", "luz", "nadie"] {
        let mut one = program(&world, &ana).get(&format!("{PEOPLE}/{handle}")).await.expect(404).json();
        // The number of the request.
        drop(one.as_object_mut().unwrap().remove("instance"));
        told.push((one, turn(&world, &ana, "ask", handle).await));
    }
    assert!(told.iter().all(|one| *one == told[0] && one.1 == 204), "{told:?}");
    assert!(listed(&world, &luz, "asked").await.is_empty() && listed(&world, &eva, "asked").await.is_empty());
    // Handles are looked for a few at a time, whatever is found.
    let mut answers = Vec::new();
    for number in 0..30 {
        answers.push(program(&world, &ana).get(&format!("{PEOPLE}/nadie{number}")).await.status.as_u16());
    }
    assert!(answers.starts_with(&[404; 15]) && answers.ends_with(&[429; 5]), "{answers:?}");
}

#[both]
async fn a_program_makes_links_and_takes_them_back(engine: Engine) {
    let world = peopled(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let theirs = program(&world, &ana);
    let once = [("idempotency-key", "link-1")];
    let made = theirs.send(Method::POST, INVITATIONS, json!({}), &once).await.expect(201);
    let again = theirs.send(Method::POST, INVITATIONS, json!({}), &once).await.expect(201);
    assert_eq!(made.json(), again.json());
    let one = made.header("location").to_owned();
    assert_eq!(theirs.get(&one).await.expect(200).json(), made.json());
    let link = made.json()["link"].as_str().unwrap().to_owned();
    let path = link.strip_prefix("https://prueba.example").unwrap();
    eva.browser(&world).get(path).await.expect(200);
    program(&world, &eva).get(&one).await.expect(404);
    program(&world, &eva).call(Method::DELETE, &one).await.expect(404);
    for _ in 1..5 {
        theirs.call(Method::POST, INVITATIONS).await.expect(201);
    }
    theirs.call(Method::POST, INVITATIONS).await.expect(422);
    theirs.call(Method::DELETE, &one).await.expect(204);
    theirs.get(&one).await.expect(404);
    eva.browser(&world).get(path).await.expect(404);
    assert_eq!(theirs.get(INVITATIONS).await.expect(200).json()["items"].as_array().unwrap().len(), 4);
    let kept = world.everything().await;
    let answers: String = kept
        .iter()
        .filter(|(table, _)| *table != "profile_invitation")
        .map(|(_, rows)| rows.concat())
        .collect();
    assert!(!answers.contains(path.trim_start_matches("/i/")), "the link stands nowhere else");
}
