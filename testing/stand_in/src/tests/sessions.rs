//! The life of a session at Stripe, of what is paid on it and of what goes back.

use super::samples::{NOW, SESSION, ask, book, session, shown, told};
use crate::stripe::Paid;

fn back() -> Paid {
    Paid::Done("http://shop/back".into())
}

#[test]
fn a_session_that_lacks_something_is_refused() {
    for (left_out, code) in [("mode=payment", 400), ("unit_amount", 400), ("success_url", 400)] {
        let says: Vec<&str> = SESSION.split('&').filter(|pair| !pair.contains(left_out)).collect();
        let refused = ask(&mut book(), "POST", "checkout/sessions", &says.join("&")).unwrap_err();
        assert_eq!(refused.status, code, "{left_out}");
    }
    assert_eq!(ask(&mut book(), "GET", "checkout/sessions/cs_no", "").unwrap_err().status, 404);
    assert_eq!(ask(&mut book(), "POST", "tokens", "").unwrap_err().status, 404);
}

#[test]
fn what_is_paid_carries_what_the_shop_wrote_on_it() {
    let book = &mut book();
    let id = session(book);
    assert!(shown(book, &format!("checkout/sessions/{id}"))["payment_intent"].is_null());
    assert_eq!(book.type_card(&id, "4242 4242 4242 4242", NOW), back());
    let paid = shown(book, &format!("checkout/sessions/{id}"));
    assert_eq!((&paid["status"], &paid["payment_status"]), (&"complete".into(), &"paid".into()));
    assert_eq!(paid["metadata"]["attempt"], "a1");
    let found = ask(book, "GET", "payment_intents/search", "query=metadata['attempt']:'a1'").unwrap();
    assert_eq!(found["data"][0]["id"], paid["payment_intent"]);
    assert_eq!(found["data"][0]["amount_received"], 2_500);
    assert_eq!(told(book), ["payment_intent.succeeded", "checkout.session.completed"]);
    assert_eq!(book.type_card(&id, "4242424242424242", NOW), Paid::Over, "nobody pays twice");
    assert_eq!(ask(book, "POST", &format!("checkout/sessions/{id}/expire"), "").unwrap_err().status, 400);
}

#[test]
fn a_card_that_is_refused_leaves_the_page_open_for_another() {
    let book = &mut book();
    let id = session(book);
    for (card, why) in [
        ("4000000000000002", "generic_decline"),
        ("4000000000009995", "insufficient_funds"),
        ("1111", "incorrect_number"),
    ] {
        assert_eq!(book.type_card(&id, card, NOW), Paid::Refused(why));
    }
    assert_eq!(told(book), ["payment_intent.payment_failed"; 2]);
    assert_eq!(book.type_card(&id, "4000002500003155", NOW), Paid::Asks);
    assert!(book.is_asking(&id));
    assert_eq!(book.answer_bank(&id, false, NOW), Paid::Refused("payment_intent_authentication_failure"));
    assert_eq!(book.answer_bank(&id, true, NOW), Paid::Over, "the bank asks once");
    assert_eq!(book.type_card(&id, "4000002500003155", NOW), Paid::Asks);
    assert_eq!(book.answer_bank(&id, true, NOW), back());
    assert_eq!(book.money().len(), 1);
}

#[test]
fn a_slow_card_pays_later_and_a_disputed_one_is_wanted_back() {
    let book = &mut book();
    let (slow, disputed) = (session(book), session(book));
    assert_eq!(book.type_card(&slow, "4000000000000341", NOW), back());
    assert_eq!(shown(book, &format!("checkout/sessions/{slow}"))["payment_status"], "unpaid");
    assert_eq!(book.type_card(&disputed, "4000000000000259", NOW), back());
    told(book);
    book.tick(NOW + 2);
    assert!(told(book).is_empty());
    book.tick(NOW + 3);
    assert_eq!(told(book), ["payment_intent.succeeded", "checkout.session.async_payment_succeeded"]);
    book.tick(NOW + 60);
    assert_eq!(told(book), ["charge.dispute.created"]);
    let lines = ask(book, "GET", "balance_transactions", "expand[]=data.source").unwrap();
    assert_eq!(lines["data"][0]["type"], "adjustment");
    assert_eq!(lines["data"][0]["source"]["metadata"]["attempt"], "a1");
}

