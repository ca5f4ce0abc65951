//! Whoever comes with somebody else's link, cookie or form.

use super::people::{PASSWORD, browser, inside, letters, somebody, the_letter, tireless, world, world_with};
use crate::{Patience, model::Says};
use kernel::{Role, time};
use testing::{Engine, both};
use webkit::Rate;

/// A thief signs up with the address of somebody else, until no letter goes there any more. Whoever reads the mailbox and
/// follows the thief's link must not open an account to which the thief has the password, and must not be locked out.
#[both]
async fn an_account_cannot_be_prepared_for_somebody_else(engine: Engine) {
    let world = world(engine).await;
    let of_thief = "la clave de un ladrón";
    let mut thief = browser(&world);
    for _ in 0..3 {
        thief.sign_up("Eva", "eva@people.example", of_thief).await.expect(303);
    }
    let mut eva = browser(&world);
    eva.sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    let links: Vec<String> = letters(&world).await.iter().map(|one| confirm_link(&one.says)).collect();
    assert_eq!(links.len(), 3, "her own is swallowed");

    assert!(eva.get(&links[0]).await.expect(200).body.contains("autocomplete=\"new-password\""));
    eva.post(&links[0], &[]).await.expect(422);
    assert!(!eva.is_in().await);
    eva.post(&links[0], &[("password", PASSWORD)]).await.expect(303);
    assert!(eva.is_in().await);
    // What the thief chose opens nothing, and what the thief left behind is closed.
    thief.sign_in("eva@people.example", of_thief).await.expect(422);
    for link in &links {
        thief.get(link).await.expect(404);
        thief.post(link, &[("password", of_thief)]).await.expect(404);
    }
    browser(&world).sign_in("eva@people.example", PASSWORD).await.expect(303);
}

fn confirm_link(says: &Says) -> String {
    let Says::Confirm { secret, .. } = says else { panic!("{says:?}") };
    format!("/confirm/{secret}")
}

#[both]
async fn another_browser_chooses_a_password(engine: Engine) {
    let world = world(engine).await;
    let mut home = browser(&world);
    home.sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    let (_, secret) = the_letter(&world).await;
    let mut phone = browser(&world);
    // A neighbour below the same domain can plant a cookie of this name, and none of the strict one.
    let bond = home.cookies["__Host-plaza-letter"].clone();
    phone.cookies.insert("plaza-letter".into(), bond);
    let link = format!("/confirm/{secret}");
    assert!(phone.get(&link).await.expect(200).body.contains("type=\"password\""));
    let weak = phone.post(&link, &[("password", "eva@people.example")]).await.expect(422).body;
    assert!(weak.contains("no puede ser tu nombre"), "{weak}");
    assert!(!phone.is_in().await);
    phone.post(&link, &[("password", "otra frase mucho mejor")]).await.expect(303);
    assert!(phone.is_in().await);
    home.sign_in("eva@people.example", PASSWORD).await.expect(422);
    home.sign_in("eva@people.example", "otra frase mucho mejor").await.expect(303);
}

#[both]
async fn a_link_is_good_once_for_its_purpose_and_for_its_time(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = browser(&world);
    home.sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    let (_, confirm) = the_letter(&world).await;
    home.post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    let (_, reset) = the_letter(&world).await;

    let strange = "A".repeat(43);
    let other = [("name", "Ana"), ("password", "otra frase mucho mejor")];
    for (place, secret) in [
        ("confirm", reset.as_str()),
        ("reset", &confirm),
        ("invite", &confirm),
        ("invite", &reset),
        ("confirm", &strange),
        ("reset", &strange),
        ("reset", "' OR 1=1 --"),
        ("confirm", "%00"),
        ("invite", "%F0%9F%98%80"),
    ] {
        let address = format!("/{place}/{}", secret.replace(' ', "%20").replace('\'', "%27"));
        let gone = home.get(&address).await.expect(404);
        assert!(gone.body.contains("ya no vale"), "{address}: {}", gone.body);
        home.post(&address, &other).await.expect(404);
    }

    home.post(&format!("/reset/{reset}"), &other[1..]).await.expect(303);
    home.post(&format!("/reset/{reset}"), &[("password", "una tercera frase")]).await.expect(404);
    home.sign_in("ana@people.example", "otra frase mucho mejor").await.expect(303);
    home.post(&format!("/confirm/{confirm}"), &[]).await.expect(303);
    home.post(&format!("/confirm/{confirm}"), &[]).await.expect(404);
}

