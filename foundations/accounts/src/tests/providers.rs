//! Coming in by an account that one has elsewhere: who that is here.

use super::{
    people::{PASSWORD, browser, inside, letters, somebody, the_letter, told},
    provider_sample::{Sample, arrive, come_back, go, through, told_there, world_of},
};
use crate::{
    actions,
    model::{KeyNews, Says},
};
use action::Ctx;
use kernel::{Lang, Role, time};
use serde_json::json;
use testing::{Engine, World, both};

pub(super) async fn rows(world: &World, table: &str) -> usize {
    world.everything().await[table].len()
}

async fn reset(world: &World, address: &str) -> String {
    letters(world).await;
    browser(world).post("/reset", &[("address", address)]).await.expect(303);
    the_letter(world).await.1
}

#[both]
async fn the_owner_of_an_address_that_a_provider_vouches_for_is_in(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let at = (&world, &*sample);
    // A thief signed up with the address before its owner had an account.
    browser(&world).sign_up("Mal", "ana@people.example", PASSWORD).await.expect(303);
    let (_, planted) = the_letter(&world).await;
    somebody_without_password(&world.operator(), "ana@people.example").await;
    let ana = json!({ "email": "Ana@People.example", "email_verified": true, "name": "Ana" });
    let mut home = browser(&world);
    let told_one = go(&mut home, "one", "/account/security").await;
    assert_eq!(told_one["response_type"], "code");
    assert_eq!(told_one["redirect_uri"], "https://prueba.example/sign-in/back/one");
    assert_eq!(told_one["code_challenge_method"], "S256");
    let came = come_back(at, &mut home, ("one", &told_one), &ana).await.expect(303);
    assert_eq!(came.header("location"), "/account/security");
    assert!(home.is_in().await);
    assert!(!home.cookies.contains_key("__Host-plaza-way"), "what tied the way to the browser is taken away");
    browser(&world).get(&format!("/confirm/{planted}")).await.expect(404);

    // From now on they are known by the account, whatever address it has.
    let moved = json!({ "email": "other@people.example", "email_verified": true });
    let (mut office, came) = arrive(at, "one", &moved).await;
    assert_eq!(came.expect(303).header("location"), "/account");
    assert!(office.is_in().await);
    assert_eq!((rows(&world, "account_identity").await, rows(&world, "account_passage").await), (1, 0));
    let told = told(&world).await;
    assert!(told.contains(&"accounts.identity_linked".to_owned()), "{told:?}");
    let said = letters(&world).await;
    assert!(matches!(&said[..], [one] if news(KeyNews::IdentityLinked)(&one.says)), "{said:?}");
}

fn news(news: KeyNews) -> impl Fn(&Says) -> bool {
    move |one| matches!(one, Says::KeyChanged { what, .. } if *what == news)
}

async fn somebody_without_password(ctx: &Ctx, address: &str) {
    actions::add_person(ctx, address, "Ana Ruiz", Role::Member, Lang::Es).await.unwrap();
}

#[both]
async fn whoever_a_provider_vouches_for_joins_without_a_letter(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    browser(&world).sign_up("Mal", "eva@people.example", PASSWORD).await.expect(303);
    let (_, planted) = the_letter(&world).await;
    let eva = json!({ "email": "eva@people.example", "email_verified": true, "name": "Eva Gil" });
    let (mut home, came) = arrive((&world, &sample), "one", &eva).await;
    assert_eq!(came.expect(303).header("location"), "/sign-up/provider");
    assert!(!home.is_in().await && rows(&world, "account_person").await == 0);
    let page = home.get("/sign-up/provider").await.expect(200).body;
    assert!(page.contains("value=\"Eva Gil\"") && page.contains("Casa one nos dice que eres"), "{page}");
    assert!(!page.contains("type=\"email\"") && !page.contains("type=\"password\""));
    let again = home.post("/sign-up/provider", &[("name", "Eva Gil")]).await.expect(422).body;
    assert!(again.contains("14 años") && again.contains("aria-invalid=\"true\""), "{again}");
    let rest = [("name", "Eva Gil"), ("age", "yes"), ("terms", "yes"), ("address", "ana@people.example")];
    let joined = home.post("/sign-up/provider", &rest).await.expect(303);
    assert_eq!(joined.header("location"), "/account?done=welcome");
    let account = home.get("/account").await.expect(200).body;
    assert!(account.contains("eva@people.example"), "the address is the provider's word: {account}");
    browser(&world).get(&format!("/confirm/{planted}")).await.expect(404);
    home.post("/sign-up/provider", &rest).await.expect(404);
    assert!(letters(&world).await.is_empty());
}

