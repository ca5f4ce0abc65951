//! Over a real socket: keys, refusals, a notification that is tried again until somebody takes it, and the proxy.

use super::samples::SESSION;
use crate::{Faults, ProxySettings, Settings, start, start_proxy};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use std::sync::{Arc, Mutex};
use std::time::Duration;

async fn send(base: &str, path: &str, key: &str, body: &str) -> (u16, Value) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let asked = client
        .post(format!("{base}/{path}"))
        .header("authorization", "Bearer sk_test_stand_in_of_plaza")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("idempotency-key", key)
        .body(body.to_owned());
    let answer = asked.send().await.unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap_or_default())
}

#[tokio::test]
async fn a_call_with_a_key_makes_one_thing() {
    let running = start(Settings::default()).await.unwrap();
    let base = running.base();
    let (status, first) = send(&base, "v1/checkout/sessions", "k1", SESSION).await;
    assert_eq!(status, 200, "{first}");
    assert_eq!(send(&base, "v1/checkout/sessions", "k1", SESSION).await, (200, first.clone()));
    let (status, refused) = send(&base, "v1/checkout/sessions", "k1", &SESSION.replace("2500", "1")).await;
    assert_eq!((status, &refused["error"]["type"]), (400, &"idempotency_error".into()));
    let (_, other) = send(&base, "v1/checkout/sessions", "k2", SESSION).await;
    assert_ne!(other["id"], first["id"]);
}

#[tokio::test]
async fn a_lost_answer_is_found_under_its_key() {
    let running = start(Settings { faults: Faults::Lost, ..Settings::default() }).await.unwrap();
    let base = running.base();
    assert_eq!(send(&base, "v1/checkout/sessions", "k1", SESSION).await.0, 500);
    assert_eq!(send(&base, "v1/checkout/sessions", "k1", SESSION).await.0, 200);
}

#[tokio::test]
async fn strangers_are_refused() {
    let running = start(Settings { stripe_secret: "sk_other".into(), ..Settings::default() }).await.unwrap();
    assert_eq!(send(&running.base(), "v1/checkout/sessions", "k1", SESSION).await.0, 401);
}

/// Sends a form of a buyer. Gives the status, where it leads, and the page.
async fn types(address: String, form: &'static str) -> (u16, String, String) {
    let policy = reqwest::redirect::Policy::none();
    let client = reqwest::Client::builder().no_proxy().redirect(policy).build().unwrap();
    let asked = client.post(address).header("content-type", "application/x-www-form-urlencoded").body(form);
    let answer = asked.send().await.unwrap();
    let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
    (answer.status().as_u16(), to, answer.text().await.unwrap())
}

#[tokio::test]
async fn a_buyer_is_refused_asked_and_led_back() {
    let running = start(Settings::default()).await.unwrap();
    let (_, made) = send(&running.base(), "v1/checkout/sessions", "k1", SESSION).await;
    let url = made["url"].as_str().unwrap().to_owned();
    assert!(url.starts_with(&running.base()), "{url}");
    let (status, _, page) = types(url.clone(), "card=4000000000000002").await;
    assert_eq!((status, page.contains("role=\"alert\"")), (200, true));
    let (status, to, _) = types(url.clone(), "card=4000002500003155").await;
    assert_eq!((status, to.starts_with("/c/pay/")), (303, true));
    assert_eq!(types(format!("{url}/bank"), "answer=yes").await.1, "http://shop/back");
    assert_eq!(types(url, "card=4242424242424242").await.0, 404, "it is over");
}

/// A page on which a card is typed that is kept, and its address.
async fn wanted_kept(base: &str) -> (Value, String) {
    let says =
        format!("{SESSION}&customer_creation=always&payment_intent_data[setup_future_usage]=off_session");
    let (_, made) = send(base, "v1/checkout/sessions", "k1", &says).await;
    let url = made["url"].as_str().unwrap().to_owned();
    (made, url)
}

/// A card is typed once, kept, charged without its owner under a key, and forgotten.
#[tokio::test]
async fn a_kept_card_is_charged_once_for_a_key_and_not_after_it_was_forgotten() {
    let running = start(Settings::default()).await.unwrap();
    let base = running.base();
    let (made, url) = wanted_kept(&base).await;
    assert_eq!(types(url, "card=4242424242424242").await.1, "http://shop/back");
    let session = look(&base, &format!("v1/checkout/sessions/{}", made["id"].as_str().unwrap())).await;
    let intent = session["payment_intent"].as_str().unwrap();
    let paid = look(&base, &format!("v1/payment_intents/{intent}?expand[]=payment_method")).await;
    let (customer, card) =
        (paid["customer"].as_str().unwrap(), paid["payment_method"]["id"].as_str().unwrap());
    assert_eq!(paid["payment_method"]["card"]["last4"], "4242");
    let charge = format!(
        "amount=900&currency=eur&customer={customer}&payment_method={card}&confirm=true&off_session=true\
         &metadata[attempt]=a2"
    );
    let (status, first) = send(&base, "v1/payment_intents", "k2", &charge).await;
    assert_eq!((status, &first["status"]), (200, &"succeeded".into()));
    assert_eq!(send(&base, "v1/payment_intents", "k2", &charge).await, (200, first), "by one key once");
    assert_eq!(send(&base, &format!("v1/payment_methods/{card}/detach"), "k3", "").await.0, 200);
    assert_eq!(send(&base, "v1/payment_intents", "k4", &charge).await.0, 400);
    let money = look(&base, "stand-in/money").await;
    let taken: Vec<_> =
        money["payments"].as_array().unwrap().iter().map(|one| one["taken"].clone()).collect();
    assert_eq!(taken, [2_500, 900]);
}

