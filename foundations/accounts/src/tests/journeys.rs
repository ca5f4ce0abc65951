//! Visits through the service that a server listens with: how somebody joins, comes in, forgets a password.

use super::people::{PASSWORD, browser, inside, letters, somebody, the_letter, told, world};
use crate::model::Says;
use kernel::{Lang, Role};
use testing::{Engine, both};

#[both]
async fn somebody_joins_comes_back_and_forgets_the_password(engine: Engine) {
    let world = world(engine).await;
    let mut home = browser(&world);
    let sent = home.sign_up("Ana Ruiz", "Ana@people.example", PASSWORD).await.expect(303);
    assert_eq!(sent.header("location"), "/sign-up/sent");
    assert!(home.get("/sign-up/sent").await.expect(200).body.contains("Mira tu correo"));
    assert!(!home.is_in().await, "nobody is in before the address is confirmed");

    let (letter, secret) = the_letter(&world).await;
    assert_eq!((letter.address.as_str(), letter.lang), ("Ana@people.example", Lang::Es));
    assert!(matches!(&letter.says, Says::Confirm { name, .. } if name == "Ana Ruiz"));
    let link = format!("/confirm/{secret}");
    // Programs that guard mailboxes look at the link, more than once.
    for _ in 0..2 {
        let page = browser(&world).get(&link).await.expect(200);
        assert!(page.body.contains("Ana@people.example") && page.header("set-cookie").is_empty());
    }
    let page = home.get(&link).await.expect(200);
    assert!(!page.body.contains("type=\"password\""), "the browser that signed up only presses a button");
    let in_now = home.post(&link, &[]).await.expect(303);
    assert_eq!(in_now.header("location"), "/account?done=welcome");
    assert!(home.get("/account?done=welcome").await.expect(200).body.contains("Ana Ruiz"));

    let mut office = browser(&world);
    office.sign_in(" ana@PEOPLE.example ", PASSWORD).await.expect(303);
    let sessions = office.get("/account/security").await.expect(200).body;
    assert_eq!(
        sessions.matches("Firefox · Linux").count(),
        3,
        "two sessions, one of which can be ended: {sessions}"
    );
    let id =
        sessions.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    office.post("/account/security/session", &[("session", &id)]).await.expect(303);
    assert!(!home.is_in().await && office.is_in().await, "the other session is over, this one is not");

    home.post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    let (letter, secret) = the_letter(&world).await;
    assert_eq!(letter.address, "Ana@people.example", "to the address that is kept");
    let link = format!("/reset/{secret}");
    home.get(&link).await.expect(200);
    let again = home.post(&link, &[("password", "corta")]).await.expect(422);
    assert!(again.body.contains("aria-invalid=\"true\""), "{}", again.body);
    let done = home.post(&link, &[("password", "otra frase mucho mejor")]).await.expect(303);
    assert_eq!(done.header("location"), "/sign-in?done=reset");
    assert!(!office.is_in().await, "every session is over");
    let says = letters(&world).await;
    assert!(matches!(&says[..], [one] if matches!(one.says, Says::PasswordChanged { .. })), "{says:?}");
    home.sign_in("ana@people.example", PASSWORD).await.expect(422);
    home.sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);
    assert!(home.is_in().await);

    let told = told(&world).await;
    for fact in ["person_joined", "signed_in", "sessions_ended", "password_changed", "letter_asked"] {
        assert!(told.contains(&format!("accounts.{fact}")), "{fact}: {told:?}");
    }
}

#[both]
async fn whoever_signs_out_is_out(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    let secret = home.secret().unwrap().clone();
    let out = home.post("/sign-out", &[]).await.expect(303);
    assert_eq!(out.header("location"), "/sign-in?done=out");
    assert_eq!(home.secret(), None, "the cookie is taken away");
    home.cookies.insert("__Host-plaza".into(), secret);
    assert!(!home.is_in().await, "and what was in it opens nothing");
    home.post("/sign-out", &[]).await.expect(303);
}

