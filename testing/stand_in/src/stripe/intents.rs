//! PaymentIntents: what is paid, on a page or without the buyer. Customers and the cards that were kept of them are `customers`.

use super::book::Intent;
use super::events::page;
use super::paying::{self, Verdict};
use super::{Answer, Book, Params, Wrong, customers};
use crate::cards::{Card, card};
use serde_json::{Value, json};

/// An intent without a page: a card that was kept is charged, if it says so at once.
pub(super) fn create(book: &mut Book, says: &Params, now: i64) -> Answer {
    let amount = says.number("amount").filter(|amount| *amount > 0);
    let (Some(amount), Some(currency)) = (amount, says.get("currency")) else {
        return Err(Wrong::request("parameter_missing", "amount and currency say what is paid"));
    };
    let method = match says.get("payment_method") {
        Some(id) => Some(customers::card_of(book, id, says.get("customer"))?),
        None => None,
    };
    let mut intent = Intent {
        currency: currency.to_lowercase(),
        manual: says.get("capture_method") == Some("manual"),
        customer: says.get("customer").map(str::to_owned),
        method: method.as_ref().map(|method| method.id.clone()),
        metadata: says.within("metadata"),
        ..new(book, amount, now)
    };
    intent.status = if method.is_some() { "requires_confirmation" } else { "requires_payment_method" };
    let id = intent.id.clone();
    book.intents.push(intent);
    if let (Some(method), Some("true")) = (method, says.get("confirm")) {
        let verdict = charged(&method.number, says.get("off_session") == Some("true"));
        paying::settle(book, &id, verdict, now);
        if let Verdict::Refuses(code, decline) = verdict {
            return Err(Wrong::card(code, decline));
        }
    }
    retrieve(book, &id)
}

/// What comes of a kept card that is charged. Nobody is there whom the bank could ask, where it is said so.
fn charged(number: &str, is_alone: bool) -> Verdict {
    let declined = Verdict::Refuses("card_declined", "generic_decline");
    match (card(number), paying::verdict(number)) {
        (Some(Card::PaysOnce), _) | (_, None) => declined,
        (_, Some(Verdict::Asks)) if is_alone => {
            Verdict::Refuses("authentication_required", "authentication_required")
        }
        (_, Some(verdict)) => verdict,
    }
}

/// An intent about which nothing is known yet.
pub(super) fn new(book: &mut Book, amount: i64, now: i64) -> Intent {
    Intent {
        id: book.dice.id("pi"),
        status: "requires_payment_method",
        amount,
        received: 0,
        currency: String::new(),
        manual: false,
        customer: None,
        method: None,
        charge: None,
        error: None,
        metadata: serde_json::Map::new(),
        created: now,
    }
}

pub(super) fn retrieve(book: &Book, id: &str) -> Answer {
    find(book, id).map(|at| json_of(&book.intents[at]))
}

/// The same with its card, where that is wanted whole.
pub(super) fn shown(book: &Book, id: &str, says: &Params) -> Answer {
    let mut shown = retrieve(book, id)?;
    if says.has("expand", "payment_method")
        && let Some(method) = shown["payment_method"].as_str()
    {
        shown["payment_method"] = customers::method(book, method)?;
    }
    Ok(shown)
}

pub(super) fn find(book: &Book, id: &str) -> Result<usize, Wrong> {
    book.intents.iter().position(|intent| intent.id == id).ok_or_else(|| Wrong::missing(id))
}

pub(super) fn list(book: &Book, says: &Params) -> Value {
    let of = says.get("customer");
    let wanted =
        book.intents.iter().rev().filter(|one| of.is_none_or(|of| one.customer.as_deref() == Some(of)));
    page(says, wanted.map(json_of).collect())
}

/// Understands `metadata['attempt']:'..'`, which is what a shop looks for.
pub(super) fn search(book: &Book, says: &Params) -> Answer {
    let query = says.get("query").unwrap_or_default().replace('"', "'");
    let wanted = query.trim().strip_prefix("metadata['").and_then(|rest| rest.split_once("']:'"));
    let Some((name, value)) = wanted.and_then(|(name, value)| Some((name, value.strip_suffix('\'')?))) else {
        return Err(Wrong::request("", "only metadata['..']:'..' is searched here"));
    };
    let is_it = |intent: &&Intent| intent.metadata.get(name).is_some_and(|known| known == value);
    let mut found = page(says, book.intents.iter().rev().filter(is_it).map(json_of).collect());
    found["object"] = "search_result".into();
    Ok(found)
}

pub(super) fn capture(book: &mut Book, id: &str, says: &Params, now: i64) -> Answer {
    let at = find(book, id)?;
    let held = &book.intents[at];
    if held.status != "requires_capture" {
        let why =
            format!("This PaymentIntent could not be captured because it has a status of {}", held.status);
        return Err(Wrong::request("payment_intent_unexpected_state", why));
    }
    let amount = says.number("amount_to_capture").unwrap_or(held.amount);
    if !(1..=held.amount).contains(&amount) {
        return Err(Wrong::request("amount_too_large", "The amount to capture is more than what is held"));
    }
    paying::take(book, id, amount, now);
    retrieve(book, id)
}

pub(super) fn cancel(book: &mut Book, id: &str, now: i64) -> Answer {
    let at = find(book, id)?;
    let status = book.intents[at].status;
    if matches!(status, "succeeded" | "processing" | "canceled") {
        let why = format!("You cannot cancel this PaymentIntent because it has a status of {status}");
        return Err(Wrong::request("payment_intent_unexpected_state", why));
    }
    book.intents[at].status = "canceled";
    let shown = json_of(&book.intents[at]);
    book.tell("payment_intent.canceled", shown.clone(), now);
    Ok(shown)
}

pub(super) fn json_of(intent: &Intent) -> Value {
    let error = intent.error.map(|(code, decline)| {
        json!({ "type": "card_error", "code": code, "decline_code": decline, "message": "Your card was declined." })
    });
    json!({
        "id": intent.id,
        "object": "payment_intent",
        "status": intent.status,
        "amount": intent.amount,
        "amount_capturable": if intent.status == "requires_capture" { intent.amount } else { 0 },
        "amount_received": intent.received,
        "currency": intent.currency,
        "capture_method": if intent.manual { "manual" } else { "automatic" },
        "customer": intent.customer,
        "payment_method": intent.method,
        "latest_charge": intent.charge,
        "last_payment_error": error,
        "metadata": intent.metadata,
        "created": intent.created,
        "livemode": false,
    })
}
