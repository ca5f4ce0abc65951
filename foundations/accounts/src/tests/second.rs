//! Codes as second factor: set up, asked for after every way in but a passkey, used up, taken away.

use super::people::{
    Browser, PASSWORD, browser, inside, letters, meddle, somebody, tireless, told, world, world_with,
};
use crate::{
    Patience, actions,
    model::{Entered, Entry, KeyNews, Says},
    steps,
};
use accounts_facts::SignedInBy;
use action::Failure;
use kernel::{Actor, PersonId, Role, time};
use testing::{Engine, World, both};
use webkit::{Pace, Rate};

/// What an app shows that was told this key, as the page prints it.
fn app(key: &str, world: &World) -> String {
    let secret = totp_rs::Secret::try_from_base32(key.replace(' ', "").to_uppercase()).unwrap();
    let app = totp_rs::Builder::new().with_secret(secret.as_bytes().to_vec()).build().unwrap();
    app.generate(u64::try_from(world.now().as_second()).unwrap()).to_string()
}

fn between<'p>(page: &'p str, before: &str, after: &str) -> Vec<&'p str> {
    page.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect()
}

/// Switches codes on in a browser of somebody. Gives the key and the recovery codes.
pub(super) async fn switch_on(browser: &mut Browser<'_>, world: &World) -> (String, Vec<String>) {
    browser.post("/account/second/begin", &[]).await.expect(303);
    let page = browser.get("/account/second").await.expect(200).body;
    let key = between(&page, "<code>", "</code>")[0].to_owned();
    assert!(page.contains("<svg"), "{page}");
    let done = browser.post("/account/second/confirm", &[("code", &app(&key, world))]).await.expect(200).body;
    let codes = between(&done, "<code>", "</code>").into_iter().map(str::to_owned).collect();
    world.machine.set(time::seconds_after(world.now(), 30));
    (key, codes)
}

/// A browser in which somebody said the password and is asked for a code.
pub(super) async fn at_the_code<'w>(world: &'w World) -> Browser<'w> {
    let mut browser = browser(world);
    let address = [("address", "ana@people.example"), ("password", PASSWORD), ("next", "/p/taza")];
    let sent = browser.post("/sign-in", &address).await.expect(303);
    assert_eq!(sent.header("location"), "/sign-in/second?next=%2Fp%2Ftaza");
    browser
}

#[both]
async fn whoever_has_the_password_needs_the_phone_too(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    letters(&world).await;
    assert!(home.get("/account/second").await.expect(200).body.contains("Poner el segundo paso"));
    home.post("/account/second/begin", &[]).await.expect(303);
    let wrong = home.post("/account/second/confirm", &[("code", "000000")]).await.expect(422).body;
    assert!(wrong.contains("Ese código no vale") && wrong.contains("aria-invalid"), "{wrong}");
    home.sign_in("ana@people.example", PASSWORD).await.expect(303);
    assert!(home.is_in().await, "it does not count before a code was shown");

    let (key, codes) = switch_on(&mut home, &world).await;
    assert_eq!(codes.len(), 10);
    let said = letters(&world).await;
    let is_on = |says: &Says| matches!(says, Says::KeyChanged { what: KeyNews::SecondOn, .. });
    assert!(matches!(&said[..], [one] if is_on(&one.says)), "{said:?}");
    assert!(told(&world).await.contains(&"accounts.second_switched".to_owned()));
    let page = home.get("/account/security").await.expect(200).body;
    assert!(page.contains("10 códigos de recuperación") && !page.contains(&codes[0]), "{page}");

    let mut cafe = at_the_code(&world).await;
    assert!(!cafe.is_in().await, "the password alone is not enough");
    let form = cafe.get("/en/sign-in/second?next=%2Fp%2Ftaza").await.expect(200).body;
    assert!(form.contains("One more code") && form.contains("one-time-code"), "{form}");
    let code = app(&key, &world);
    let on = cafe.post("/sign-in/second", &[("code", &code), ("next", "/p/taza")]).await.expect(303);
    assert_eq!(on.header("location"), "/p/taza");
    assert!(cafe.is_in().await && !cafe.cookies.contains_key("__Host-plaza-second"));

    let mut thief = at_the_code(&world).await;
    let again = thief.post("/sign-in/second", &[("code", &code)]).await.expect(422).body;
    assert!(again.contains("Ese código no vale") && !thief.is_in().await, "a code is good once");
}

