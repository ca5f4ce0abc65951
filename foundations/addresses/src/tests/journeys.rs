//! What whoever is in sees and does, through the router and without a socket.

use super::samples::{at, form, in_cuenca, kept, remember, world};
use crate::{model::PostalAddress, rules::KEPT_MAX};
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use kernel::{Actor, Lang, Role};
use std::sync::Arc;
use testing::{Caller, Engine, World, both, person_of};
use webkit::SessionCookie;

const ALL: &str = "/account/addresses";
const NEW: &str = "/account/addresses/new";

fn browser(world: &World) -> Caller<'_> {
    world.as_(Role::Member)
}

#[both]
async fn somebody_writes_their_addresses_once(engine: Engine) {
    let world = world(engine).await;
    let browser = browser(&world);
    let empty = browser.get(ALL).await.expect(200);
    assert!(empty.body.contains("Todavía no tienes ninguna") && empty.body.contains(NEW), "{}", empty.body);
    assert!(empty.header("cache-control").contains("private"), "nobody keeps it");
    let blank = browser.get(NEW).await.expect(200).body;
    assert!(blank.contains("value=\"ES\" selected") && blank.contains("value=\"Marina\""), "{blank}");
    assert!(blank.contains("autocomplete=\"shipping postal-code\"") && !blank.contains("name=\"region\""));

    let sent = browser.post(NEW, &form(&in_cuenca())).await.expect(303);
    assert_eq!(sent.header("location"), "/account/addresses?done=kept");
    let one = browser.get("/account/addresses?done=kept").await.expect(200).body;
    for said in
        ["Dirección guardada.", "<b>Ana Ruiz</b>", "Calle Mayor 8<br>16002 Cuenca<br>España", "La de siempre"]
    {
        assert!(one.contains(said), "{said}: {one}");
    }
    let other = PostalAddress { phone: "+34 600 111 222".into(), ..at(20) };
    browser.post(NEW, &form(&other)).await.expect(303);
    let all = kept(&world, person_of(Role::Member)).await;
    assert_eq!((all.len(), all[1].address.reveal().phone.as_str()), (2, "+34600111222"));
    let (first, second) = (format!("{ALL}/{}", all[0].id), format!("{ALL}/{}", all[1].id));

    let shown = browser.get(&second).await.expect(200).body;
    assert!(
        shown.contains("value=\"Calle Mayor 20\"") && shown.contains("value=\"+34600111222\""),
        "{shown}"
    );
    let moved = PostalAddress { line1: "Calle Mayor 21".into(), ..other };
    browser.post(&second, &form(&moved)).await.expect(303);
    let prefers = browser.post(&format!("{second}/default"), &[]).await.expect(303);
    assert_eq!(prefers.header("location"), "/account/addresses?done=preferred");
    let page = browser.get("/en/account/addresses?done=preferred").await.expect(200).body;
    assert!(page.contains("Calle Mayor 21<br>16002 Cuenca<br>Spain"), "{page}");
    assert!(page.find("Mayor 21") < page.find("Mayor 8"), "the one that is offered first stands first");
    browser.post(&format!("{first}/remove"), &[]).await.expect(303);
    let left = browser.get("/account/addresses?done=removed").await.expect(200).body;
    assert!(left.contains("Dirección quitada.") && !left.contains("Mayor 8<"), "{left}");
}

#[both]
async fn a_form_that_is_refused_comes_back_with_its_field_marked(engine: Engine) {
    let world = world(engine).await;
    let browser = browser(&world);
    let id = remember(&world, person_of(Role::Member), &at(1)).await;
    let kept_at = format!("{ALL}/{id}");
    for (field, value) in [
        ("name", ""),
        ("name", "visita evil.example"),
        ("line1", " "),
        ("postcode", "2801"),
        ("city", ""),
        ("country", "ZZ"),
        ("phone", "llama"),
        ("tax_id", "12345678A"),
        ("company", "<b>"),
    ] {
        let right = in_cuenca();
        let mut all = form(&right);
        all.iter_mut().filter(|(name, _)| *name == field).for_each(|one| one.1 = value);
        for address in [NEW, kept_at.as_str()] {
            let page = browser.post(address, &all).await.expect(422).body;
            assert!(page.contains(&format!("id=\"error-{field}\"")), "{field} {value:?}: {page}");
            assert!(field == "line1" || page.contains("Calle Mayor 8"), "what was typed stays: {page}");
        }
    }
    assert_eq!(kept(&world, person_of(Role::Member)).await.len(), 1);
    // A country that needs a region brings its field along.
    let italian = PostalAddress {
        country: "IT".into(),
        postcode: "00187".into(),
        region: String::new(),
        ..in_cuenca()
    };
    let page = browser.post(NEW, &form(&italian)).await.expect(422).body;
    assert!(page.contains("name=\"region\"") && page.contains("id=\"error-region\""), "{page}");
    let whole = PostalAddress { region: "RM".into(), ..italian };
    browser.post(NEW, &form(&whole)).await.expect(303);
    let known = browser.post(&kept_at, &form(&whole)).await.expect(422).body;
    assert!(known.contains("Ya tienes guardada esa dirección."), "{known}");
}