#[both]
async fn an_address_nobody_vouches_for_is_confirmed_by_letter(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let at = (&world, &*sample);
    somebody(&world, "Ana", Role::Member).await;
    for said in [
        json!({ "email": "ana@people.example", "email_verified": false }),
        json!({ "email": "ana@people.example" }),
        json!({ "email": "ana@people.example", "email_verified": "false" }),
        json!({}),
    ] {
        let (mut home, came) = arrive(at, "one", &said).await;
        assert_eq!(came.expect(303).header("location"), "/sign-up/provider", "{said}");
        assert!(!home.is_in().await);
    }
    let (mut home, _) = arrive(at, "one", &json!({ "email": "ana@people.example" })).await;
    let page = home.get("/en/sign-up/provider").await.expect(200).body;
    assert!(page.contains("value=\"ana@people.example\"") && page.contains("Casa one"), "{page}");
    let rest = |address| [("name", "Lola"), ("address", address), ("age", "yes"), ("terms", "yes")];
    let sent = home.post("/sign-up/provider", &rest("ana@people.example")).await.expect(303);
    assert_eq!(sent.header("location"), "/sign-up/sent");
    let (letter, _) = the_letter(&world).await;
    assert!(matches!(letter.says, Says::AlreadyMember { .. }));

    let (mut home, _) = arrive(at, "one", &json!({ "name": "Lola" })).await;
    home.post("/sign-up/provider", &rest("lola@people.example")).await.expect(303);
    let (letter, link) = the_letter(&world).await;
    assert_eq!(letter.address, "lola@people.example");
    let page = home.get(&format!("/confirm/{link}")).await.expect(200).body;
    assert!(!page.contains("type=\"password\""), "this browser only presses a button");
    home.post(&format!("/confirm/{link}"), &[]).await.expect(303);
    assert!(home.is_in().await);
    let (mut again, came) = arrive(at, "one", &json!({})).await;
    assert_eq!(came.expect(303).header("location"), "/account");
    assert!(again.is_in().await);
}

/// Somebody asks in the name of another and hopes that they press the button in the letter.
#[both]
async fn the_letter_followed_in_another_browser_brings_nobody_along(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let at = (&world, &*sample);
    let (mut thief, _) = arrive(at, "one", &json!({})).await;
    let rest = [("name", "Ana"), ("address", "ana@people.example"), ("age", "yes"), ("terms", "yes")];
    thief.post("/sign-up/provider", &rest).await.expect(303);
    let (_, link) = the_letter(&world).await;
    let mut ana = browser(&world);
    ana.post(&format!("/confirm/{link}"), &[]).await.expect(422);
    ana.post(&format!("/confirm/{link}"), &[("password", PASSWORD)]).await.expect(303);
    assert_eq!(rows(&world, "account_identity").await, 0);
    let (mut thief, _) = arrive(at, "one", &json!({})).await;
    assert!(!thief.is_in().await && ana.is_in().await);
}