#[both]
async fn somebody_says_what_they_are_called(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut ana = inside(&world, "Ana").await;
    let said = |name| [("name", name), ("lang", "en")];
    ana.post("/account", &said(" Ana  María")).await.expect(303);
    let page = ana.get("/account?done=saved").await.expect(200).body;
    assert!(page.contains("value=\"Ana María\""), "{page}");
    let odd = ana.post("/account", &said("www.mala.example")).await.expect(422).body;
    assert!(odd.contains("value=\"www.mala.example\"") && odd.contains("aria-invalid"), "{odd}");
    // The same again is no change.
    ana.post("/account", &said("Ana María")).await.expect(303);
    let changes = told(&world).await.iter().filter(|name| *name == "accounts.profile_changed").count();
    assert_eq!(changes, 1);
}

#[both]
async fn another_password_ends_all_other_sessions(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (mut home, mut office) = (inside(&world, "Ana").await, inside(&world, "Ana").await);
    let said = |current, password| [("current", current), ("password", password)];
    let address = "/account/security/password";
    let wrong = home.post(address, &said("no es esta de aquí", "otra frase mucho mejor")).await.expect(422);
    assert!(wrong.body.contains("no es tu contraseña actual"), "{}", wrong.body);
    let weak = home.post(address, &said(PASSWORD, "password123")).await.expect(422).body;
    assert!(weak.contains("de las primeras que se prueban"));
    assert!(!weak.contains(PASSWORD) && !weak.contains("password123"), "no password is printed again");
    assert!(office.is_in().await, "nothing has changed so far");
    home.post(address, &said(PASSWORD, "otra frase mucho mejor")).await.expect(303);
    assert!(home.is_in().await && !office.is_in().await);
    office.sign_in("ana@people.example", PASSWORD).await.expect(422);
    office.sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);

    home.post("/account/security/others", &[]).await.expect(303);
    assert!(home.is_in().await && !office.is_in().await);
}

#[both]
async fn every_page_speaks_both_languages_and_is_nobody_elses(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Owner).await;
    let mut stranger = browser(&world);
    for address in ["/sign-up", "/sign-up/sent", "/sign-in", "/sign-in?done=out", "/reset", "/reset/sent"] {
        for (prefix, lang) in [("", "es"), ("/en", "en")] {
            let page = stranger.get(&format!("{prefix}{address}")).await.expect(200);
            assert!(
                page.body.contains(&format!("<html lang=\"{lang}\"")) && !page.body.contains('⟨'),
                "{address}"
            );
            assert!(page.body.contains("noindex"), "{address} is not for search engines");
            assert_eq!(page.body.matches("<h1").count(), 1, "{address}");
        }
    }
    let mut ana = inside(&world, "Ana").await;
    for address in ["/account", "/account/security", "/admin/people", "/admin/people/invite"] {
        for prefix in ["", "/en"] {
            let page = ana.get(&format!("{prefix}{address}")).await.expect(200);
            assert!(!page.body.contains('⟨') && page.body.contains("noindex"), "{address}: {}", page.body);
            assert_eq!(page.header("cache-control"), "private, no-store", "{address}");
        }
        let turned = stranger.get(address).await.expect(303);
        assert_eq!(turned.header("location"), format!("/sign-in?next={address}"));
    }
    let way = stranger.get("/sign-in?next=/admin/people").await.expect(200).body;
    assert!(way.contains("name=\"next\" value=\"/admin/people\""), "{way}");
}

#[both]
async fn fields_tell_browsers_what_they_may_fill_in(engine: Engine) {
    let world = world(engine).await;
    let mut stranger = browser(&world);
    let up = stranger.get("/sign-up").await.expect(200).body;
    for word in ["name", "username", "new-password"] {
        assert!(up.contains(&format!("autocomplete=\"{word}\"")), "{word}");
    }
    let enter = stranger.get("/sign-in").await.expect(200).body;
    for word in ["username webauthn", "current-password"] {
        assert!(enter.contains(&format!("autocomplete=\"{word}\"")), "{word}");
    }
}
