//! Another address: asked for, confirmed there, undone from the one of before.

use super::people::{Browser, PASSWORD, browser, inside, letters, meddle, somebody, told, world};
use super::{
    authenticator::Device,
    passkeys::{enter, make},
    second::switch_on,
};
use crate::model::{Answer, Says};
use kernel::{Role, time};
use testing::{Engine, World, both};

const NEW: &str = "Ana.Nueva@people.example";

async fn ask(browser: &mut Browser<'_>, address: &str) -> testing::Answer {
    browser.post("/account/address", &[("address", address), ("current", PASSWORD)]).await
}

/// The links of the two letters: to confirm, to undo.
fn links(said: &[Answer]) -> (Option<String>, Option<String>) {
    let (mut confirm, mut undo) = (None, None);
    for one in said {
        match &one.says {
            Says::AddressConfirm { secret, .. } => confirm = Some(format!("/address/{secret}")),
            Says::AddressUndo { secret, .. } => undo = Some(format!("/address/undo/{secret}")),
            _ => {}
        }
    }
    (confirm, undo)
}

async fn with_letters(world: &World) -> (String, String) {
    let (confirm, undo) = links(&letters(world).await);
    (confirm.unwrap(), undo.unwrap())
}

#[both]
async fn letters_go_elsewhere_once_that_was_confirmed(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    letters(&world).await;
    assert!(home.get("/en/account/address").await.expect(200).body.contains("Change your e-mail address"));
    for (odd, said) in [("ana@people.example", "ya tienes"), ("ana@", "podamos escribirte")] {
        let refused = ask(&mut home, odd).await.expect(422).body;
        assert!(refused.contains(said) && refused.contains("aria-invalid"), "{odd}: {refused}");
    }
    let wrong = [("address", NEW), ("current", "no es esta de aquí")];
    home.post("/account/address", &wrong).await.expect(422);
    assert_eq!(letters(&world).await, [], "nobody is written to");

    let asked = ask(&mut home, NEW).await.expect(303);
    assert_eq!(asked.header("location"), "/account?done=address");
    let said = letters(&world).await;
    let to: Vec<&str> = said.iter().map(|one| one.address.as_str()).collect();
    assert_eq!(to, [NEW, "ana@people.example"]);
    let (confirm, undo) = links(&said);
    let (confirm, undo) = (confirm.unwrap(), undo.unwrap());
    browser(&world).get(&undo).await.expect(200);
    browser(&world).sign_in(NEW, PASSWORD).await.expect(422);
    let mut phone = browser(&world);
    for _ in 0..2 {
        let page = phone.get(&confirm).await.expect(200).body;
        assert!(page.contains(NEW), "{page}");
    }
    phone.post(&confirm, &[]).await.expect(303);
    phone.post(&confirm, &[]).await.expect(404);
    assert!(!phone.is_in().await, "a letter lets nobody in");
    phone.sign_in("ana@people.example", PASSWORD).await.expect(422);
    phone.sign_in("ana.nueva@people.example", PASSWORD).await.expect(303);
    assert!(told(&world).await.contains(&"accounts.address_changed".to_owned()));
    assert!(home.get("/account").await.expect(200).body.contains(NEW));
}

#[both]
async fn whoever_reads_the_old_mailbox_gets_the_account_back(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut thief = inside(&world, "Ana").await;
    letters(&world).await;
    ask(&mut thief, "thief@people.example").await.expect(303);
    let (confirm, undo) = with_letters(&world).await;
    browser(&world).post(&confirm, &[]).await.expect(303);
    ask(&mut thief, "thief2@people.example").await.expect(303);
    let (second, _) = with_letters(&world).await;
    world.machine.set(time::seconds_after(world.now(), 6 * 86_400));

    let mut ana = browser(&world);
    let page = ana.get(&undo).await.expect(200).body;
    assert!(page.contains("ana@people.example"), "{page}");
    ana.post(&undo, &[("password", "corta")]).await.expect(422);
    let back = ana.post(&undo, &[("password", "otra frase mucho mejor")]).await.expect(303);
    assert_eq!(back.header("location"), "/sign-in?done=reset");
    assert!(!thief.is_in().await, "every session is over");
    thief.sign_in("thief@people.example", PASSWORD).await.expect(422);
    thief.sign_in("ana@people.example", PASSWORD).await.expect(422);
    ana.sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);
    thief.get(&second).await.expect(404);
    ana.post(&undo, &[("password", "otra frase aún mejor")]).await.expect(404);
}

