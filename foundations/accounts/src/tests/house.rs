//! What the house does by itself, what it keeps, and what it never keeps.

use super::people::{PASSWORD, browser, inside, letters, somebody, the_letter, world};
use crate::{
    Cost, Guests, Keys, actions, demo,
    model::{Entry, Person},
    reads,
};
use action::{Ailment, Sessions};
use database::StoreError;
use kernel::{Actor, Role, time};
use testing::{Engine, World, both, sweep};

async fn rows(world: &World, table: &str) -> usize {
    world.everything().await[table].len()
}

async fn ana(world: &World) -> Person {
    let found: Result<_, StoreError> =
        world.house.database.read(async |snap| reads::by_address(snap, "ana@people.example").await).await;
    found.unwrap().unwrap()
}

#[both]
async fn what_is_over_is_forgotten(engine: Engine) {
    let world = world(engine).await;
    browser(&world).sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    browser(&world).post("/reset", &[("address", "nobody@people.example")]).await.expect(303);
    assert_eq!(rows(&world, "account_asked").await, 2);
    world.machine.set(time::seconds_after(world.now(), 3_600));
    world.see_to_duties().await;
    assert_eq!(rows(&world, "account_asked").await, 1, "a reset is good for an hour");
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(rows(&world, "account_asked").await, 0, "whoever did not confirm was never here");
    assert!(!format!("{:?}", world.everything().await).contains("eva@people.example"));
}

#[both]
async fn a_session_slides_and_is_forgotten_when_it_is_over(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let left = inside(&world, "Ana").await;
    for _ in 0..3 {
        world.pass_days(20);
        world.see_to_duties().await;
        assert!(home.is_in().await, "used every twenty days");
    }
    assert!(left.secret().is_some());
    assert_eq!(rows(&world, "account_session").await, 1, "those that nobody used are gone");
    world.pass_days(30);
    assert!(!home.is_in().await);
    world.see_to_duties().await;
    assert_eq!(rows(&world, "account_session").await, 0);
    assert_eq!(rows(&world, "deadline").await, 0, "nothing is looked at for ever");
}

#[both]
async fn no_session_outlives_a_year(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    for _ in 0..18 {
        world.pass_days(20);
        assert!(home.is_in().await);
    }
    world.pass_days(5);
    assert!(!home.is_in().await);
}

/// Moving the shop's clock moves no session: those follow the machine's.
#[both]
async fn the_shops_clock_throws_nobody_out(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    world.house.set_clock_ahead(400 * 86_400 * 1_000_000);
    world.see_to_duties().await;
    assert!(home.is_in().await);
}

#[both]
async fn that_a_session_is_used_is_written_once_an_hour(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let written = world.everything().await["account_session"].clone();
    world.machine.set(time::seconds_after(world.now(), 3_599));
    assert!(home.is_in().await);
    assert_eq!(world.everything().await["account_session"], written);
    world.machine.set(time::seconds_after(world.now(), 1));
    assert!(home.is_in().await);
    assert_ne!(world.everything().await["account_session"], written);
}

#[both]
async fn what_cannot_be_a_secret_asks_nobody(engine: Engine) {
    let world = world(engine).await;
    for odd in ["", "x", "' OR 1=1 --", &"A".repeat(43)] {
        let found = Guests.find(&world.house, odd).await.unwrap();
        assert!(found.is_none(), "{odd}");
    }
}

#[both]
async fn a_key_made_cheaper_is_made_anew_at_the_door(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let dearer = Keys::new(Cost { passes: 2, ..Cost::CHEAP });
    let before = ana(&world).await.password;
    let enter = async |keys: &Keys| {
        let ctx = world.ctx(Actor::Visitor);
        actions::sign_in(&ctx, keys, ("ana@people.example", PASSWORD), &Entry::default()).await.unwrap();
        ana(&world).await.password
    };
    let after = enter(&dearer).await;
    assert_ne!(after, before);
    assert!(after.as_ref().is_some_and(|kept| kept.reveal().contains("t=2")));
    assert_eq!(enter(&dearer).await, after, "once");
}

#[both]
async fn joining_and_coming_in_are_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let keys = Keys::new(Cost::CHEAP);
    browser(&world).sign_up("Ana", "ana@people.example", PASSWORD).await.expect(303);
    let (_, secret) = the_letter(&world).await;
    let entry = Entry::default();
    sweep(&world, async |ctx| actions::confirm(ctx, &keys, &secret, (None, PASSWORD), &entry).await).await;
    let pair = ("ana@people.example", PASSWORD);
    sweep(&world, async |ctx| actions::sign_in(ctx, &keys, pair, &entry).await).await;
    browser(&world).post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    let (_, secret) = the_letter(&world).await;
    sweep(&world, async |ctx| actions::reset(ctx, &keys, &secret, "otra frase mucho mejor").await).await;
}

/// Who somebody is stands in the tables of accounts, and in the log of staff, which is emptied with them; the password
/// itself nowhere at all.
#[both]
async fn facts_and_foreign_tables_know_nobody(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let mut home = browser(&world);
    home.sign_up("Rarísima Ruiz", "rara@people.example", PASSWORD).await.expect(303);
    let (_, secret) = the_letter(&world).await;
    home.post(&format!("/confirm/{secret}"), &[]).await.expect(303);
    let session = home.secret().unwrap().clone();
    let said = [("name", "Rarísima Gil"), ("lang", "es")];
    home.post("/account", &said).await.expect(303);
    home.post("/reset", &[("address", "rara@people.example")]).await.expect(303);
    letters(&world).await;
    home.sign_up("Rarísima Dos", "rara2@people.example", PASSWORD).await.expect(303);
    let ctx = &world.ctx(Actor::Staff(owner));
    actions::invite(ctx, "rara3@people.example", "Rarísima Tres", Role::Agent, kernel::Lang::Es)
        .await
        .unwrap();

    for (table, rows) in world.everything().await {
        for row in rows {
            for secret in [PASSWORD, &secret, &session] {
                assert!(!row.contains(secret), "a secret stands in {table}: {row}");
            }
            if !table.starts_with("account_") && table != "audit_log" {
                for word in ["Rar", "rara", "Firefox"] {
                    assert!(!row.contains(word), "{word} stands in {table}: {row}");
                }
            }
        }
    }
}

#[both]
async fn doctor_says_when_nobody_owns_the_shop(engine: Engine) {
    let world = world(engine).await;
    let found = async || {
        let check = crate::checks::all().remove(0);
        let asked: Result<Vec<Ailment>, StoreError> =
            world.house.database.read(async |snap| check.ask(snap).await).await;
        asked.unwrap()
    };
    assert_eq!(found().await, [Ailment::warning("accounts-doctor-no-owner")]);
    // Twice: whoever is there already stays as they are.
    demo::fill(&world.operator()).await.unwrap();
    demo::fill(&world.operator()).await.unwrap();
    assert_eq!(found().await, []);
    assert_eq!(rows(&world, "account_person").await, 3);
    browser(&world).sign_in("ines@barroylino.example", "").await.expect(422);
}