#[both]
async fn a_link_that_is_over_does_nothing(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = browser(&world);
    home.post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    let (_, reset) = the_letter(&world).await;
    home.sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    let (_, confirm) = the_letter(&world).await;
    let begun = world.now();

    world.machine.set(time::seconds_after(begun, 3_600 - 1));
    home.get(&format!("/reset/{reset}")).await.expect(200);
    world.machine.set(time::seconds_after(begun, 3_600));
    home.get(&format!("/reset/{reset}")).await.expect(404);
    home.post(&format!("/reset/{reset}"), &[("password", "otra frase mucho mejor")]).await.expect(404);
    world.machine.set(time::seconds_after(begun, 24 * 3_600 - 1));
    home.get(&format!("/confirm/{confirm}")).await.expect(200);
    world.machine.set(time::seconds_after(begun, 24 * 3_600));
    home.post(&format!("/confirm/{confirm}"), &[]).await.expect(404);
    home.sign_in("ana@people.example", PASSWORD).await.expect(303);
}

#[both]
async fn the_links_of_before_are_closed_by_another_password(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    browser(&world).post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    let (_, reset) = the_letter(&world).await;
    let mut home = inside(&world, "Ana").await;
    let said = [("current", PASSWORD), ("password", "otra frase mucho mejor")];
    home.post("/account/security/password", &said).await.expect(303);
    browser(&world).get(&format!("/reset/{reset}")).await.expect(404);
}

#[both]
async fn a_secret_that_was_planted_opens_nothing(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    somebody(&world, "Mal", Role::Member).await;
    let thief = inside(&world, "Mal").await;
    let planted = thief.secret().unwrap().clone();
    let mut ana = browser(&world);
    ana.cookies.insert("__Host-plaza".into(), planted.clone());
    ana.sign_in("ana@people.example", PASSWORD).await.expect(303);
    assert_ne!(ana.secret(), Some(&planted), "whoever comes in gets another secret");
    let mut holder = browser(&world);
    holder.cookies.insert("__Host-plaza".into(), planted);
    assert!(!holder.is_in().await, "what was carried before is over");
    assert!(ana.is_in().await);
}

#[both]
async fn the_way_on_leads_nowhere_else(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let form = |next| [("address", "ana@people.example"), ("password", PASSWORD), ("next", next)];
    for foreign in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
    ] {
        let mut home = browser(&world);
        let came = home.post("/sign-in", &form(foreign)).await.expect(303);
        assert_eq!(came.header("location"), "/account", "{foreign:?}");
        let page = home.get("/sign-in?next=%2F%2Fevil.example").await.expect(303);
        assert_eq!(page.header("location"), "/account");
    }
    let came = browser(&world).post("/en/sign-in", &form("/p/taza?v=2")).await.expect(303);
    assert_eq!(came.header("location"), "/en/p/taza?v=2");
}

#[both]
async fn whoever_guesses_is_told_to_wait(engine: Engine) {
    let strict = Rate { per_minute: 1, at_once: 3 };
    let patience = Patience { address: strict, proof: strict, ..tireless() };
    let world = world_with(engine, patience).await;
    somebody(&world, "Ana", Role::Member).await;
    for address in ["ana@people.example", "nobody@people.example"] {
        for _ in 0..3 {
            browser(&world).sign_in(address, "no es esta de aquí").await.expect(422);
        }
        let told = browser(&world).sign_in(address, PASSWORD).await.expect(429);
        assert!(!told.header("retry-after").is_empty() && told.body.contains("<html lang=\"es\""));
    }
    browser(&world).sign_in("eva@people.example", PASSWORD).await.expect(422);
}

