//! What people do about their own data.

use crate::{declared, door_with, patience::Patience as Turns};
use accounts::{
    Cost, Guests, Keys, Patience, Porter,
    actions::Acceptance,
    model::{Entry, Person},
    rules::GRACE_DAYS,
};
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Role, time};
use std::sync::Arc;
use testing::{Answer, Caller, Engine, World, both, fields};
use webkit::Door;

pub(super) const PASSWORD: &str = "un secreto bastante largo";

/// A house with people, letters and this door, and cheap keys.
pub(super) async fn world(engine: Engine) -> World {
    world_with(engine, Arc::default()).await
}

pub(super) async fn world_with(engine: Engine, turns: Arc<Turns>) -> World {
    let porter = Porter::new(Keys::new(Cost::CHEAP), Patience::default());
    let mut doors = vec![accounts::door_of(porter), notifications::door()];
    let all: Vec<Door> = vec![Door::own(), accounts::door(), notifications::door()];
    doors.push(door_with(declared(&all), Keys::new(Cost::CHEAP), turns));
    let world = World::on(engine, doors).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// Somebody with a password.
pub(super) async fn somebody(world: &World, name: &str, role: Role) -> PersonId {
    let ctx = &world.operator();
    let address = address(name);
    let secret = accounts::actions::invite_link(ctx, &address, name, role, Lang::Es).await.unwrap();
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap().person
}

pub(super) fn address(name: &str) -> String {
    format!("{}@people.example", name.to_lowercase())
}

async fn sign_in(world: &World, name: &str) -> Answer {
    let form = fields(&[("address", &address(name)), ("password", PASSWORD)]);
    world.post("/sign-in", &form).await
}

/// A browser in which somebody is in.
pub(super) async fn inside<'w>(world: &'w World, name: &str) -> Caller<'w> {
    let answer = sign_in(world, name).await.expect(303);
    world.carrying(&answer.session_cookie().unwrap())
}

pub(super) async fn find(world: &World, id: PersonId) -> Person {
    let found: Result<_, StoreError> =
        world.house.database.read(async |snap| accounts::reads::person(snap, id).await).await;
    found.unwrap().unwrap()
}

#[both]
async fn everything_is_downloaded_in_one_file_a_few_times_an_hour(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Marina", Role::Member).await;
    let marina = inside(&world, "Marina").await;
    let page = marina.get("/account/data").await.expect(200);
    assert!(page.body.contains("Tus datos") && page.body.contains("/account/data/download"), "{}", page.body);
    for _ in 0..4 {
        let file = marina.post("/account/data/download", &[]).await.expect(200);
        assert!(file.body.starts_with("PK"), "a zip");
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"mis-datos.zip\"");
        assert_eq!(file.header("cache-control"), "private, no-store");
    }
    marina.post("/account/data/download", &[]).await.expect(429);
    world.machine.set(time::seconds_after(world.now(), 3_600));
    let answer = marina.post("/account/data/download", &[]).await.expect(303);
    assert_eq!(
        answer.header("location"),
        "/account/prove?next=%2Faccount%2Fdata",
        "an open browser is not enough"
    );
    let english = marina.get("/en/account/data").await.expect(200);
    assert!(english.body.contains("Delete my account"), "{}", english.body);
}

/// Each file keeps a state of the whole database while it is read.
#[both]
async fn one_file_is_made_at_a_time(engine: Engine) {
    let turns: Arc<Turns> = Arc::default();
    let world = world_with(engine, turns.clone()).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let id = somebody(&world, "Marina", Role::Member).await;
    let (olvido, marina) = (inside(&world, "Olvido").await, inside(&world, "Marina").await);
    let theirs = format!("/admin/people/{id}/data/download");
    let other = turns.turn().unwrap();
    for _ in 0..5 {
        let later = marina.post("/account/data/download", &[]).await.expect(429);
        assert_eq!(later.header("retry-after"), "5");
        olvido.post(&theirs, &[]).await.expect(429);
    }
    drop(other);
    marina.post("/account/data/download", &[]).await.expect(200);
    olvido.post(&theirs, &[]).await.expect(200);
}