#[both]
async fn a_recovery_code_is_good_once_and_its_owner_hears_of_it(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (_, codes) = switch_on(&mut inside(&world, "Ana").await, &world).await;
    letters(&world).await;
    let mut cafe = at_the_code(&world).await;
    let typed = codes[3].replace('-', " ").to_uppercase();
    cafe.post("/sign-in/second", &[("code", &typed)]).await.expect(303);
    assert!(cafe.is_in().await);
    let said = letters(&world).await;
    let is_used = |says: &Says| matches!(says, Says::KeyChanged { what: KeyNews::RecoveryUsed, .. });
    assert!(matches!(&said[..], [one] if is_used(&one.says)), "{said:?}");
    at_the_code(&world).await.post("/sign-in/second", &[("code", &typed)]).await.expect(422);

    let page = cafe.post("/account/second/codes", &[]).await.expect(200).body;
    let fresh = between(&page, "<code>", "</code>");
    assert!(fresh.len() == 10 && fresh.iter().all(|code| !codes.iter().any(|old| old == code)));
    at_the_code(&world).await.post("/sign-in/second", &[("code", &codes[4])]).await.expect(422);
    at_the_code(&world).await.post("/sign-in/second", &[("code", fresh[4])]).await.expect(303);
    let kept = format!("{:?}", world.everything().await);
    for code in codes.iter().map(String::as_str).chain(fresh) {
        assert!(!kept.contains(code) && !kept.contains(&code.replace('-', "")), "{code} is kept");
    }
}

#[both]
async fn five_guesses_end_a_sign_in(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (key, _) = switch_on(&mut inside(&world, "Ana").await, &world).await;
    let mut thief = at_the_code(&world).await;
    for odd in ["000000", "", "12345", &"1".repeat(60_000)] {
        thief.post("/sign-in/second", &[("code", odd)]).await.expect(422);
    }
    let fifth = thief.post("/sign-in/second", &[("code", "<script>\u{0}")]).await.expect(303);
    assert_eq!(fifth.header("location"), "/sign-in?done=second");
    let late = thief.post("/sign-in/second", &[("code", &app(&key, &world))]).await.expect(303);
    assert_eq!(late.header("location"), "/sign-in?done=second", "even the right one");
    assert!(!thief.is_in().await);
    let said = thief.get("/sign-in?done=second").await.expect(200).body;
    assert!(said.contains("desde el principio"), "{said}");

    let mut slow = at_the_code(&world).await;
    world.machine.set(time::seconds_after(world.now(), 600));
    slow.post("/sign-in/second", &[("code", &app(&key, &world))]).await.expect(303);
    assert!(!slow.is_in().await, "ten minutes later");
    world.see_to_duties().await;
    assert_eq!(world.everything().await["account_second"], Vec::<String>::new());
}

/// Many sign-ins at a time give no more guesses: those are counted for the person.
#[both]
async fn guesses_are_counted_for_the_person_too(engine: Engine) {
    let patience = Patience { proof: Rate { per_minute: 1, at_once: 4 }, ..tireless() };
    let world = world_with(engine, patience).await;
    somebody(&world, "Ana", Role::Member).await;
    switch_on(&mut inside(&world, "Ana").await, &world).await;
    for _ in 0..4 {
        at_the_code(&world).await.post("/sign-in/second", &[("code", "000000")]).await.expect(422);
    }
    at_the_code(&world).await.post("/sign-in/second", &[("code", "000000")]).await.expect(429);
    let said = [("current", "no es esta de aquí"), ("password", "otra frase mucho mejor")];
    let mut home = browser(&world);
    meddle(&world, "DELETE FROM account_totp").await;
    home.sign_in("ana@people.example", PASSWORD).await.expect(303);
    for _ in 0..4 {
        home.post("/account/security/password", &said).await.expect(422);
    }
    home.post("/account/security/password", &said).await.expect(429);
}

/// A thief who knows the password guesses for days; the owner comes in by a recovery code meanwhile.
#[both]
async fn codes_of_an_app_are_guessed_slowly(engine: Engine) {
    let patience = Patience { codes: Pace { each_s: 600, at_once: 4 }, ..tireless() };
    let world = world_with(engine, patience).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let (_, codes) = switch_on(&mut home, &world).await;
    for _ in 0..4 {
        at_the_code(&world).await.post("/sign-in/second", &[("code", "000000")]).await.expect(422);
    }
    at_the_code(&world).await.post("/sign-in/second", &[("code", "000000")]).await.expect(429);
    home.post("/account/second/off", &[("proof", "000000")]).await.expect(429);
    let mut cafe = at_the_code(&world).await;
    cafe.post("/sign-in/second", &[("code", &codes[0])]).await.expect(303);
    assert!(cafe.is_in().await);
}