/// What a thief added while in the account is gone with them; what its owner had before stays.
#[both]
async fn an_undo_takes_away_what_was_added_lately(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (mut hers, mut thiefs) = (Device::new(7), Device::new(8));
    make(&mut inside(&world, "Ana").await, &mut hers, "Móvil").await;
    world.pass_days(8);
    let mut thief = inside(&world, "Ana").await;
    make(&mut thief, &mut thiefs, "Otro").await;
    switch_on(&mut thief, &world).await;
    letters(&world).await;
    ask(&mut thief, NEW).await.expect(303);
    let (_, undo) = with_letters(&world).await;
    browser(&world).post(&undo, &[("password", "otra frase mucho mejor")]).await.expect(303);
    assert!(enter(&mut browser(&world), &mut thiefs).await.is_err());
    assert!(enter(&mut browser(&world), &mut hers).await.is_ok());
    let mut ana = browser(&world);
    ana.sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);
    assert!(ana.is_in().await, "no code of the thief's app is asked for");
}

#[both]
async fn an_undo_before_anything_was_confirmed_stops_it(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut thief = inside(&world, "Ana").await;
    letters(&world).await;
    ask(&mut thief, NEW).await.expect(303);
    let (confirm, undo) = with_letters(&world).await;
    browser(&world).post(&undo, &[("password", "otra frase mucho mejor")]).await.expect(303);
    browser(&world).post(&confirm, &[]).await.expect(404);
    assert!(!thief.is_in().await);
}

/// Whoever asks for an address that somebody has is answered as for any other; only its owner learns of it.
#[both]
async fn nobody_learns_who_has_an_address(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    somebody(&world, "Eva", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    letters(&world).await;
    let free = ask(&mut home, NEW).await.expect(303);
    letters(&world).await;
    let taken = ask(&mut home, "EVA@people.example").await.expect(303);
    assert_eq!((free.header("location"), &free.body), (taken.header("location"), &taken.body));
    let said = letters(&world).await;
    let to_eva = said.iter().find(|one| matches!(one.says, Says::AddressInUse { .. })).unwrap();
    assert_eq!(to_eva.address, "eva@people.example");
    assert_eq!(links(&said).0, None, "there is nothing to confirm");
}

/// Somebody takes the address between the letter and its link.
#[both]
async fn an_address_that_was_taken_meanwhile_is_not_given_twice(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    letters(&world).await;
    ask(&mut home, "eva@people.example").await.expect(303);
    let (confirm, _) = with_letters(&world).await;
    somebody(&world, "Eva", Role::Member).await;
    browser(&world).post(&confirm, &[]).await.expect(422);
    browser(&world).sign_in("eva@people.example", PASSWORD).await.expect(303);
    browser(&world).sign_in("ana@people.example", PASSWORD).await.expect(303);
}

#[both]
async fn whoever_has_no_password_must_have_come_in_just_now(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    letters(&world).await;
    meddle(&world, "UPDATE account_person SET password = NULL").await;
    home.post("/account/address", &[("address", NEW)]).await.expect(303);
    assert_eq!(letters(&world).await.len(), 2);
    world.machine.set(time::seconds_after(world.now(), 600));
    let sent = home.post("/account/address", &[("address", NEW)]).await.expect(303);
    assert_eq!(sent.header("location"), "/account/prove?next=%2Faccount%2Faddress");
    let page = home.get("/account/prove?next=%2Faccount%2Faddress").await.expect(200).body;
    assert!(page.contains("Sal y vuelve a entrar"), "{page}");
    assert_eq!(letters(&world).await, []);
}
