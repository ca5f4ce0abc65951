//! Forms that nobody sends by pressing a button, one row each: what is in them, and by which code it is refused.

use super::{PIECES, changed, filled, holder, mug, nobody_is_charged, said, send, shop, stranger};
use http::Method;
use kernel::{Role, Word};
use serde_json::json;
use testing::{Engine, both};

/// Numbers of things that are none, or too many.
const QUANTITIES: [(&str, &str); 14] = [
    ("-1", "baskets-quantity-unfit"),
    ("0", "baskets-quantity-unfit"),
    ("-0", "baskets-quantity-unfit"),
    ("+2", "baskets-quantity-unfit"),
    ("1,5", "baskets-quantity-unfit"),
    ("1.5", "baskets-quantity-unfit"),
    ("1e3", "baskets-quantity-unfit"),
    ("NaN", "baskets-quantity-unfit"),
    ("", "baskets-quantity-unfit"),
    ("1000", "baskets-too-many"),
    ("4294967297", "baskets-too-many"),
    ("9223372036854775808", "baskets-too-many"),
    ("99999999999999999999999999", "baskets-too-many"),
    ("11", "baskets-short"),
];

fn words(code: &str) -> Vec<(&'static str, Word<'static>)> {
    match code {
        "baskets-too-many" => vec![("most", Word::Count(999))],
        "baskets-short" => vec![("left", Word::Count(PIECES))],
        _ => Vec::new(),
    }
}

#[both]
async fn no_quantity_that_is_none_gets_into_a_basket(engine: Engine) {
    let world = shop(engine).await;
    let mug = mug(&world).await;
    let before = world.everything().await;
    for (quantity, code) in QUANTITIES {
        let fields = [("variant", mug.as_str()), ("quantity", quantity)];
        let answer = stranger(&world).post("/basket/add", &fields).await.expect(422);
        let text = said(&world, code, &words(code));
        assert!(answer.body.contains(&text), "{quantity:?}: {text:?} in {}", answer.body);
        assert_eq!(changed(&world, &before).await, [""; 0], "{quantity:?}");
    }
    for variant in ["", "x", "00000000-0000-0000-0000-000000000000"] {
        let answer = stranger(&world).post("/basket/add", &[("variant", variant)]).await.expect(422);
        assert!(answer.body.contains(&said(&world, "baskets-not-for-sale", &[])), "{}", answer.body);
        assert_eq!(changed(&world, &before).await, [""; 0], "{variant:?}");
    }
}

#[both]
async fn no_line_is_changed_into_a_quantity_that_is_none(engine: Engine) {
    let world = shop(engine).await;
    let mut browser = stranger(&world);
    let mug = mug(&world).await;
    let added = browser.post("/basket/add", &[("variant", &mug), ("quantity", "1")]).await;
    let line = added.expect(303).header("location").rsplit_once("added=").unwrap().1.to_owned();
    let before = world.everything().await;
    // None takes it out, which is no mistake.
    for (quantity, code) in QUANTITIES.into_iter().filter(|(quantity, _)| *quantity != "0") {
        let answer =
            browser.post("/basket/change", &[("line", &line), ("quantity", quantity)]).await.expect(422);
        let text = said(&world, code, &words(code));
        assert!(answer.body.contains(&text), "{quantity:?}: {text:?} in {}", answer.body);
        assert_eq!(changed(&world, &before).await, [""; 0], "{quantity:?}");
    }
}

#[both]
async fn a_program_is_told_the_same_by_its_code(engine: Engine) {
    let world = shop(engine).await;
    let line = format!("/api/v1/basket/lines/{}", mug(&world).await);
    let program = world.program(Role::Member, "own:read own:write");
    let before = world.everything().await;
    for (body, code) in [
        (json!({ "quantity": -1 }), "webkit-api-field-unfit"),
        (json!({ "quantity": 1.5 }), "webkit-api-field-unfit"),
        (json!({ "quantity": "2" }), "webkit-api-field-unfit"),
        (json!({ "quantity": 4_294_967_296_u64 }), "webkit-api-field-unfit"),
        (json!({ "quantity": 1e300 }), "webkit-api-field-unfit"),
        (json!({ "quantity": 1_000 }), "baskets-too-many"),
        (json!({ "quantity": 11 }), "baskets-short"),
        (json!({ "quantity": 1, "price": { "minor": 1, "currency": "EUR" } }), "webkit-api-field-unknown"),
    ] {
        let told = program.send(Method::PUT, &line, body.clone(), &[]).await.expect(422).json();
        assert_eq!(told["code"], code, "{body}: {told}");
        assert_eq!(changed(&world, &before).await, [""; 0], "{body}");
    }
}

