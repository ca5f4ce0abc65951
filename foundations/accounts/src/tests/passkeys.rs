//! Passkeys: made, used, named, taken away, and what a thief tries.

use super::{
    authenticator::Device,
    people::{Browser, PASSWORD, browser, inside, letters, meddle, somebody, told, world},
};
use crate::{
    actions,
    model::{KeyNews, Says},
    rules::PasskeyRejected,
    secret,
};
use action::Failure;
use kernel::{Actor, Role, time};
use serde_json::{Value, json};
use testing::{Engine, World, both};

async fn begin(browser: &mut Browser<'_>, address: &str) -> Value {
    let came = browser.json(address, &json!({})).await.expect(200);
    assert_eq!(came.header("cache-control").contains("no-store"), true);
    serde_json::from_str(&came.body).unwrap()
}

/// Somebody with a passkey, and their device.
async fn ana_with_device(world: &World) -> Device {
    somebody(world, "Ana", Role::Member).await;
    let mut device = Device::new(7);
    let mut home = inside(world, "Ana").await;
    make(&mut home, &mut device, "Móvil").await;
    letters(world).await;
    device
}

pub(super) async fn make(browser: &mut Browser<'_>, device: &mut Device, name: &str) {
    let asked = begin(browser, "/account/passkeys/begin").await;
    let sent = json!({ "credential": device.make(&asked), "name": name });
    browser.json("/account/passkeys", &sent).await.expect(200);
}

/// What was said to what a device shows at the door.
pub(super) async fn enter(browser: &mut Browser<'_>, device: &mut Device) -> Result<Value, String> {
    let asked = begin(browser, "/sign-in/passkey/begin").await;
    shown(browser, device.show(&asked)).await
}

/// Where it leads, or the code of why it does not.
async fn shown(browser: &mut Browser<'_>, credential: Value) -> Result<Value, String> {
    let sent = json!({ "credential": credential, "next": "/p/taza" });
    let came = browser.json("/sign-in/passkey", &sent).await;
    let told: Value = serde_json::from_str(&came.body).unwrap();
    match came.status.as_u16() {
        200 => Ok(told["to"].clone()),
        422 => Err(told["code"].as_str().unwrap().to_owned()),
        other => panic!("{other} {}", came.body),
    }
}

#[both]
async fn somebody_makes_a_passkey_and_comes_in_by_it(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (mut home, mut device) = (inside(&world, "Ana").await, Device::new(7));
    let asked = begin(&mut home, "/account/passkeys/begin").await;
    let (options, wanted) = (&asked["publicKey"], &asked["publicKey"]["authenticatorSelection"]);
    assert_eq!(options["rp"]["id"], "prueba.example");
    assert_eq!(
        (&wanted["residentKey"], &wanted["userVerification"]),
        (&json!("required"), &json!("required"))
    );
    let sent = json!({ "credential": device.make(&asked), "name": "  Móvil de <Ana" });
    let odd = home.json("/account/passkeys", &sent).await.expect(422).body;
    assert!(odd.contains("accounts-name-unfit"), "{odd}");
    make(&mut home, &mut device, "Móvil de Ana").await;
    let said = letters(&world).await;
    let news = |news| move |one: &Says| matches!(one, Says::KeyChanged { what, .. } if *what == news);
    assert!(said.iter().any(|one| news(KeyNews::PasskeyAdded)(&one.says)), "{said:?}");
    let page = home.get("/account/security?done=passkey").await.expect(200).body;
    assert!(page.contains("Móvil de Ana") && page.contains("Llave añadida"), "{page}");

    let mut cafe = browser(&world);
    let page = cafe.get("/sign-in").await.expect(200).body;
    assert!(page.contains("Entrar con una llave de acceso") && page.contains("<noscript>"), "{page}");
    assert_eq!(enter(&mut cafe, &mut device).await, Ok(json!("/p/taza")));
    assert!(cafe.is_in().await);
    assert!(told(&world).await.contains(&"accounts.passkey_added".to_owned()));

    let id = page_id(&home.get("/account/security").await.body);
    home.post("/account/passkeys/rename", &[("passkey", &id), ("name", "Reloj")]).await.expect(303);
    home.post("/account/passkeys/rename", &[("passkey", &id), ("name", "<b>")]).await.expect(422);
    let gone = home.post("/account/passkeys/remove", &[("passkey", &id)]).await.expect(303);
    assert_eq!(gone.header("location"), "/account/security?done=removed");
    assert_eq!(enter(&mut browser(&world), &mut device).await, Err("accounts-passkey-unproven".into()));
    let said = letters(&world).await;
    assert!(matches!(&said[..], [one] if news(KeyNews::PasskeyRemoved)(&one.says)), "{said:?}");
}