#[both]
async fn nobody_ends_the_session_of_another(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    somebody(&world, "Mal", Role::Owner).await;
    let (mut ana, mut mal) = (inside(&world, "Ana").await, inside(&world, "Mal").await);
    let second = inside(&world, "Ana").await;
    assert!(second.secret().is_some());
    let page = ana.get("/account/security").await.expect(200).body;
    let id = page.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    mal.post("/account/security/session", &[("session", id)]).await.expect(404);
    mal.post("/account/security/session", &[("session", "' OR 1=1")]).await.expect(404);
    assert!(ana.is_in().await);
}

#[both]
async fn what_people_write_is_printed_and_not_obeyed(engine: Engine) {
    let world = world(engine).await;
    let evil = "<script>alert(1)</script>";
    let mut home = browser(&world);
    let up = home.sign_up(evil, "\"><img src=x>@people.example", PASSWORD).await.expect(422).body;
    assert!(!up.contains("<script>alert") && !up.contains("<img src=x>"), "{up}");
    let again = home.sign_in("\"><script>alert(1)</script>", "x").await.expect(422).body;
    assert!(!again.contains("<script>alert"));
    // What a pattern would take for anything is only itself.
    somebody(&world, "Ana", Role::Owner).await;
    let mut ana = inside(&world, "Ana").await;
    for words in ["%25", "_", "%27%20OR%201%3D1", "!"] {
        let found = ana.get(&format!("/admin/people?q={words}")).await.expect(200).body;
        assert!(!found.contains("ana@people.example"), "{words}");
    }
    ana.get("/admin/people?after=nonsense").await.expect(200);
    ana.get("/admin/people/nonsense").await.expect(404);
    assert!(letters(&world).await.is_empty(), "nothing that was refused has a letter");
}

/// One engine takes the sign of number zero in a text, the other does not: nobody may see the difference.
#[both]
async fn the_sign_of_number_zero_is_a_sign_like_others(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let mut owner = inside(&world, "Olvido").await;
    let none = owner.get("/admin/people?q=%00").await.expect(200).body;
    assert!(none.contains("Nadie coincide"), "{none}");
    for address in ["a\0b", "olvido@people.example\0"] {
        browser(&world).sign_in(address, PASSWORD).await.expect(422);
        browser(&world).post("/reset", &[("address", address)]).await.expect(422);
    }
}

#[both]
async fn an_address_that_cannot_be_read_is_answered_with_a_page(engine: Engine) {
    let world = world(engine).await;
    for address in ["/sign-in?next=/a&next=/b", "/confirm/%FF", "/invite/%FF"] {
        let page = browser(&world).get(address).await.expect(400);
        assert!(page.header("content-type").starts_with("text/html"), "{address}");
        assert!(page.body.contains("<html lang=\"es\"") && page.body.contains("incompleto"), "{}", page.body);
        assert!(page.body.contains("noindex"));
    }
}

#[both]
async fn a_form_from_elsewhere_does_nothing(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let request = http::Request::post("/sign-in")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::from("address=ana%40people.example&password=mi+gata+duerme+al+sol"));
    let came = world.send(request.unwrap()).await.expect(403);
    assert!(came.session_cookie().is_none());
}

#[both]
async fn a_letter_says_what_it_says_once(engine: Engine) {
    let world = world(engine).await;
    browser(&world).sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    assert!(matches!(the_letter(&world).await.0.says, Says::Confirm { .. }));
    assert!(letters(&world).await.is_empty(), "a second answer would make a second secret");
}
