//! Cards that are kept at Stripe, charged without their owner, and forgotten; disputes that a bank decides.

use super::samples::{NOW, SESSION, ask, book, session, shown, told};
use crate::stripe::{Book, Paid};
use serde_json::Value;

/// The customer and the card of a session that was paid with this card, and kept.
fn kept(book: &mut Book, number: &str) -> (String, String) {
    let says =
        format!("{SESSION}&customer_creation=always&payment_intent_data[setup_future_usage]=off_session");
    let made = ask(book, "POST", "checkout/sessions", &says).unwrap();
    let id = made["id"].as_str().unwrap().to_owned();
    if book.type_card(&id, number, NOW) == Paid::Asks {
        book.answer_bank(&id, true, NOW);
    }
    let paid = shown(book, &format!("checkout/sessions/{id}"));
    let intent = paid["payment_intent"].as_str().unwrap();
    let whole = ask(book, "GET", &format!("payment_intents/{intent}"), "expand[]=payment_method").unwrap();
    assert_eq!(whole["payment_method"]["customer"], paid["customer"]);
    assert_eq!(whole["payment_method"]["card"]["last4"], number[12..]);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&paid["customer"]), text(&whole["payment_method"]["id"]))
}

fn charge(book: &mut Book, customer: &str, card: &str) -> Result<String, (u16, String)> {
    let says = format!(
        "amount=900&currency=eur&customer={customer}&payment_method={card}&confirm=true&off_session=true\
         &metadata[attempt]=a2"
    );
    let made = ask(book, "POST", "payment_intents", &says);
    made.map(|made| made["status"].as_str().unwrap().to_owned()).map_err(|wrong| {
        (wrong.status, wrong.json()["error"]["code"].as_str().unwrap_or_default().to_owned())
    })
}

#[test]
fn a_kept_card_is_charged_as_its_number_says() {
    for (number, expected) in [
        ("4242424242424242", Ok("succeeded".to_owned())),
        ("4000002500003155", Err((402, "authentication_required".to_owned()))),
        ("4000000000000069", Err((402, "card_declined".to_owned()))),
    ] {
        let book = &mut book();
        let (customer, card) = kept(book, number);
        assert_eq!(charge(book, &customer, &card), expected, "{number}");
        let found = ask(book, "GET", "payment_intents", &format!("customer={customer}")).unwrap();
        assert_eq!(found["data"][0]["metadata"]["attempt"], "a2", "what was refused is there as well");
    }
}

#[test]
fn a_card_is_charged_for_its_owner_alone_and_never_after_it_was_forgotten() {
    let book = &mut book();
    let (customer, card) = kept(book, "4242424242424242");
    assert_eq!(charge(book, "cus_other", &card).unwrap_err().0, 400);
    assert_eq!(charge(book, &customer, "pm_other").unwrap_err(), (404, "resource_missing".to_owned()));
    let path = format!("payment_methods/{card}/detach");
    assert!(ask(book, "POST", &path, "").unwrap()["customer"].is_null());
    assert_eq!(ask(book, "POST", &path, "").unwrap_err().status, 400);
    assert_eq!(charge(book, &customer, &card).unwrap_err().0, 400);
}

#[test]
fn whoever_was_removed_is_known_no_more_and_what_they_paid_stays() {
    let book = &mut book();
    let (customer, card) = kept(book, "4242424242424242");
    let theirs = format!("{SESSION}&customer={customer}");
    ask(book, "POST", "checkout/sessions", &theirs).unwrap();
    let path = format!("customers/{customer}");
    assert_eq!(ask(book, "DELETE", &path, "").unwrap()["deleted"], true);
    assert_eq!(ask(book, "DELETE", &path, "").unwrap_err().status, 404);
    assert_eq!(charge(book, &customer, &card).unwrap_err().0, 400);
    let unknown = ask(book, "POST", "checkout/sessions", &theirs).unwrap_err();
    assert_eq!((unknown.status, &unknown.json()["error"]["code"]), (400, &"resource_missing".into()));
    let paid = ask(book, "GET", "payment_intents", "").unwrap()["data"][0]["id"].clone();
    let back = format!("payment_intent={}", paid.as_str().unwrap());
    assert_eq!(ask(book, "POST", "refunds", &back).unwrap()["status"], "succeeded");
}

#[test]
fn a_card_that_nobody_wanted_kept_cannot_be_charged() {
    let book = &mut book();
    let id = session(book);
    book.type_card(&id, "4242424242424242", NOW);
    let paid = shown(book, &format!("checkout/sessions/{id}"));
    assert!(paid["customer"].is_null());
    let intent = shown(book, &format!("payment_intents/{}", paid["payment_intent"].as_str().unwrap()));
    let card = intent["payment_method"].as_str().unwrap();
    assert_eq!(charge(book, "cus_1", card).unwrap_err().0, 400);
}

#[test]
fn a_bank_decides_for_one_of_both() {
    for (number, status, sum) in [("4000000000002685", "won", 2_500), ("4000000000005423", "lost", 0)] {
        let book = &mut book();
        let id = session(book);
        book.type_card(&id, number, NOW);
        told(book);
        book.tick(NOW + 60);
        assert_eq!(told(book), ["charge.dispute.created"]);
        book.tick(NOW + 120);
        let (events, _) = book.take_outbox();
        assert_eq!((events[0].kind, &events[0].object["status"]), ("charge.dispute.closed", &status.into()));
        let lines = ask(book, "GET", "balance_transactions", "").unwrap();
        let all: i64 =
            lines["data"].as_array().unwrap().iter().filter_map(|line| line["amount"].as_i64()).sum();
        assert_eq!(all, sum, "{number}");
    }
}