#[both]
async fn whoever_is_in_links_one_more_and_gives_it_up(engine: Engine) {
    let (world, sample) = world_of(engine, &["one", "two"]).await;
    let at = (&world, &*sample);
    somebody(&world, "Ana", Role::Member).await;
    let mut ana = inside(&world, "Ana").await;
    let empty = ana.get("/account/identities").await.expect(200).body;
    assert!(empty.contains("no has enlazado") && empty.contains("Enlazar Casa two"), "{empty}");
    // No address has to fit.
    letters(&world).await;
    linked(at, &mut ana, "one", "1").await;
    let said = letters(&world).await;
    assert!(matches!(&said[..], [one] if news(KeyNews::IdentityLinked)(&one.says)), "{said:?}");
    linked(at, &mut ana, "two", "1").await;
    let page = ana.get("/account/identities?done=linked").await.expect(200).body;
    assert_eq!(page.matches("name=\"identity\"").count(), 2, "{page}");
    assert!(ana.get("/en/account/identities").await.expect(200).body.contains("Accounts you come in with"));

    // Another cannot have it too, and neither loses anything by trying.
    somebody(&world, "Mal", Role::Member).await;
    let mut mal = inside(&world, "Mal").await;
    let told = leave_to_link(&mut mal, "one").await;
    let came = come_back(at, &mut mal, ("one", &told), &json!({ "sub": "1" })).await.expect(303);
    assert_eq!(came.header("location"), "/account/identities?trouble=accounts-identity-anothers");
    assert!(mal.get(came.header("location")).await.expect(200).body.contains("otra persona de esta tienda"));

    let ids = identities(&page);
    mal.post("/account/identities/unlink", &[("identity", &ids[0])]).await.expect(404);
    mal.post("/account/identities/unlink", &[("identity", "' OR 1=1 --")]).await.expect(404);
    letters(&world).await;
    ana.post("/account/identities/unlink", &[("identity", &ids[0])]).await.expect(303);
    let said = letters(&world).await;
    assert!(matches!(&said[..], [one] if news(KeyNews::IdentityUnlinked)(&one.says)), "{said:?}");
    let mut ways = 0;
    for id in ["one", "two"] {
        ways += usize::from(arrive(at, id, &json!({ "sub": "1" })).await.0.is_in().await);
    }
    assert_eq!(ways, 1, "what was given up is no way in any more");
}

/// The way of whoever is in and wants to come in by that account too.
async fn leave_to_link(
    home: &mut super::people::Browser<'_>,
    id: &str,
) -> std::collections::HashMap<String, String> {
    home.post("/account/identities/link", &[("provider", id)]).await.expect(303);
    told_there(&home.get("/sign-in/away").await.expect(200))
}

pub(super) async fn linked(
    (world, sample): (&World, &Sample),
    home: &mut super::people::Browser<'_>,
    id: &str,
    sub: &str,
) {
    let told = leave_to_link(home, id).await;
    let came = come_back((world, sample), home, (id, &told), &json!({ "sub": sub })).await.expect(303);
    assert_eq!(came.header("location"), "/account/identities?done=linked");
}

