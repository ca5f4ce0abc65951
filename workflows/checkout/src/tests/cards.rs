//! Cards that are kept: offered first, only to whose they are, kept only for whoever asks for it.

use super::{
    programs::{begun, made, send},
    samples::{Buyer, chosen, filled, member, put, shop},
    scenes::{method, scene, wish},
};
use crate::{
    model::{No, Scene, Wish},
    rules::{agree, card_of, card_wish, keeps_card, pay_of},
};
use kernel::{Personal, time};
use payments::model::{CardWish, SavedCard, SavedId, Way};
use testing::{Engine, both};

fn card(number: u8, way: Way) -> SavedCard {
    SavedCard {
        id: SavedId::from_bytes([number; 16]),
        way,
        brand: "visa".into(),
        last_four: "4242".into(),
        expires: Some((2_029, 4)),
        saved_at: time::from_micros(0),
    }
}

fn wants(pay: &str, saved: Option<u8>) -> Wish {
    Wish { pay: pay.into(), saved: saved.map(|number| SavedId::from_bytes([number; 16])), ..wish() }
}

/// What counts of two cards, of which paying with the second costs something: the card, and the way to pay.
fn counted(wish: &Wish) -> (Option<u8>, Option<String>) {
    let cards = [card(1, Way::Stripe), card(2, Way::Redsys)];
    let methods = [method("transfer", None), method("stripe", None), method("redsys", Some(100))];
    let found = card_of(&cards, &methods, wish);
    let pay = pay_of(&methods, found, &wish.pay).map(|pay| pay.code.clone());
    (found.map(|card| card.id.as_bytes()[0]), pay)
}

#[test]
fn the_last_card_counts_until_something_is_chosen() {
    let some = |way: &str| Some(way.to_owned());
    for (wish, expected) in [
        (wants("", None), (Some(1), some("stripe"))),
        (wants("transfer", None), (None, some("transfer"))),
        (wants("stripe", None), (None, some("stripe"))),
        (wants("card.x", Some(2)), (Some(2), some("redsys"))),
        (wants("card.x", Some(9)), (None, some("transfer"))),
    ] {
        assert_eq!(counted(&wish), expected, "{} {:?}", wish.pay, wish.saved);
    }
    let (cards, methods) = ([card(2, Way::Redsys)], [method("transfer", None), method("redsys", Some(100))]);
    assert_eq!(
        card_of(&cards, &methods, &wants("", None)),
        None,
        "nobody is made to pay more than they asked for"
    );
}

/// A scene in which somebody who is signed in pays by this way.
fn signed_in(way: &str, card: Option<SavedCard>) -> Scene {
    let pay = method(way, None);
    let cards = card.clone().into_iter().collect();
    let email = Some(Personal::new("eva@casa.example".into()));
    Scene { email, methods: vec![pay.clone()], pay: Some(pay), cards, card, ..scene() }
}

#[test]
fn a_card_is_kept_only_where_it_can_be_and_somebody_asks_for_it() {
    let keeping = Wish { keeps_card: true, ..wish() };
    for (way, can_be) in
        [("stripe", true), ("redsys", true), ("test", true), ("bizum", false), ("transfer", false)]
    {
        let scene = signed_in(way, None);
        assert_eq!(keeps_card(&scene), can_be, "{way}");
        let expected = if can_be { CardWish::Keep } else { CardWish::Once };
        assert_eq!(card_wish(&keeping, &scene), expected, "{way}");
        assert_eq!(card_wish(&wish(), &scene), CardWish::Once, "{way}");
        assert_eq!(
            card_wish(&keeping, &Scene { email: None, ..scene }),
            CardWish::Once,
            "a guest has no account"
        );
    }
    let kept = signed_in("stripe", Some(card(1, Way::Stripe)));
    assert!(!keeps_card(&kept), "it is kept already");
    assert_eq!(card_wish(&keeping, &kept), CardWish::Saved(SavedId::from_bytes([1; 16])));
}

#[test]
fn a_card_of_somebody_else_pays_nothing() {
    let kept = signed_in("stripe", Some(card(1, Way::Stripe)));
    let chosen = wants("card.1", Some(1));
    assert!(agree(&chosen, &kept).is_ok());
    for (wish, scene) in [
        (wants("card.2", Some(2)), kept.clone()),
        (wants("card.2", Some(2)), signed_in("stripe", None)),
        (wants("card.x", None), kept),
    ] {
        let no = agree(&wish, &scene).unwrap_err();
        assert_eq!(no.0, [No::Pay], "{:?}", wish.saved);
    }
}