pub(super) fn page_id(page: &str) -> String {
    page.split("name=\"passkey\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The session was thrown out while the answer of the browser was on its way.
#[both]
async fn a_session_that_is_over_adds_no_key(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let (mut home, mut device) = (inside(&world, "Ana").await, Device::new(7));
    let this = secret::hash(home.secret().unwrap()).unwrap();
    let asked = begin(&mut home, "/account/passkeys/begin").await;
    let made = serde_json::from_value(device.make(&asked)).unwrap();
    let carried = home.cookies["__Host-plaza-passkey"].clone();
    let change = [("current", PASSWORD), ("password", "otra frase mucho mejor")];
    inside(&world, "Ana").await.post("/account/security/password", &change).await.expect(303);
    letters(&world).await;
    let ctx = world.ctx(Actor::Member(ana));
    let late = actions::add_passkey(&ctx, Some(&carried), ("Móvil", ""), &made, &this).await;
    assert!(matches!(late, Err(Failure::Rejected(PasskeyRejected::Over))), "{late:?}");
    assert_eq!(world.everything().await["account_passkey"], Vec::<String>::new());
    assert_eq!(letters(&world).await, []);
}

/// Whoever was to be erased must not come in without a word about it.
#[both]
async fn whoever_is_leaving_is_asked_when_they_come_in_by_a_passkey(engine: Engine) {
    let world = world(engine).await;
    let mut device = ana_with_device(&world).await;
    meddle(&world, "UPDATE account_person SET leaves_at = joined_at").await;
    assert_eq!(enter(&mut browser(&world), &mut device).await, Ok(json!("/account/data")));
    meddle(&world, "UPDATE account_person SET leaves_at = NULL").await;
    assert_eq!(enter(&mut browser(&world), &mut device).await, Ok(json!("/p/taza")));
}

#[both]
async fn an_answer_is_good_once_and_in_the_browser_that_was_asked(engine: Engine) {
    let world = world(engine).await;
    let mut device = ana_with_device(&world).await;
    let over = || Err("accounts-passkey-over".to_owned());
    let (mut cafe, mut thief) = (browser(&world), browser(&world));
    let asked = begin(&mut cafe, "/sign-in/passkey/begin").await;
    let credential = device.show(&asked);
    assert_eq!(shown(&mut thief, credential.clone()).await, over(), "without the cookie");
    begin(&mut thief, "/sign-in/passkey/begin").await;
    let other = shown(&mut thief, credential.clone()).await;
    assert_eq!(other, Err("accounts-passkey-unproven".into()), "another challenge");
    let cookies = cafe.cookies.clone();
    assert!(shown(&mut cafe, credential.clone()).await.is_ok());
    thief.cookies = cookies;
    assert_eq!(shown(&mut thief, credential).await, over(), "the very same again");
    assert!(!thief.is_in().await);

    let mut late = browser(&world);
    let asked = begin(&mut late, "/sign-in/passkey/begin").await;
    world.machine.set(time::seconds_after(world.now(), 300));
    assert_eq!(shown(&mut late, device.show(&asked)).await, over(), "five minutes later");
    world.see_to_duties().await;
    assert_eq!(world.everything().await["account_ceremony"], Vec::<String>::new());
}

#[both]
async fn what_was_signed_elsewhere_or_without_its_owner_opens_nothing(engine: Engine) {
    let world = world(engine).await;
    let unproven = Err("accounts-passkey-unproven".to_owned());
    let mut device = ana_with_device(&world).await;
    type Trick = fn(&mut Device);
    let tricks: [(&str, Trick); 5] = [
        ("another origin", |device| device.origin = "https://prueba.example.evil.example"),
        ("without encryption", |device| device.origin = "http://prueba.example"),
        ("another port", |device| device.origin = "https://prueba.example:8443"),
        ("another party", |device| device.party = "evil.example"),
        ("nobody was there", |device| device.is_verified = false),
    ];
    for (what, trick) in tricks {
        let mut thief = browser(&world);
        let mut tricked = Device { counter: device.counter, user: device.user.clone(), ..Device::new(7) };
        trick(&mut tricked);
        assert_eq!(enter(&mut thief, &mut tricked).await, unproven, "{what}");
        device.counter = tricked.counter;
        assert!(!thief.is_in().await, "{what}");
    }
    let mut other = Device { user: device.user.clone(), ..Device::new(8) };
    assert_eq!(enter(&mut browser(&world), &mut other).await, unproven, "a key that nobody knows");
    device.user = "AAAAAAAAAAAAAAAAAAAAAA".into();
    assert_eq!(enter(&mut browser(&world), &mut device).await, unproven, "somebody else's name on it");
}

#[both]
async fn a_copied_key_is_refused_and_its_owner_hears_of_it(engine: Engine) {
    let world = world(engine).await;
    let mut device = ana_with_device(&world).await;
    let mut copy = Device { user: device.user.clone(), ..Device::new(7) };
    device.counter = 40;
    assert!(enter(&mut browser(&world), &mut device).await.is_ok());
    let mut thief = browser(&world);
    assert_eq!(enter(&mut thief, &mut copy).await, Err("accounts-passkey-cloned".into()));
    assert!(!thief.is_in().await);
    let said = letters(&world).await;
    let is_told = |says: &Says| matches!(says, Says::KeyChanged { what: KeyNews::PasskeyCloned, .. });
    assert!(matches!(&said[..], [one] if is_told(&one.says)), "{said:?}");
}

#[both]
async fn the_last_way_in_stays_and_a_key_has_one_owner(engine: Engine) {
    let world = world(engine).await;
    let mut device = ana_with_device(&world).await;
    meddle(&world, "UPDATE account_person SET password = NULL").await;
    let mut home = browser(&world);
    enter(&mut home, &mut device).await.unwrap();
    let page = home.get("/account/security").await.expect(200).body;
    assert!(page.contains("No tienes contraseña"), "{page}");
    let id = page_id(&page);
    let refused = home.post("/account/passkeys/remove", &[("passkey", &id)]).await.expect(422).body;
    assert!(refused.contains("tu única forma de entrar"), "{refused}");

    somebody(&world, "Mal", Role::Owner).await;
    let mut mal = inside(&world, "Mal").await;
    mal.post("/account/passkeys/remove", &[("passkey", &id)]).await.expect(404);
    mal.post("/account/passkeys/rename", &[("passkey", &id), ("name", "Mía")]).await.expect(404);
    mal.post("/account/passkeys/remove", &[("passkey", "' OR 1=1 --")]).await.expect(404);
    let asked = begin(&mut mal, "/account/passkeys/begin").await;
    let mut same = Device { user: String::new(), ..Device::new(7) };
    let sent = json!({ "credential": same.make(&asked), "name": "Robada" });
    let known = mal.json("/account/passkeys", &sent).await.expect(422).body;
    assert!(known.contains("accounts-passkey-known"), "{known}");
}

#[both]
async fn whoever_came_in_long_ago_shows_first_who_they_are(engine: Engine) {
    let world = world(engine).await;
    let mut device = ana_with_device(&world).await;
    let mut home = inside(&world, "Ana").await;
    world.machine.set(time::seconds_after(world.now(), 601));
    let told = home.json("/account/passkeys/begin", &json!({})).await.expect(422).body;
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["code"], "accounts-prove-first");
    assert_eq!(told["to"], "/account/prove?next=%2Faccount%2Fsecurity");
    let id = page_id(&home.get("/account/security").await.body);
    let sent = home.post("/account/passkeys/remove", &[("passkey", &id)]).await.expect(303);
    assert_eq!(sent.header("location"), "/account/prove?next=%2Faccount%2Fsecurity");

    let wrong = home.post("/account/prove", &[("current", "no es esta de aquí")]).await.expect(422).body;
    assert!(wrong.contains("no es tu contraseña actual"), "{wrong}");
    let asked = begin(&mut home, "/account/prove/passkey/begin").await;
    let sent = json!({ "credential": device.show(&asked), "next": "/account/security" });
    home.json("/account/prove/passkey", &sent).await.expect(200);
    home.post("/account/passkeys/remove", &[("passkey", &id)]).await.expect(303);
    let again = home.get("/account/prove?next=%2Faccount%2Fsecurity").await.expect(303);
    assert_eq!(again.header("location"), "/account/security");

    // The key of one proves nothing in the session of another.
    somebody(&world, "Eva", Role::Member).await;
    let mut eva = inside(&world, "Eva").await;
    let mut hers = Device::new(9);
    make(&mut eva, &mut hers, "").await;
    world.machine.set(time::seconds_after(world.now(), 601));
    let asked = begin(&mut home, "/account/prove/passkey/begin").await;
    let sent = json!({ "credential": hers.show(&asked) });
    let refused = home.json("/account/prove/passkey", &sent).await.expect(422).body;
    assert!(refused.contains("accounts-passkey-unproven"), "{refused}");
    home.json("/account/passkeys/begin", &json!({})).await.expect(422);
    let password = [("current", PASSWORD), ("next", "//evil.example")];
    let on = home.post("/account/prove", &password).await.expect(303);
    assert_eq!(on.header("location"), "/account");
}

#[both]
async fn what_is_no_answer_is_told_so_and_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    ana_with_device(&world).await;
    let mut thief = browser(&world);
    for address in ["/sign-in/passkey", "/en/sign-in/passkey"] {
        let code = async |thief: &mut Browser<'_>, kind: &str, body: &str, status: u16| {
            let came = thief.body(address, kind, body).await.expect(status);
            serde_json::from_str::<Value>(&came.body).unwrap()["code"].clone()
        };
        let json = "application/json";
        assert_eq!(code(&mut thief, "text/plain", "{}", 415).await, "webkit-wrong-type");
        assert_eq!(
            code(&mut thief, "application/x-www-form-urlencoded", "a=b", 415).await,
            "webkit-wrong-type"
        );
        for odd in ["", "{", "[]", "{\"credential\":null}", "{\"credential\":{\"id\":\"\u{0}\"}}"] {
            assert_eq!(code(&mut thief, json, odd, 400).await, "webkit-unreadable", "{odd}");
        }
        let long = format!("{{\"next\":\"{}\"}}", "a".repeat(1_000_000));
        assert_eq!(code(&mut thief, json, &long, 413).await, "webkit-too-large");
    }
    let foreign = http::Request::post("/sign-in/passkey/begin")
        .header("content-type", "application/json")
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::from("{}"))
        .unwrap();
    world.send(foreign).await.expect(403);
    assert_eq!(world.everything().await["account_ceremony"], Vec::<String>::new());
    for address in ["/account/passkeys/begin", "/account/passkeys", "/account/prove/passkey"] {
        let came = thief.json(address, &json!({})).await;
        assert!(came.status == 303 || came.status == 401 || came.status == 403, "{address} {}", came.status);
    }
}

#[both]
async fn a_suspended_person_does_not_come_in_by_a_passkey_either(engine: Engine) {
    let world = world(engine).await;
    let mut device = ana_with_device(&world).await;
    meddle(&world, "UPDATE account_person SET state = 'suspended'").await;
    let mut home = browser(&world);
    assert_eq!(enter(&mut home, &mut device).await, Err("accounts-sign-in-suspended".into()));
    assert!(!home.is_in().await);
}