#[both]
async fn nobody_leaves_by_a_slip_or_by_somebody_elses_hand(engine: Engine) {
    let world = world(engine).await;
    let id = somebody(&world, "Marina", Role::Member).await;
    let marina = inside(&world, "Marina").await;
    let long = "x".repeat(5_000);
    let hostile = ["", "wrong", "\0", "'; DROP TABLE account_person; --", "<b>", "\u{202e}sdrow", &long];
    for proof in hostile {
        let answer = marina.post("/account/data", &[("proof", proof), ("sure", "yes")]).await;
        assert!(answer.status == 422 && answer.body.contains("id=\"error-proof\""), "{}", answer.status);
    }
    let answer = marina.post("/account/data", &[("proof", PASSWORD)]).await.expect(422);
    assert!(answer.body.contains("id=\"error-sure\""), "{}", answer.body);
    assert_eq!(find(&world, id).await.leaves_at, None);
    let answer = marina.post("/account/data", &[("proof", PASSWORD), ("sure", "yes")]).await;
    assert_eq!(answer.status, 429, "eight tries are many");
    assert_eq!(find(&world, id).await.leaves_at, None);
}

#[both]
async fn whoever_leaves_is_out_at_once_and_gone_after_a_week(engine: Engine) {
    let world = world(engine).await;
    let id = somebody(&world, "Marina", Role::Member).await;
    let elsewhere = inside(&world, "Marina").await;
    let marina = inside(&world, "Marina").await;
    let answer = marina.post("/account/data", &[("proof", PASSWORD), ("sure", "yes")]).await.expect(303);
    assert_eq!(answer.header("location"), "/account/left");
    world.get("/account/left").await.expect(200);
    for browser in [&marina, &elsewhere] {
        assert!(browser.get("/account").await.expect(303).header("location").contains("/sign-in"));
    }
    world.see_to_duties().await;
    let letters = world.everything().await["notification_mail"].join("\n");
    assert!(letters.contains("leaving") && letters.contains("10 de noviembre de 2026"), "{letters}");

    world.pass_days(GRACE_DAYS - 1);
    world.see_to_duties().await;
    assert!(!find(&world, id).await.is_erased(), "there is a day left");
    world.pass_days(1);
    world.see_to_duties().await;
    assert!(find(&world, id).await.is_erased());
    assert!(!format!("{:?}", world.everything().await).contains("marina@people.example"));
    sign_in(&world, "Marina").await.expect(422);
}

#[both]
async fn whoever_comes_back_is_asked_and_may_stay(engine: Engine) {
    let world = world(engine).await;
    let id = somebody(&world, "Marina", Role::Member).await;
    let marina = inside(&world, "Marina").await;
    marina.post("/account/data", &[("proof", PASSWORD), ("sure", "yes")]).await.expect(303);
    world.pass_days(GRACE_DAYS - 1);
    let answer = sign_in(&world, "Marina").await.expect(303);
    assert_eq!(answer.header("location"), "/account/data");
    let marina = world.carrying(&answer.session_cookie().unwrap());
    let page = marina.get("/account/data").await.expect(200);
    assert!(
        page.body.contains("Quiero quedarme") && page.body.contains("10 de noviembre de 2026"),
        "{}",
        page.body
    );
    marina.post("/account/data/stay", &[]).await.expect(303);
    world.pass_days(GRACE_DAYS);
    world.see_to_duties().await;
    let person = find(&world, id).await;
    assert!(!person.is_erased() && person.leaves_at.is_none());
    marina.get("/account").await.expect(200);
}

#[both]
async fn the_last_owner_stays(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let browser = inside(&world, "Olvido").await;
    let form = [("proof", PASSWORD), ("sure", "yes")];
    let answer = browser.post("/account/data", &form).await.expect(422);
    assert!(answer.body.contains("role=\"alert\""), "{}", answer.body);
    assert_eq!(find(&world, olvido).await.leaves_at, None);
    // Of two owners one may go, and then the other may not.
    somebody(&world, "Onofre", Role::Owner).await;
    let other = inside(&world, "Onofre").await;
    browser.post("/account/data", &form).await.expect(303);
    other.post("/account/data", &form).await.expect(422);
}

#[both]
async fn whoever_has_no_password_writes_their_address(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let id = accounts::actions::add_person(&ctx, "eva@people.example", "Eva", Role::Member, Lang::En).await;
    let eva = world.ctx(Actor::Member(id.unwrap()));
    let keys = Keys::new(Cost::CHEAP);
    let leave = async |proof| {
        let form = accounts::actions::Leaving { proof, is_sure: true };
        accounts::actions::leave(&eva, &keys, &form).await.is_ok()
    };
    for wrong in ["", "eva", "marina@people.example", "~"] {
        assert!(!leave(wrong).await, "{wrong}");
    }
    assert!(leave(" EVA@people.example ").await);
}
