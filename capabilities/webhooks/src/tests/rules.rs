//! Signatures, pauses, addresses and messages, without a shop.

use crate::{
    kinds::{self, TEST},
    model::{Attempt, Delivery, DeliveryId, Outcome, Progress, Secret, State, Webhook, WebhookId, Wish},
    rules::{self, AFTER_S, After, Failing, WebhookRejected},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use kernel::{Timestamp, time};
use serde_json::{Value, json};
use std::collections::HashSet;

fn at(seconds: i64) -> Timestamp {
    time::seconds_after(time::from_micros(1_793_696_400_000_000), seconds)
}

/// Made by Python's `hmac`; the last stands in the libraries of Standard Webhooks.
#[test]
fn signatures_are_those_that_others_compute() {
    let cases: [(Vec<u8>, &str, i64, &str, &str); 3] = [
        (
            (0..32).collect(),
            "msg_0192a3b4c5d6e7f80192a3b4c5d6e7f8",
            1_793_696_400,
            r#"{"type":"catalog.price_changed","data":{"to":"19,90 €"}}"#,
            "v1,h4p/h7DUd5p+hvhUiA/m3upBLckqUJEUS6CbrL/Bqg8=",
        ),
        ((100..124).collect(), "msg_1", 1, "", "v1,7YYkx20cj8jPvCXRN5g8CkVL3tId+gT06Zq7V5V9sHs="),
        (
            STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap(),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        ),
    ];
    for (key, id, at_s, body, expected) in cases {
        let secret = Secret::new(key);
        assert_eq!(rules::signatures(std::slice::from_ref(&secret), id, at_s, body), expected);
        let both = rules::signatures(&[Secret::new(vec![1; 32]), secret], id, at_s, body);
        assert!(both.ends_with(&format!(" {expected}")) && both.starts_with("v1,"), "{both}");
    }
}

#[test]
fn a_secret_never_prints_itself() {
    assert_eq!(format!("{:?}", Secret::new(b"geheim".to_vec())), "(secret)");
}

fn webhook(failing_since: Option<Timestamp>) -> Webhook {
    Webhook {
        id: WebhookId::from_bytes([1; 16]),
        name: String::new(),
        address: "https://almacen.example/".into(),
        kinds: vec!["catalog.price_changed".into()],
        state: State::On,
        created_at: at(0),
        reached_at: None,
        failing_since,
        version: 0,
    }
}

fn delivery(kind: &str) -> Delivery {
    Delivery {
        id: DeliveryId::from_bytes([2; 16]),
        webhook: WebhookId::from_bytes([1; 16]),
        kind: kind.into(),
        body: "{}".into(),
        progress: Progress::Sending,
        attempts: 1,
        due_at: at(0),
        created_at: at(0),
    }
}

fn attempt(number: u32, status: Option<u16>) -> Attempt {
    let outcome = if status.is_some() { Outcome::Answered } else { Outcome::Unreachable };
    let delivery = DeliveryId::from_bytes([2; 16]);
    Attempt { delivery, number, at: at(0), outcome, status, millis: 1, said: String::new() }
}

#[test]
fn pauses_grow_for_three_days_and_then_it_is_given_up() {
    let days = AFTER_S.iter().sum::<i64>() / 86_400;
    assert_eq!(days, 3);
    for (nth, wait_s) in AFTER_S.into_iter().enumerate() {
        let tried = attempt(u32::try_from(nth).unwrap() + 1, Some(503));
        let again = |dice| rules::after(&webhook(None), &delivery("x"), &tried, at(0), dice).0;
        assert_eq!(again(0), After::Again(at(wait_s)), "attempt {}", tried.number);
        assert_eq!(again(10), After::Again(at(wait_s + wait_s / 10)), "attempt {}", tried.number);
    }
    let last = attempt(10, None);
    assert_eq!(rules::after(&webhook(None), &delivery("x"), &last, at(0), 0).0, After::GivenUp);
}

#[test]
fn what_an_answer_means() {
    let (days, since) = (86_400, Some(at(0)));
    let again = After::Again(at(5));
    let none = |now| (After::Again(at(now + 5)), Failing::Since(at(0)));
    let cases = [
        (None, Some(200), 0, (After::Delivered, Failing::No)),
        (since, Some(204), 4 * days, (After::Delivered, Failing::No)),
        (None, Some(199), 0, (again, Failing::Since(at(0)))),
        (None, Some(301), 0, (again, Failing::Since(at(0)))),
        (None, Some(400), 0, (again, Failing::Since(at(0)))),
        (None, None, 0, (again, Failing::Since(at(0)))),
        (None, Some(410), 0, (After::GivenUp, Failing::SwitchedOff(State::Gone))),
        (since, None, 5 * days - 1, none(5 * days - 1)),
        (since, None, 5 * days, (After::GivenUp, Failing::SwitchedOff(State::Failing))),
        (since, Some(299), 9 * days, (After::Delivered, Failing::No)),
    ];
    for (failing, status, now, expected) in cases {
        let decided = rules::after(&webhook(failing), &delivery("x"), &attempt(1, status), at(now), 0);
        assert_eq!(decided, expected, "{failing:?} {status:?} after {now} s");
    }
}

#[test]
fn nothing_follows_from_a_test() {
    for (status, after) in
        [(Some(200), After::Delivered), (Some(410), After::GivenUp), (None, After::GivenUp)]
    {
        for failing in [None, Some(at(-900_000))] {
            let decided = rules::after(&webhook(failing), &delivery(TEST), &attempt(1, status), at(0), 0);
            assert_eq!(decided, (after, failing.map_or(Failing::No, Failing::Since)));
        }
    }
}

#[test]
fn an_address_is_encrypted_or_on_this_machine() {
    use WebhookRejected::{NotAnAddress, NotEncrypted};
    let long = format!("https://a.example/{}", "a".repeat(1_000));
    let cases = [
        ("https://almacen.example/avisos?key=1", None),
        (" https://almacen.example ", None),
        ("http://127.0.0.1:4000/x", None),
        ("http://localhost/x", None),
        ("http://[::1]:80/", None),
        ("http://almacen.example/", Some(NotEncrypted)),
        ("http://127.0.0.1.example/", Some(NotEncrypted)),
        ("http://10.0.0.1/", Some(NotEncrypted)),
        ("", Some(NotAnAddress)),
        ("almacen.example", Some(NotAnAddress)),
        ("/avisos", Some(NotAnAddress)),
        ("ftp://almacen.example/", Some(NotAnAddress)),
        ("javascript:alert(1)", Some(NotAnAddress)),
        ("https://yo:clave@almacen.example/", Some(NotAnAddress)),
        ("https:///avisos", Some(NotAnAddress)),
        ("https://almacen.example/#x", Some(NotAnAddress)),
        ("https://almacen.example/\u{202e}x", Some(NotAnAddress)),
        ("https://almacen.example/a b", Some(NotAnAddress)),
        ("https://almacen.example/\r\nx: y", Some(NotAnAddress)),
        ("https://almacen.example/\0", Some(NotAnAddress)),
        (long.as_str(), Some(NotAnAddress)),
    ];
    for (address, refused) in cases {
        let wish = Wish { address: address.into(), kinds: vec!["shop.changed".into()], name: String::new() };
        let checked = rules::check(&wish);
        assert_eq!(checked.as_ref().err().copied(), refused, "{address:?}");
        assert!(checked.is_ok_and(|good| good.address == address.trim()) == refused.is_none());
    }
}

#[test]
fn a_wish_names_kinds_that_there_are_and_a_name_that_can_be_read() {
    use WebhookRejected::{NameTooLong, NoKinds, UnknownKind};
    let check = |name: &str, kinds: &[&str]| {
        let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        rules::check(&Wish { name: name.into(), address: "https://a.example/".into(), kinds })
    };
    assert_eq!(check("", &[]), Err(NoKinds));
    assert_eq!(check("", &["shop.changed", "accounts.letter_asked"]), Err(UnknownKind));
    assert_eq!(check(&"a".repeat(61), &["shop.changed"]), Err(NameTooLong));
    let good =
        check(" El\u{7} \t almacén ", &["shop.changed", "catalog.price_changed", "shop.changed"]).unwrap();
    assert_eq!(good.name, "El almacén");
    assert_eq!(good.kinds, ["catalog.price_changed", "shop.changed"]);
}

#[test]
fn a_message_says_what_happened_and_where_more_is_said() {
    let id = DeliveryId::from_bytes([7; 16]);
    let product = "018f0000-0000-7000-8000-000000000001";
    let fact = json!({ "product": product, "variant": product, "from": null, "to": { "minor": 990, "currency": "EUR" } });
    let body = rules::fact_body(id, "catalog.price_changed", at(0), &fact.to_string());
    let said: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(said["id"], "msg_07070707070707070707070707070707");
    assert_eq!(said["type"], "catalog.price_changed");
    assert_eq!(said["timestamp"], at(0).to_string());
    assert_eq!(said["data"]["to"]["minor"], 990);
    assert_eq!(said["data"]["links"], json!({ "product": format!("/api/v1/admin/products/{product}") }));
    let nobody = rules::fact_body(id, "care.case_assigned", at(0), r#"{"case":"a","agent":null}"#);
    let said: Value = serde_json::from_str(&nobody).unwrap();
    assert_eq!(said["data"]["links"], json!({ "case": "/api/v1/admin/cases/a" }), "nobody is no link");
}

#[test]
fn kinds_are_there_once_and_none_tells_of_letters_or_keys() {
    let names: HashSet<&str> = kinds::ALL.iter().map(|kind| kind.name).collect();
    assert_eq!(names.len(), kinds::ALL.len());
    for secret in ["letter", "password", "passkey", "session", "signed_in", "second", "identity", "address"] {
        assert!(names.iter().all(|name| !name.contains(secret)), "{secret}");
    }
}