/// What is there, without asking for anything to be done.
async fn look(base: &str, path: &str) -> Value {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let asked =
        client.get(format!("{base}/{path}")).header("authorization", "Bearer sk_test_stand_in_of_plaza");
    serde_json::from_slice(&asked.send().await.unwrap().bytes().await.unwrap()).unwrap()
}

/// A card that a bank wants to ask about is refused under its key as often as it is charged.
#[tokio::test]
async fn what_a_bank_refused_is_refused_again_by_the_same_key() {
    let running = start(Settings::default()).await.unwrap();
    let base = running.base();
    let (_, url) = wanted_kept(&base).await;
    types(url.clone(), "card=4000002500003155").await;
    assert_eq!(types(format!("{url}/bank"), "answer=yes").await.1, "http://shop/back");
    let all = look(&base, "v1/payment_intents").await;
    let paid = &all["data"][0];
    let charge = format!(
        "amount=900&currency=eur&customer={}&payment_method={}&confirm=true&off_session=true",
        paid["customer"].as_str().unwrap(),
        paid["payment_method"].as_str().unwrap()
    );
    for _ in 0..2 {
        let (status, refused) = send(&base, "v1/payment_intents", "k2", &charge).await;
        assert_eq!((status, &refused["error"]["code"]), (402, &"authentication_required".into()));
    }
    let all = look(&base, "v1/payment_intents").await;
    assert_eq!(all["data"].as_array().map(Vec::len), Some(2), "one attempt for one key");
}

type Heard = Arc<Mutex<Vec<(String, String)>>>;

/// A shop that takes nothing the first time.
async fn hears(State(heard): State<Heard>, head: HeaderMap, body: Bytes) -> StatusCode {
    let signature = head["stripe-signature"].to_str().unwrap().to_owned();
    let mut heard = heard.lock().unwrap();
    heard.push((signature, String::from_utf8_lossy(&body).into_owned()));
    if heard.len() == 1 { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK }
}

#[tokio::test]
async fn a_notification_is_tried_until_it_is_taken() {
    let heard = Heard::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let notify = format!("http://{}/heard", listener.local_addr().unwrap());
    let shop = Router::new().route("/heard", post(hears)).with_state(heard.clone());
    tokio::spawn(async move { axum::serve(listener, shop).await });

    let running = start(Settings { stripe_notify: Some(notify), ..Settings::default() }).await.unwrap();
    let (_, made) = send(&running.base(), "v1/checkout/sessions", "k1", SESSION).await;
    let path = format!("v1/checkout/sessions/{}/expire", made["id"].as_str().unwrap());
    assert_eq!(send(&running.base(), &path, "k2", "").await.0, 200);
    for _ in 0..100 {
        if heard.lock().unwrap().len() == 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let heard = heard.lock().unwrap().clone();
    assert_eq!(heard.len(), 2);
    assert_eq!(heard[0].1, heard[1].1);
    let at: i64 = heard[1].0.split([',', '=']).nth(1).unwrap().parse().unwrap();
    assert_eq!(heard[1].0, crate::signing::stripe("whsec_stand_in_of_plaza", at, &heard[1].1));
}

#[tokio::test]
async fn the_proxy_remembers_for_whoever_does_not() {
    let behind = start(Settings::default()).await.unwrap();
    let settings =
        ProxySettings { listen: ([127, 0, 0, 1], 0).into(), to: behind.base(), faults: Faults::Lost };
    let base = format!("http://{}", start_proxy(settings).await.unwrap());
    let intent = "amount=100&currency=eur";
    assert_eq!(send(&base, "v1/payment_intents", "p1", intent).await.0, 502, "the first answer is lost");
    let (status, made) = send(&base, "v1/payment_intents", "p1", intent).await;
    assert_eq!((status, &made["amount"]), (200, &100.into()));
    assert_eq!(send(&base, "v1/payment_intents", "p1", "amount=1&currency=eur").await.0, 400);
}