/// What somebody makes of the form of the checkout, and by which code it is refused.
const TAMPERED: [(&str, &[(&str, &str)], &str); 18] = [
    ("less than it costs", &[("seen", "EUR 1 0 1")], "checkout-price-changed"),
    ("nothing", &[("seen", "EUR 0 0 0")], "checkout-price-changed"),
    ("a total that is not its parts", &[("seen", "EUR 1200 495 1")], "checkout-price-changed"),
    ("below zero", &[("seen", "EUR -1200 -495 -1695")], "checkout-price-changed"),
    ("far too much", &[("seen", "EUR 9223372036854775807 0 9223372036854775807")], "checkout-price-changed"),
    ("more than a number", &[("seen", "EUR 99999999999999999999 0 0")], "checkout-price-changed"),
    ("a fraction", &[("seen", "EUR 12.00 4.95 16.95")], "checkout-price-changed"),
    ("dollars", &[("seen", "USD 1200 495 1695")], "checkout-price-changed"),
    ("no currency", &[("seen", "1200 495 1695")], "checkout-price-changed"),
    ("nothing was seen", &[("seen", "")], "checkout-price-changed"),
    ("words", &[("seen", "' OR 1=1; --")], "checkout-price-changed"),
    ("a way of delivery that is none", &[("way", "x")], "checkout-way-gone"),
    ("a way to pay that is none", &[("pay", "gold")], "checkout-pay-gone"),
    ("a way to pay that is not offered", &[("pay", "stripe")], "checkout-pay-gone"),
    ("no address for letters", &[("email", "nadie")], "checkout-email-unfit"),
    ("no country", &[("country", "XX")], "addresses-country-unknown"),
    ("no such postcode", &[("postcode", "99999")], "addresses-postcode-unfit"),
    ("no street", &[("line1", "")], "addresses-line1-missing"),
];

#[both]
async fn no_form_of_the_checkout_that_was_tampered_with_places_an_order(engine: Engine) {
    let world = shop(engine).await;
    let mut browser = holder(&world, "1").await;
    let form = filled(&mut browser, "eva@casa.example").await;
    let before = world.everything().await;
    for (number, (what, but, code)) in TAMPERED.into_iter().enumerate() {
        // Another address each time: how often one is written to is limited.
        let email = format!("eva{number}@casa.example");
        let email = [("email", email.as_str())];
        let is_said = but.iter().any(|(name, _)| *name == "email");
        let all: Vec<(&str, &str)> = email.iter().filter(|_| !is_said).chain(but).copied().collect();
        let answer = send(&mut browser, "/checkout/place", &form, &all).await.expect(422);
        let text = match code {
            "checkout-price-changed" => {
                said(&world, code, &[("total", Word::Money(kernel::Money::eur(1_695)))])
            }
            "addresses-postcode-unfit" => "Ese código postal no es de ese país.".to_owned(),
            _ => said(&world, code, &[]),
        };
        assert!(answer.body.contains(&text), "{what}: {text:?} in {}", answer.body);
        assert_eq!(changed(&world, &before).await, [""; 0], "{what}");
    }
    nobody_is_charged(&world).await;
}

/// Fields that nobody asked for are not read: the price is the shop's.
#[both]
async fn what_somebody_writes_beside_the_form_changes_no_price(engine: Engine) {
    let world = shop(engine).await;
    let mut browser = holder(&world, "1").await;
    let form = filled(&mut browser, "eva@casa.example").await;
    let beside =
        [("price", "1"), ("total", "1"), ("amount", "-5"), ("currency", "USD"), ("discount", "99999")];
    send(&mut browser, "/checkout/place", &form, &beside).await.expect(303);
    let sql = "SELECT amount, currency FROM payment";
    let asked: Result<Vec<(i64, String)>, database::StoreError> =
        world.operator().read(async |snap| snap.all(sql, &[]).await).await;
    assert_eq!(asked.unwrap(), [(1_695, "EUR".to_owned())]);
    nobody_is_charged(&world).await;
}
