//! The pages that buyers see at a provider: plain HTML, as small as may be, that works on a phone and without script. They say in
//! large letters that nobody's money moves here.

use crate::front::{House, now};
use crate::{redsys, stripe};
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::StatusCode;
use serde::Deserialize;
use std::sync::Arc;

type Shared = State<Arc<House>>;

/// The addresses of buyers at both providers.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new()
        .route("/c/pay/{id}", get(session).post(card_for_session))
        .route("/c/pay/{id}/bank", post(bank_for_session))
        .route("/sis/realizarPago", post(arrives))
        .route("/sis/pago/{id}", get(order).post(card_for_order))
        .route("/sis/pago/{id}/bizum", post(telephone))
        .route("/sis/pago/{id}/bank", post(bank_for_order))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    card: String,
    telephone: String,
    answer: String,
}

/// What a page is about.
struct About<'a> {
    action: String,
    what: &'a str,
    amount: i64,
    currency: &'a str,
    leave: &'a str,
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn document(title: &str, main: &str) -> Html<String> {
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>body{{font:1rem/1.5 sans-serif;max-width:26rem;margin:2rem auto;padding:0 1rem}}\
         input,button{{font:inherit;display:block;width:100%;padding:.5rem;margin:.5rem 0;box-sizing:border-box}}</style>\
         <main><h1>{title}</h1><p>Stand-in for tests: nobody's money moves here.</p>{main}</main></html>"
    ))
}

fn asks(about: &About<'_>, error: Option<&str>, form: &str) -> Html<String> {
    let error = error.map(|error| format!("<p role=\"alert\">{}</p>", escaped(error))).unwrap_or_default();
    let (whole, cents) = (about.amount / 100, about.amount % 100);
    let (what, currency, leave) = (escaped(about.what), escaped(about.currency), escaped(about.leave));
    document(
        "Pay",
        &format!(
            "<p>{what}</p><p id=\"sum\">{whole}.{cents:02} {currency}</p>{error}\
             <form method=\"post\" action=\"{}\">{form}</form><p><a id=\"leave\" href=\"{leave}\">Back to the shop</a></p>",
            about.action
        ),
    )
}

const CARD: &str = "<label>Card <input name=\"card\" autocomplete=\"off\" inputmode=\"numeric\" required></label><button>Pay</button>";
const TELEPHONE: &str = "<label>Telephone <input name=\"telephone\" type=\"tel\" autocomplete=\"off\" required></label>\
    <button name=\"answer\" value=\"yes\">Yes, in the app of my bank</button><button name=\"answer\" value=\"no\">No</button>";
const BANK: &str = "<p>Is it you?</p><button name=\"answer\" value=\"yes\">Yes</button><button name=\"answer\" value=\"no\">No</button>";

fn gone() -> Response {
    (StatusCode::NOT_FOUND, document("Over", "<p>There is nothing left to pay here.</p>")).into_response()
}

fn session_page(house: &House, id: &str, error: Option<&str>) -> Response {
    let books = house.books();
    let Some((what, amount, currency, leave)) = books.stripe.open(id) else { return gone() };
    let is_asking = books.stripe.is_asking(id);
    let action = format!("/c/pay/{id}{}", if is_asking { "/bank" } else { "" });
    let about = About { action, what: &what, amount, currency: &currency, leave: &leave };
    asks(&about, error, if is_asking { BANK } else { CARD }).into_response()
}

async fn session(State(house): Shared, Path(id): Path<String>) -> Response {
    session_page(&house, &id, None)
}

fn after_session(house: &House, id: &str, paid: stripe::Paid) -> Response {
    house.tell();
    match paid {
        stripe::Paid::Done(back) => Redirect::to(&back).into_response(),
        stripe::Paid::Asks => Redirect::to(&format!("/c/pay/{id}")).into_response(),
        stripe::Paid::Refused(why) => session_page(house, id, Some(why)),
        stripe::Paid::Over => gone(),
    }
}

async fn card_for_session(
    State(house): Shared,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    let paid = house.books().stripe.type_card(&id, &typed.card, now());
    after_session(&house, &id, paid)
}

async fn bank_for_session(
    State(house): Shared,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    let paid = house.books().stripe.answer_bank(&id, typed.answer == "yes", now());
    after_session(&house, &id, paid)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Brought {
    #[serde(rename = "Ds_SignatureVersion")]
    version: String,
    #[serde(rename = "Ds_MerchantParameters")]
    parameters: String,
    #[serde(rename = "Ds_Signature")]
    signature: String,
}

/// A form of the shop brings a buyer.
async fn arrives(State(house): Shared, Form(brought): Form<Brought>) -> Response {
    let asked = house.books().redsys.ask(&brought.version, &brought.parameters, &brought.signature);
    match asked {
        Ok(number) => Redirect::to(&format!("/sis/pago/{number}")).into_response(),
        Err(code) => document("Error", &format!("<p role=\"alert\">{code}</p>")).into_response(),
    }
}

fn order_page(house: &House, id: &str, error: Option<&str>) -> Response {
    let books = house.books();
    let Some((what, amount, is_bizum, leave)) = books.redsys.open(id) else { return gone() };
    let (end, form) = match (books.redsys.is_asking(id), is_bizum) {
        (true, _) => ("/bank", BANK),
        (false, true) => ("/bizum", TELEPHONE),
        (false, false) => ("", CARD),
    };
    let action = format!("/sis/pago/{id}{end}");
    asks(&About { action, what: &what, amount, currency: "EUR", leave: &leave }, error, form).into_response()
}

async fn order(State(house): Shared, Path(id): Path<String>) -> Response {
    order_page(&house, &id, None)
}

fn after_order(house: &House, id: &str, paid: redsys::Paid) -> Response {
    house.tell();
    match paid {
        redsys::Paid::Done(back) => Redirect::to(&back).into_response(),
        redsys::Paid::Asks => Redirect::to(&format!("/sis/pago/{id}")).into_response(),
        redsys::Paid::NoCard => order_page(house, id, Some("That is nothing for tests")),
        redsys::Paid::Over => gone(),
    }
}

async fn card_for_order(State(house): Shared, Path(id): Path<String>, Form(typed): Form<Typed>) -> Response {
    let paid = house.books().redsys.type_card(&id, &typed.card, now());
    after_order(&house, &id, paid)
}

async fn telephone(State(house): Shared, Path(id): Path<String>, Form(typed): Form<Typed>) -> Response {
    let is_yes = typed.answer == "yes";
    let paid = house.books().redsys.by_telephone(&id, &typed.telephone, is_yes, now());
    after_order(&house, &id, paid)
}

async fn bank_for_order(State(house): Shared, Path(id): Path<String>, Form(typed): Form<Typed>) -> Response {
    let paid = house.books().redsys.answer_bank(&id, typed.answer == "yes", now());
    after_order(&house, &id, paid)
}