#[both]
async fn a_form_that_is_sent_twice_makes_one(engine: Engine) {
    let world = world(engine).await;
    let browser = browser(&world);
    let page = browser.get(NEW).await.expect(200).body;
    let mark = page.split("name=\"mark\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (one, other) = (at(1), at(2));
    for address in [&one, &other] {
        let mut all = form(address);
        all.push(("mark", &mark));
        browser.post(NEW, &all).await.expect(303);
    }
    let all = kept(&world, person_of(Role::Member)).await;
    assert_eq!((all.len(), all[0].address.reveal().line1.as_str()), (1, "Calle Mayor 1"));
}

#[both]
async fn a_full_book_says_so(engine: Engine) {
    let world = world(engine).await;
    for number in 1..=KEPT_MAX {
        remember(&world, person_of(Role::Member), &at(number)).await;
    }
    let browser = browser(&world);
    let page = browser.get(ALL).await.expect(200).body;
    assert!(page.contains("Ya tienes 20 direcciones") && !page.contains(NEW), "{page}");
    let refused = browser.post(NEW, &form(&at(99))).await.expect(422).body;
    assert!(refused.contains("Quita alguna antes de guardar otra."), "{refused}");
}

#[both]
async fn whoever_is_not_in_is_asked_to_sign_in_and_others_find_nothing(engine: Engine) {
    let world = world(engine).await;
    let id = remember(&world, person_of(Role::Member), &in_cuenca()).await;
    let one = format!("{ALL}/{id}");
    for path in [ALL, NEW, one.as_str()] {
        let away = world.get(path).await.expect(303);
        assert!(away.header("location").starts_with("/sign-in?next="), "{path}");
    }
    let stranger = world.as_(Role::Seller);
    stranger.get(&one).await.expect(404);
    stranger.post(&one, &form(&at(2))).await.expect(404);
    for verb in ["default", "remove"] {
        stranger.post(&format!("{one}/{verb}"), &[]).await.expect(404);
    }
    assert!(!stranger.get(ALL).await.expect(200).body.contains("Calle Mayor 8"));
    let browser = browser(&world);
    browser.get(&one).await.expect(200);
    for odd in ["x", "00000000-0000-7000-8000-000000000000", "%00"] {
        browser.get(&format!("{ALL}/{odd}")).await.expect(404);
    }
}

#[both]
async fn both_languages_have_every_word(engine: Engine) {
    let world = world(engine).await;
    remember(&world, person_of(Role::Member), &in_cuenca()).await;
    let browser = browser(&world);
    for prefix in ["", "/en"] {
        for path in [ALL, NEW] {
            let page = browser.get(&format!("{prefix}{path}")).await.expect(200).body;
            assert!(!page.contains("addresses-"), "{prefix}{path}: {page}");
        }
        let bad = PostalAddress { country: "IT".into(), region: String::new(), ..in_cuenca() };
        let page = browser.post(&format!("{prefix}{NEW}"), &form(&bad)).await.expect(422).body;
        assert!(!page.contains("addresses-"), "{page}");
    }
}

#[both]
async fn an_account_shows_the_way_to_its_addresses(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    world.house.receive(Arc::new(Guests));
    let secret = accounts::actions::invite_link(
        &world.operator(),
        "ana@people.example",
        "Ana",
        Role::Member,
        Lang::Es,
    )
    .await
    .unwrap();
    let form = Acceptance {
        name: "Ana",
        password: "un secreto bastante largo",
        is_fourteen: true,
        takes_terms: true,
    };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: String::new(), before: None };
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    let browser = world.carrying(line.to_str().unwrap());
    let none = browser.get("/account").await.expect(200).body;
    assert!(none.contains("Guarda dónde recibes tus pedidos") && none.contains(NEW), "{none}");
    remember(&world, begun.person, &in_cuenca()).await;
    let one = browser.get("/en/account").await.expect(200).body;
    assert!(
        one.contains("Ana Ruiz, Calle Mayor 8, 16002 Cuenca, Spain") && one.contains("/en/account/addresses"),
        "{one}"
    );
}