#[both]
async fn a_card_that_was_kept_pays_the_next_time_by_one_press(engine: Engine) {
    let world = shop(engine, 10).await;
    let cookie = member(&world, "eva@casa.example").await;
    let mut buyer = Buyer::with(&world, &cookie);
    for (keeps, kept) in [("no", 0), ("yes", 1)] {
        buyer.add("MUG", "1").await;
        let page = buyer.get("/checkout").await.expect(200).body;
        assert!(!page.contains("value=\"card."), "nothing is kept yet: {page}");
        let mut form = filled(&page);
        put(&mut form, "pay", "test");
        put(&mut form, "keep-card", keeps);
        let placed = buyer.place(&form).await.expect(303);
        let (at, page) = buyer.follow(placed).await;
        page.expect(200);
        let paid = buyer.post(&at, &[("card", "4242 4242 4242 4242")]).await;
        buyer.follow(paid).await;
        world.see_to_duties().await;
        assert_eq!(world.everything().await["payment_saved"].len(), kept, "{keeps}");
    }
    buyer.add("MUG", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    let chosen = chosen(&page, "pay").unwrap();
    assert!(chosen.starts_with("card.") && page.contains("4242"), "{page}");
    assert!(!page.contains("name=\"keep-card\""), "it is kept already");
    let placed = buyer.place(&filled(&page)).await.expect(303);
    assert!(placed.header("location").starts_with("/account/orders/"), "{}", placed.header("location"));
    world.see_to_duties().await;
    let states = world.everything().await["payment"].join("\n");
    assert_eq!(states.matches("captured").count(), 3, "{states}");
    let mut stranger = Buyer::new(&world);
    stranger.add("MUG", "1").await;
    let mut form = stranger.form().await;
    put(&mut form, "pay", &chosen);
    stranger.place(&form).await.expect(422);
}

#[both]
async fn an_order_that_waits_is_paid_with_a_card_that_is_kept(engine: Engine) {
    let world = shop(engine, 10).await;
    let cookie = member(&world, "eva@casa.example").await;
    let mut buyer = Buyer::with(&world, &cookie);
    buyer.add("MUG", "1").await;
    let mut form = buyer.form().await;
    put(&mut form, "pay", "test");
    put(&mut form, "keep-card", "yes");
    let placed = buyer.place(&form).await.expect(303);
    let (at, _) = buyer.follow(placed).await;
    let paid = buyer.post(&at, &[("card", "4242 4242 4242 4242")]).await;
    buyer.follow(paid).await;
    world.see_to_duties().await;
    buyer.add("MUG", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    let mut form = filled(&page);
    put(&mut form, "pay", "transfer");
    let placed = buyer.place(&form).await.expect(303);
    let path = placed.header("location").split('?').next().unwrap().to_owned();
    let page = buyer.get(&path).await.expect(200).body;
    let offered = page.split("<option value=\"card.").nth(1).unwrap_or_else(|| panic!("no card in {page}"));
    let card = format!("card.{}", offered.split('"').next().unwrap());
    assert!(page.contains("4242"), "{page}");
    let pay = format!("{path}/pay");
    for other in ["card.", "card.01890000-0000-7000-8000-000000000000"] {
        buyer.post(&pay, &[("method", other)]).await.expect(422);
    }
    let paid = buyer.post(&pay, &[("method", &card)]).await.expect(303);
    assert!(paid.header("location").starts_with(&path), "{}", paid.header("location"));
    world.see_to_duties().await;
    let states = world.everything().await["payment"].join("\n");
    assert_eq!(states.matches("captured").count(), 2, "{states}");
    let page = buyer.get(&path).await.expect(200).body;
    assert!(!page.contains("/pay\""), "nothing is left to be paid: {page}");
}

#[both]
async fn a_program_charges_no_card_that_is_kept(engine: Engine) {
    let (world, cookie) = begun(engine).await;
    let mut buyer = Buyer::with(&world, &cookie);
    buyer.add("MUG", "1").await;
    let mut form = buyer.form().await;
    put(&mut form, "pay", "test");
    put(&mut form, "keep-card", "yes");
    let placed = buyer.place(&form).await.expect(303);
    let (at, _) = buyer.follow(placed).await;
    let paid = buyer.post(&at, &[("card", "4242 4242 4242 4242")]).await;
    buyer.follow(paid).await;
    world.see_to_duties().await;
    buyer.add("MUG", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    let card = chosen(&page, "pay").unwrap();
    assert!(card.starts_with("card."), "{card}");
    let (path, _) = made(&world, 1).await;
    for pay in [card.as_str(), ""] {
        let body = serde_json::json!({ "pay": pay, "total": 1_695 });
        send(&world, http::Method::POST, &format!("{path}/complete"), body, "").await.expect(422);
    }
    assert_eq!(world.everything().await["payment"].len(), 1);
}