/// What a browser carried before it knew the code is good for nothing afterwards, whoever planted it.
#[both]
async fn a_code_gives_another_session_than_whoever_planted_one_knows(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    somebody(&world, "Mal", Role::Member).await;
    let (key, _) = switch_on(&mut inside(&world, "Ana").await, &world).await;
    let mut mal = inside(&world, "Mal").await;
    let mut victim = at_the_code(&world).await;
    victim.cookies.insert("__Host-plaza".into(), mal.secret().unwrap().clone());
    let pending = victim.cookies["__Host-plaza-second"].clone();
    victim.post("/sign-in/second", &[("code", &app(&key, &world))]).await.expect(303);
    assert!(victim.is_in().await);
    assert_ne!(victim.secret(), mal.secret());
    assert!(!mal.is_in().await, "what was planted is over");
    let mut thief = browser(&world);
    thief.cookies.insert("__Host-plaza-second".into(), pending.clone());
    let used = thief.post("/sign-in/second", &[("code", &app(&key, &world))]).await.expect(303);
    assert_eq!(used.header("location"), "/sign-in?done=second");
    thief.cookies.insert("__Host-plaza".into(), pending);
    assert!(!thief.is_in().await, "a sign-in that waits is no session");
}

#[both]
async fn switching_off_takes_the_password_or_a_code(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    home.post("/account/second/off", &[("proof", PASSWORD)]).await.expect(422);
    let (_, codes) = switch_on(&mut home, &world).await;
    home.post("/account/second/begin", &[]).await.expect(422);
    for odd in ["", "no es esta de aquí", "000000", "ffff-ffff-ffff-ffff"] {
        let refused = home.post("/account/second/off", &[("proof", odd)]).await.expect(422).body;
        assert!(refused.contains("Ni la contraseña ni el código"), "{odd}: {refused}");
    }
    let off = home.post("/account/second/off", &[("proof", PASSWORD)]).await.expect(303);
    assert_eq!(off.header("location"), "/account/security?done=second-off");
    assert!(inside(&world, "Ana").await.is_in().await, "no code is asked for");
    let (_, others) = switch_on(&mut home, &world).await;
    home.post("/account/second/off", &[("proof", &codes[1])]).await.expect(422);
    home.post("/account/second/off", &[("proof", &others[1])]).await.expect(303);
    let said = letters(&world).await;
    let offs = said
        .iter()
        .filter(|one| matches!(one.says, Says::KeyChanged { what: KeyNews::SecondOff, .. }))
        .count();
    assert_eq!(offs, 2);
}

/// Whoever is at the code with a password that is good no more is out.
#[both]
async fn another_password_ends_sign_ins_that_wait(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let (key, _) = switch_on(&mut home, &world).await;
    let mut thief = at_the_code(&world).await;
    let said = [("current", PASSWORD), ("password", "otra frase mucho mejor")];
    home.post("/account/security/password", &said).await.expect(303);
    thief.post("/sign-in/second", &[("code", &app(&key, &world))]).await.expect(303);
    assert!(!thief.is_in().await && home.is_in().await);
}

/// Every way in but a passkey ends at the code.
#[both]
async fn the_code_stands_behind_all_ways_in(engine: Engine) {
    let world = world(engine).await;
    let ana: PersonId = somebody(&world, "Ana", Role::Member).await;
    switch_on(&mut inside(&world, "Ana").await, &world).await;
    let enter = async |how| {
        let ctx = &world.ctx(Actor::Visitor);
        let entered: Result<Entered, Failure<_>> =
            ctx.write(async |tx| steps::enter(tx, ctx, ana, how, &Entry::default()).await).await;
        entered.unwrap()
    };
    assert!(matches!(enter(SignedInBy::Password).await, Entered::Second { .. }));
    assert!(matches!(enter(SignedInBy::Letter).await, Entered::Second { .. }));
    assert!(matches!(enter(SignedInBy::Passkey).await, Entered::In(_)));
    let ctx = &world.ctx(Actor::Visitor);
    assert_eq!(actions::waiting(ctx, Some("x")).await.unwrap(), None);
}