#[test]
fn a_page_that_nobody_paid_ends() {
    let book = &mut book();
    let (one, other) = (session(book), session(book));
    assert_eq!(
        ask(book, "POST", &format!("checkout/sessions/{one}/expire"), "").unwrap()["status"],
        "expired"
    );
    assert_eq!(book.type_card(&one, "4242424242424242", NOW), Paid::Over);
    book.tick(NOW + 24 * 60 * 60);
    assert_eq!(shown(book, &format!("checkout/sessions/{other}"))["status"], "expired");
    assert_eq!(told(book), ["checkout.session.expired"; 2]);
}

#[test]
fn no_more_goes_back_than_was_taken() {
    let book = &mut book();
    let id = session(book);
    book.type_card(&id, "4242424242424242", NOW);
    let intent =
        shown(book, &format!("checkout/sessions/{id}"))["payment_intent"].as_str().unwrap().to_owned();
    let mut refund = |amount: i64| {
        ask(book, "POST", "refunds", &format!("payment_intent={intent}&amount={amount}&metadata[refund]=r"))
            .map(|back| back["amount"].as_i64())
            .map_err(|wrong| wrong.status)
    };
    assert_eq!(refund(2_501), Err(400));
    assert_eq!(refund(1_000), Ok(Some(1_000)));
    assert_eq!(refund(1_501), Err(400));
    assert_eq!(refund(1_500), Ok(Some(1_500)));
    assert_eq!(refund(1), Err(400));
    assert_eq!(book.money()[0]["back"], 2_500);
    let sum: i64 = ask(book, "GET", "balance_transactions", "").unwrap()["data"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|line| line["amount"].as_i64())
        .sum();
    assert_eq!(sum, 0);
}

#[test]
fn what_is_held_is_taken_once_and_not_beyond() {
    let book = &mut book();
    let made = ask(
        book,
        "POST",
        "checkout/sessions",
        &format!("{SESSION}&payment_intent_data[capture_method]=manual"),
    );
    let id = made.unwrap()["id"].as_str().unwrap().to_owned();
    book.type_card(&id, "4242424242424242", NOW);
    assert!(book.money().is_empty(), "it is only held");
    let intent =
        shown(book, &format!("checkout/sessions/{id}"))["payment_intent"].as_str().unwrap().to_owned();
    let path = format!("payment_intents/{intent}/capture");
    assert_eq!(ask(book, "POST", &path, "amount_to_capture=2501").unwrap_err().status, 400);
    assert_eq!(ask(book, "POST", &path, "amount_to_capture=2000").unwrap()["amount_received"], 2_000);
    assert_eq!(ask(book, "POST", &path, "").unwrap_err().status, 400);
}

#[test]
fn lists_go_on_behind_what_was_seen() {
    let book = &mut book();
    let ids: Vec<String> = (0..3).map(|_| session(book)).collect();
    let first = ask(book, "GET", "checkout/sessions", "limit=2").unwrap();
    assert_eq!((&first["data"][0]["id"], &first["has_more"]), (&ids[2].as_str().into(), &true.into()));
    let rest = ask(book, "GET", "checkout/sessions", &format!("limit=2&starting_after={}", ids[1])).unwrap();
    assert_eq!((&rest["data"][0]["id"], &rest["has_more"]), (&ids[0].as_str().into(), &false.into()));
    let later = ask(book, "GET", "checkout/sessions", &format!("created[gt]={NOW}")).unwrap();
    assert_eq!(later["data"].as_array().map(Vec::len), Some(0));
}
