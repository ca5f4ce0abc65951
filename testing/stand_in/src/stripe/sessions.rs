//! Checkout Sessions: a page on which somebody pays. What happens on it is `paying`.

use super::book::Session;
use super::events::page;
use super::{Answer, Book, Params, Wrong, customers, intents};
use serde_json::{Value, json};

/// A session stands open so long unless somebody says another time.
const OPEN_S: i64 = 24 * 60 * 60;

pub(super) fn create(book: &mut Book, says: &Params, now: i64) -> Answer {
    let mode = says.get("mode").unwrap_or_default();
    if mode != "payment" {
        return Err(Wrong::request("parameter_invalid", format!("mode '{mode}' is not spoken here")));
    }
    let line = |name: &str| format!("line_items[0]{name}");
    let price = says.number(&line("[price_data][unit_amount]")).filter(|amount| *amount > 0);
    let times = says.number(&line("[quantity]")).unwrap_or(1);
    let currency = says.get(&line("[price_data][currency]")).map(str::to_lowercase);
    let (Some(price), Some(currency)) = (price, currency) else {
        return Err(Wrong::request("parameter_missing", "line_items[0][price_data] says what is paid"));
    };
    let Some(success) = says.get("success_url") else {
        return Err(Wrong::request("parameter_missing", "success_url is missing"));
    };
    let expires = says.number("expires_at").unwrap_or(now + OPEN_S);
    if !(now + 30 * 60 - 60..=now + OPEN_S).contains(&expires) {
        return Err(Wrong::request(
            "parameter_invalid",
            "expires_at lies between 30 minutes and 24 hours from now",
        ));
    }
    let owned = |name: &str| says.get(name).map(str::to_owned);
    let session = Session {
        id: book.dice.id("cs_test"),
        status: "open",
        is_paid: false,
        amount: price * times,
        currency,
        what: says.get(&line("[price_data][product_data][name]")).unwrap_or_default().to_owned(),
        manual: says.get("payment_intent_data[capture_method]") == Some("manual"),
        keeps_card: says.get("payment_intent_data[setup_future_usage]").is_some(),
        makes_customer: says.get("customer_creation") == Some("always"),
        customer: customers::known(book, says)?,
        email: owned("customer_email"),
        success: success.to_owned(),
        cancel: says.get("cancel_url").unwrap_or(success).to_owned(),
        reference: owned("client_reference_id"),
        metadata: says.within("metadata"),
        of_intent: says.within("payment_intent_data[metadata]"),
        intent: None,
        created: now,
        expires,
    };
    let shown = json_of(book, &session);
    book.sessions.push(session);
    Ok(shown)
}

pub(super) fn retrieve(book: &Book, id: &str, says: &Params) -> Answer {
    let session = book.sessions.iter().find(|session| session.id == id).ok_or_else(|| Wrong::missing(id))?;
    let mut shown = json_of(book, session);
    if says.has("expand", "payment_intent")
        && let Some(intent) = &session.intent
    {
        shown["payment_intent"] = intents::retrieve(book, intent)?;
    }
    Ok(shown)
}

pub(super) fn list(book: &Book, says: &Params) -> Value {
    let of_intent = says.get("payment_intent");
    let all = book.sessions.iter().rev();
    let wanted =
        all.filter(|session| of_intent.is_none_or(|intent| session.intent.as_deref() == Some(intent)));
    page(says, wanted.map(|session| json_of(book, session)).collect())
}

pub(super) fn expire(book: &mut Book, id: &str, now: i64) -> Answer {
    let at = book.sessions.iter().position(|session| session.id == id).ok_or_else(|| Wrong::missing(id))?;
    if book.sessions[at].status != "open" {
        let status = book.sessions[at].status;
        return Err(Wrong::request("", format!("Only open sessions can be expired. This one is {status}")));
    }
    Ok(close(book, at, now))
}

/// Nobody can pay a session any more.
pub(super) fn close(book: &mut Book, at: usize, now: i64) -> Value {
    book.sessions[at].status = "expired";
    if let Some(intent) = book.sessions[at].intent.clone() {
        let known = book.intents.iter_mut().find(|known| known.id == intent && known.status != "succeeded");
        known.into_iter().for_each(|intent| intent.status = "canceled");
    }
    let shown = json_of(book, &book.sessions[at]);
    book.tell("checkout.session.expired", shown.clone(), now);
    shown
}

/// A session as it is shown.
pub(super) fn json_of(book: &Book, session: &Session) -> Value {
    let url = (session.status == "open").then(|| format!("{}/c/pay/{}", book.base, session.id));
    json!({
        "id": session.id,
        "object": "checkout.session",
        "mode": "payment",
        "status": session.status,
        "payment_status": if session.is_paid { "paid" } else { "unpaid" },
        "amount_subtotal": session.amount,
        "amount_total": session.amount,
        "currency": session.currency,
        "client_reference_id": session.reference,
        "customer": session.customer,
        "customer_email": session.email,
        "payment_intent": session.intent,
        "metadata": session.metadata,
        "success_url": session.success,
        "cancel_url": session.cancel,
        "url": url,
        "created": session.created,
        "expires_at": session.expires,
        "livemode": false,
    })
}
