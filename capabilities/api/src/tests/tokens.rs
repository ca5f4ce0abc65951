//! What people do about their tokens, and what becomes of a token when something becomes of its person.

use super::people::{inside, somebody, token, tokens, world};
use kernel::{Actor, Role};
use testing::{Engine, both, fields};

#[both]
async fn a_token_is_shown_once_and_opens_what_was_chosen(engine: Engine) {
    let world = world(engine).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let browser = inside(&world, "Marina").await;
    let page = browser.get("/account/tokens").await.expect(200);
    assert!(
        page.body.contains("Llaves para programas") && !page.body.contains("name=\"catalogue\""),
        "{}",
        page.body
    );
    let english = browser.get("/en/account/tokens").await.expect(200);
    assert!(english.body.contains("Tokens for programs"));

    let refused = browser.post("/account/tokens", &[("name", "La caja"), ("days", "90")]).await.expect(422);
    assert!(
        refused.body.contains("error-scopes") && refused.body.contains("value=\"La caja\""),
        "{}",
        refused.body
    );
    assert!(tokens(&world, marina).await.is_empty());

    let form = [("name", "La caja"), ("days", "90"), ("own", "read")];
    let made = browser.post("/account/tokens", &form).await.expect(200);
    let text = made.body.split("value=\"plz_").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let text = format!("plz_{text}");
    let again = browser.get("/account/tokens").await.expect(200);
    assert!(again.body.contains("La caja") && !again.body.contains(&text));

    let me = world.bearing(&text).get("/api/v1/me").await.expect(200).json();
    assert_eq!((me["name"].as_str(), me["role"].as_str()), (Some("Marina"), Some("member")));
    assert_eq!(me["scopes"], serde_json::json!(["own:read"]));
    world.see_to_duties().await;
    let used = browser.get("/account/tokens").await.expect(200);
    assert!(used.body.contains("usada por última vez"), "{}", used.body);

    let id = tokens(&world, marina).await[0].to_string();
    browser.post("/account/tokens/revoke", &[("token", &id)]).await.expect(303);
    world.bearing(&text).get("/api/v1/me").await.expect(401);
    browser.post("/account/tokens/revoke", &[("token", &id)]).await.expect(404);
}

#[both]
async fn whoever_showed_who_they_are_long_ago_does_so_again(engine: Engine) {
    let world = world(engine).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let browser = inside(&world, "Marina").await;
    world.pass_days(1);
    let form = [("name", "La caja"), ("days", "90"), ("own", "read")];
    let answer = browser.post("/account/tokens", &form).await.expect(303);
    assert!(answer.header("location").starts_with("/account/prove"), "{}", answer.header("location"));
    assert!(tokens(&world, marina).await.is_empty());
}

#[both]
async fn nobody_takes_away_what_is_anothers(engine: Engine) {
    let world = world(engine).await;
    let (marina, _) =
        (somebody(&world, "Marina", Role::Member).await, somebody(&world, "Lope", Role::Member).await);
    let text = token(&world, marina, "own:read").await;
    let id = tokens(&world, marina).await[0].to_string();
    inside(&world, "Lope").await.post("/account/tokens/revoke", &[("token", &id)]).await.expect(404);
    world.bearing(&text).get("/api/v1/me").await.expect(200);
}

#[both]
async fn a_token_is_over_when_its_time_is_and_is_forgotten(engine: Engine) {
    let world = world(engine).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let text = token(&world, marina, "own:read").await;
    world.pass_days(89);
    world.bearing(&text).get("/api/v1/me").await.expect(200);
    world.pass_days(1);
    world.bearing(&text).get("/api/v1/me").await.expect(401);
    world.see_to_duties().await;
    assert!(tokens(&world, marina).await.is_empty());
}

#[both]
async fn a_token_is_worth_what_its_person_may_do_now(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let manuela = somebody(&world, "Manuela", Role::Manager).await;
    let text = token(&world, manuela, "catalogue:read own:read").await;
    let program = world.bearing(&text);
    program.get("/api/v1/admin/products").await.expect(200);

    let staff = world.ctx(Actor::Staff(owner));
    accounts::actions::give_role(&staff, manuela, Role::Agent).await.unwrap();
    program.get("/api/v1/admin/products").await.expect(403);
    program.get("/api/v1/me").await.expect(200);

    accounts::actions::suspend(&staff, manuela).await.unwrap();
    program.get("/api/v1/me").await.expect(401);
    accounts::actions::restore(&staff, manuela).await.unwrap();
    program.get("/api/v1/me").await.expect(200);
}

#[both]
async fn another_password_takes_all_tokens_away(engine: Engine) {
    let world = world(engine).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let lope = somebody(&world, "Lope", Role::Member).await;
    let (hers, his) = (token(&world, marina, "own:read").await, token(&world, lope, "own:read").await);
    let link = accounts::actions::reset_link(&world.operator(), "marina@people.example").await.unwrap();
    world.bearing(&hers).get("/api/v1/me").await.expect(200);
    let form = [("password", "otro secreto bastante largo")];
    world.post(&format!("/reset/{link}"), &fields(&form)).await.expect(303);
    world.see_to_duties().await;
    world.bearing(&hers).get("/api/v1/me").await.expect(401);
    world.bearing(&his).get("/api/v1/me").await.expect(200);
    assert!(tokens(&world, marina).await.is_empty());
}