pub(super) fn identities(page: &str) -> Vec<String> {
    let rest = page.split("name=\"identity\" value=\"").skip(1);
    rest.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[both]
async fn ways_in_are_changed_by_whoever_showed_who_they_are_a_short_while_ago(engine: Engine) {
    let (world, _) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut ana = inside(&world, "Ana").await;
    world.machine.set(time::seconds_after(world.now(), 600));
    let asked = ana.post("/account/identities/link", &[("provider", "one")]).await.expect(303);
    assert!(asked.header("location").starts_with("/account/prove?next="), "{}", asked.header("location"));
    assert_eq!(rows(&world, "account_passage").await, 0);
}

#[both]
async fn the_last_way_in_is_not_given_up(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody_without_password(&world.operator(), "ana@people.example").await;
    let ana = json!({ "email": "ana@people.example", "email_verified": true });
    let (mut home, _) = arrive((&world, &sample), "one", &ana).await;
    let page = home.get("/account/identities").await.expect(200).body;
    let id = page.split("name=\"identity\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    home.post("/account/identities/unlink", &[("identity", &id)]).await.expect(422);
    assert_eq!(rows(&world, "account_identity").await, 1);
    // With a password, asked for by letter, it may go.
    let link = reset(&world, "ana@people.example").await;
    browser(&world).post(&format!("/reset/{link}"), &[("password", PASSWORD)]).await.expect(303);
    home.sign_in("ana@people.example", PASSWORD).await.expect(303);
    home.post("/account/identities/unlink", &[("identity", &id)]).await.expect(303);
    assert_eq!(rows(&world, "account_identity").await, 0);
}

#[both]
async fn whoever_left_to_link_must_be_who_comes_back(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    somebody(&world, "Mal", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let told = leave_to_link(&mut home, "one").await;
    home.sign_in("mal@people.example", PASSWORD).await.expect(303);
    let came = come_back((&world, &sample), &mut home, ("one", &told), &json!({})).await.expect(303);
    assert_eq!(came.header("location"), "/account/identities?trouble=accounts-identity-other-session");
    assert_eq!(rows(&world, "account_identity").await, 0);
}

#[both]
async fn whoever_is_suspended_stays_out(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    actions::suspend(&world.operator(), ana).await.unwrap();
    let said = json!({ "email": "ana@people.example", "email_verified": true });
    let (mut home, came) = arrive((&world, &sample), "one", &said).await;
    let place = came.expect(303).header("location").to_owned();
    assert_eq!(place, "/sign-in?trouble=accounts-sign-in-suspended");
    assert!(home.get(&place).await.expect(200).body.contains("está suspendida"));
    assert!(!home.is_in().await && rows(&world, "account_identity").await == 0);
}

#[both]
async fn a_provider_that_is_gone_leaves_a_way_by_letter(engine: Engine) {
    let (world, sample) = world_of(engine, &["one", "two"]).await;
    somebody_without_password(&world.operator(), "ana@people.example").await;
    let ana = json!({ "email": "ana@people.example", "email_verified": true });
    let (mut home, _) = arrive((&world, &sample), "one", &ana).await;
    // The settings name it no more: to the pages an identity of it looks like this one.
    world
        .ctx(kernel::Actor::House)
        .write(async |tx| {
            tx.exec("UPDATE account_identity SET provider = 'gone' WHERE provider = 'one'", &[]).await
        })
        .await
        .map(drop)
        .unwrap_or_else(|error: database::StoreError| panic!("{error}"));
    let page = home.get("/account/identities").await.expect(200).body;
    assert!(page.contains("ya no se ofrece") && page.contains("Pide una por correo"), "{page}");
    browser(&world).get("/sign-in").await.expect(200);
    let link = reset(&world, "ana@people.example").await;
    browser(&world).post(&format!("/reset/{link}"), &[("password", PASSWORD)]).await.expect(303);
    browser(&world).sign_in("ana@people.example", PASSWORD).await.expect(303);
}

#[both]
async fn a_provider_that_does_not_answer_keeps_nobody_from_signing_in(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    *sample.is_down.lock().unwrap() = true;
    let mut home = browser(&world);
    for page in ["/sign-in", "/sign-up"] {
        assert!(home.get(page).await.expect(200).body.contains("Continuar con Casa one"), "{page}");
    }
    let refused = home.post("/sign-up", &[("address", "ana")]).await.expect(422).body;
    assert!(refused.contains("Continuar con Casa one"));
    home.post("/en/sign-in/with", &[("provider", "one")]).await.expect(303);
    let came = home.get("/en/sign-in/away").await.expect(303);
    assert_eq!(came.header("location"), "/en/sign-in?trouble=accounts-provider-down");
    assert!(home.get(came.header("location")).await.expect(200).body.contains("does not answer"));
    home.sign_in("ana@people.example", PASSWORD).await.expect(303);
    *sample.is_down.lock().unwrap() = false;
    world.machine.set(time::seconds_after(world.now(), 11));
    let (_, came) = arrive((&world, &sample), "one", &json!({})).await;
    came.expect(303);
}

#[both]
async fn what_was_begun_in_a_language_ends_in_it(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let mut home = browser(&world);
    let out = home.post("/en/sign-in/with", &[("provider", "one"), ("next", "/p/mug")]).await.expect(303);
    assert_eq!(out.header("location"), "/en/sign-in/away");
    let page = home.get("/en/sign-in/away").await.expect(200);
    assert!(page.body.contains("On to Casa one"), "{}", page.body);
    let told = told_there(&page);
    let said = json!({ "email": "tom@people.example", "email_verified": true });
    let came = come_back((&world, &sample), &mut home, ("one", &told), &said).await.expect(303);
    assert_eq!(came.header("location"), "/en/sign-up/provider");
}

#[both]
async fn whoever_sets_out_and_does_not_come_back_is_forgotten(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let mut home = browser(&world);
    go(&mut home, "one", "").await;
    let (mut stranger, _) = arrive((&world, &sample), "one", &json!({ "email": "eva@people.example" })).await;
    let rest = [("name", "Eva"), ("address", "eva@people.example"), ("age", "yes"), ("terms", "yes")];
    stranger.post("/sign-up/provider", &rest).await.expect(303);
    through((&world, &sample), &mut browser(&world), "one", &json!({ "sub": "2" })).await;
    assert_eq!(rows(&world, "account_passage").await, 3);
    world.machine.set(time::seconds_after(world.now(), 1_800));
    world.see_to_duties().await;
    assert_eq!(rows(&world, "account_passage").await, 1, "who waits for a letter has a day");
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(rows(&world, "account_passage").await, 0);
}
