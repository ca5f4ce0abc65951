//! Another address: asked for, confirmed there, undone from the one of before.

use super::people::{Browser, PASSWORD, browser, inside, letters, meddle, somebody, told, world};
use super::{
    authenticator::Device,
    passkeys::{enter, make},
    second::switch_on,
};
use crate::{
    Cost, Keys,
    actions::{self, Leaving},
    model::{Answer, Says},
    reads, steps, store,
};
use database::StoreError;
use kernel::{Actor, Role, time};
use testing::{Engine, World, both};

pub(super) const NEW: &str = "Ana.Nueva@people.example";

pub(super) async fn ask(browser: &mut Browser<'_>, address: &str) -> testing::Answer {
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

pub(super) async fn with_letters(world: &World) -> (String, String) {
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
    let first = phone.post(&confirm, &[]).await.expect(422).body;
    assert!(first.contains("Entra primero en tu cuenta"), "{first}");
    assert!(!phone.is_in().await, "a letter lets nobody in");
    home.post(&confirm, &[]).await.expect(303);
    home.post(&confirm, &[]).await.expect(404);
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
    thief.post(&confirm, &[]).await.expect(303);
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
    let told = told(&world).await;
    assert_eq!(told.iter().filter(|name| *name == "accounts.passkey_removed").count(), 1, "{told:?}");
    assert_eq!(told.iter().filter(|name| *name == "accounts.second_switched").count(), 2, "on, and off");
}

/// A thief who moves the account on and undoes that has the younger link only; the owner's still brings it back.
#[both]
async fn an_undo_closes_no_older_one(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut thief = inside(&world, "Ana").await;
    letters(&world).await;
    ask(&mut thief, "thief@people.example").await.expect(303);
    let (confirm, undo) = with_letters(&world).await;
    thief.post(&confirm, &[]).await.expect(303);
    world.machine.set(time::seconds_after(world.now(), 60));
    ask(&mut thief, "thief2@people.example").await.expect(303);
    let (second, thiefs) = with_letters(&world).await;
    browser(&world).post(&thiefs, &[("password", "esta es la del ladrón")]).await.expect(303);
    browser(&world).get(&second).await.expect(404);
    browser(&world).get(&thiefs).await.expect(404);

    browser(&world).post(&undo, &[("password", "otra frase mucho mejor")]).await.expect(303);
    browser(&world).sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);
    browser(&world).sign_in("thief@people.example", "esta es la del ladrón").await.expect(422);
}

/// Whoever knew the password asked for letters elsewhere; another password, chosen by letter or inside, stops that.
#[both]
async fn another_password_stops_a_change_that_waits(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (mut home, mut thief) = (inside(&world, "Ana").await, inside(&world, "Ana").await);
    letters(&world).await;
    ask(&mut thief, NEW).await.expect(303);
    let (confirm, _) = with_letters(&world).await;
    let said = [("current", PASSWORD), ("password", "otra frase mucho mejor")];
    home.post("/account/security/password", &said).await.expect(303);
    home.post(&confirm, &[]).await.expect(404);

    let link = actions::reset_link(&world.operator(), "ana@people.example").await.unwrap();
    letters(&world).await;
    let asked = [("address", NEW), ("current", "otra frase mucho mejor")];
    home.post("/account/address", &asked).await.expect(303);
    let (confirm, _) = with_letters(&world).await;
    home.post(&format!("/reset/{link}"), &[("password", PASSWORD)]).await.expect(303);
    home.sign_in("ana@people.example", PASSWORD).await.expect(303);
    home.post(&confirm, &[]).await.expect(404);
}

/// The password was compared, and before the letters are asked for somebody chooses another.
#[both]
async fn whoever_knew_the_password_of_before_asks_for_nothing(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let found: Result<_, StoreError> =
        world.house.database.read(async |snap| reads::person(snap, ana).await).await;
    let known = found.unwrap().unwrap();
    let link = actions::reset_link(&world.operator(), "ana@people.example").await.unwrap();
    let chosen = [("password", "otra frase mucho mejor")];
    browser(&world).post(&format!("/reset/{link}"), &chosen).await.expect(303);
    letters(&world).await;
    let ctx = &world.ctx(Actor::Member(ana));
    ctx.write(async |tx| steps::ask_address(tx, ctx, &known, NEW).await).await.unwrap();
    assert_eq!(letters(&world).await, [], "nobody is written to");
}

/// Mal asks for an address of Eva's, and she presses the button: it must not become the address of Mal's account.
#[both]
async fn whoever_did_not_ask_lends_nobody_their_address(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Mal", Role::Member).await;
    somebody(&world, "Eva", Role::Member).await;
    let mut mal = inside(&world, "Mal").await;
    letters(&world).await;
    ask(&mut mal, "eva.otra@people.example").await.expect(303);
    let (confirm, _) = with_letters(&world).await;
    for mut victim in [browser(&world), inside(&world, "Eva").await] {
        let said = victim.post(&format!("/en{confirm}"), &[]).await.expect(422).body;
        assert!(said.contains("Sign in to your account in this browser first"), "{said}");
    }
    browser(&world).sign_in("eva.otra@people.example", PASSWORD).await.expect(422);
    mal.post(&confirm, &[]).await.expect(303);
}

/// What somebody takes home about themselves is the same whether or not the address they wanted has an account.
#[both]
async fn an_export_does_not_tell_who_has_an_address(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    somebody(&world, "Eva", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let mut seen = Vec::new();
    for address in ["eva@people.example", "eve@people.example"] {
        meddle(&world, "DELETE FROM account_asked").await;
        ask(&mut home, address).await.expect(303);
        letters(&world).await;
        let rows: Result<_, StoreError> =
            world.house.database.read(async |snap| store::leaving::asked_about(snap, ana).await).await;
        let mut rows: Vec<String> =
            rows.unwrap().iter().map(|row| row.to_string().replace(address, "…")).collect();
        rows.sort();
        seen.push(rows);
    }
    assert!(seen[0].iter().any(|row| row.contains("address_confirm")), "{seen:?}");
    assert_eq!(seen[0], seen[1]);
}

/// A thief wants the account gone with its owner's things: whoever undoes the address keeps both.
#[both]
async fn an_undo_stops_an_erasure(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    letters(&world).await;
    let mut thief = inside(&world, "Ana").await;
    ask(&mut thief, NEW).await.expect(303);
    let (confirm, undo) = with_letters(&world).await;
    thief.post(&confirm, &[]).await.expect(303);
    let form = Leaving { proof: PASSWORD, is_sure: true };
    actions::leave(&world.ctx(Actor::Member(ana)), &Keys::new(Cost::CHEAP), &form).await.unwrap();
    let waits = async || format!("{:?}", world.everything().await).contains(steps::LEAVES);
    assert!(waits().await);

    browser(&world).post(&undo, &[("password", "otra frase mucho mejor")]).await.expect(303);
    let found: Result<_, StoreError> =
        world.house.database.read(async |snap| reads::person(snap, ana).await).await;
    assert_eq!(found.unwrap().unwrap().leaves_at, None);
    assert!(!waits().await, "nothing falls due");
    assert!(told(&world).await.contains(&"accounts.person_stays".to_owned()));
    let back = browser(&world).sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);
    assert_eq!(back.header("location"), "/account");
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
    let said = letters(&world).await;
    let to_new = said.iter().find(|one| one.address == NEW).unwrap();
    assert_eq!(to_new.person, None, "it is not among the letters of whoever asked");
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
    home.post(&confirm, &[]).await.expect(422);
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
