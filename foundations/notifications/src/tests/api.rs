//! What programs read of notices and letters.

use super::samples::{
    BURGLED, DELIVERED, FOLLOWED, Postwoman, about, invite, letters, note, somebody, telling,
};
use crate::Tell;
use http::Method;
use kernel::{Lang, Role};
use serde_json::json;
use testing::{Engine, both, person_of};

const OWN: &str = "/api/v1/me/notices";
const LETTERS: &str = "/api/v1/admin/letters";

#[both]
async fn a_program_reads_what_its_person_was_told(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    let to = person_of(Role::Member);
    for (nth, kind) in [(1, &FOLLOWED), (2, &BURGLED)] {
        note(&world, &Tell { kind, to, about: about(1), nth, link: "/account", by: Some(ana) }).await;
        world.machine.set(kernel::time::seconds_after(world.now(), 1));
    }
    let program = world.program(Role::Member, "own:read own:write");
    let found = program.get(&format!("{OWN}?limit=1")).await.expect(200).json();
    assert_eq!(found["items"][0]["text"], "Han entrado en tu casa.");
    let after = found["next"].as_str().unwrap();
    let rest = program.get(&format!("{OWN}?limit=1&after={after}")).await.expect(200).json();
    assert_eq!((rest["items"][0]["text"].as_str(), &rest["next"]), (Some("Ana te sigue."), &json!(null)));
    let until = json!({ "until": found["items"][0]["id"] });
    program.send(Method::POST, &format!("{OWN}/read"), until, &[]).await.expect(204);
    let read = program.get(OWN).await.expect(200).json();
    assert!(read["items"].as_array().unwrap().iter().all(|one| one["read_at"].is_string()));
    program.send(Method::POST, &format!("{OWN}/read"), json!({ "until": "x" }), &[]).await.expect(422);
    let other = world.program(Role::Agent, "own:read");
    assert_eq!(other.get(OWN).await.expect(200).json()["items"], json!([]));
    other.send(Method::POST, &format!("{OWN}/read"), json!({}), &[]).await.expect(403);
    world.get(OWN).await.expect(401);
}

#[both]
async fn a_program_of_staff_reads_letters_but_no_keys(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let known = letters(&world).await;
    let program = world.program(Role::Agent, "mail:read");
    let found = program.get(LETTERS).await.expect(200).json();
    assert_eq!(found["items"][0]["address"], "inigo@casa.example");
    let one = format!("{LETTERS}/{}", known[0].id);
    let opened = program.get(&one).await.expect(200).json();
    assert_eq!(opened["kind"], "invite");
    assert!(!opened["text"].as_str().unwrap().contains("/invite/"), "its link is for its addressee");
    let owners = world.program(Role::Owner, "mail:read").get(&one).await.expect(200).json();
    assert!(!owners["text"].as_str().unwrap().contains("/invite/"), "a scope is never worth an account");
    for (query, status) in
        [("?state=sent", 200), ("?state=lost", 422), ("?address=inigo@casa.example", 200), ("?x=1", 422)]
    {
        program.get(&format!("{LETTERS}{query}")).await.expect(status);
    }
    program.get(&format!("{LETTERS}/x")).await.expect(404);
    world.program(Role::Moderator, "mail:read").get(LETTERS).await.expect(403);
}

#[both]
async fn a_program_says_by_which_ways_its_person_is_told(engine: Engine) {
    const WAYS: &str = "/api/v1/me/notice-preferences";
    let world = telling(engine, Postwoman::new()).await;
    let program = world.program(Role::Member, "own:read own:write");
    let of = |answer: &serde_json::Value, name: &str| {
        let all = answer["kinds"].as_array().unwrap().iter();
        let mut found = all.filter(|one| one["kind"] == name);
        found.next().map(|one| (one["on_site"].as_bool().unwrap(), one["by_mail"].as_bool().unwrap()))
    };
    let known = program.get(WAYS).await.expect(200);
    let tag = known.header("etag").to_owned();
    assert_eq!(of(&known.json(), FOLLOWED.name), Some((true, true)));
    assert_eq!(of(&known.json(), DELIVERED.name), None, "it is about work");
    let says = |kind: &str, site: bool, mail: bool| json!({ "kinds": [{ "kind": kind, "on_site": site, "by_mail": mail }] });
    let wish = says(FOLLOWED.name, true, false);
    program.send(Method::PATCH, WAYS, wish.clone(), &[]).await.expect(428);
    let now = program.send(Method::PATCH, WAYS, wish.clone(), &[("if-match", &tag)]).await.expect(200).json();
    assert_eq!((of(&now, FOLLOWED.name), of(&now, BURGLED.name)), (Some((true, false)), Some((true, true))));
    program.send(Method::PATCH, WAYS, wish, &[("if-match", &tag)]).await.expect(412);
    let any = [("if-match", "*")];
    for refused in [
        says(BURGLED.name, false, false),
        says(DELIVERED.name, true, true),
        says("x", true, true),
        json!({ "kinds": [{ "kind": FOLLOWED.name }] }),
    ] {
        program.send(Method::PATCH, WAYS, refused, &any).await.expect(422);
    }
    assert_eq!(program.get(WAYS).await.expect(200).json(), now, "what is refused changes nothing");
    let staff = world.program(Role::Agent, "own:read own:write");
    assert_eq!(of(&staff.get(WAYS).await.expect(200).json(), DELIVERED.name), Some((true, false)));
    staff.send(Method::PATCH, WAYS, says(DELIVERED.name, false, false), &any).await.expect(200);
    program.get(&format!("{WAYS}?x=1")).await.expect(200);
    world.get(WAYS).await.expect(401);
}
