//! Money that goes back, what owners of cards dispute, and the lines of the account.

use super::book::{Back, Dispute, Later, Line};
use super::events::page;
use super::paying::leaves;
use super::{Answer, Book, Params, Wrong, intents};
use serde_json::{Value, json};

pub(super) fn create(book: &mut Book, says: &Params, now: i64) -> Answer {
    let (by_intent, by_charge) = (says.get("payment_intent"), says.get("charge"));
    let is_it = |known: &super::book::Intent| match by_intent {
        Some(id) => known.id == id,
        None => known.charge.is_some() && known.charge.as_deref() == by_charge,
    };
    let wanted = by_intent.or(by_charge).unwrap_or_default();
    let Some(intent) = book.intents.iter().find(|known| is_it(known)).cloned() else {
        return Err(Wrong::missing(wanted));
    };
    let before: i64 =
        book.refunds.iter().filter(|back| back.intent == intent.id).map(|back| back.amount).sum();
    let left = intent.received - before;
    if left == 0 {
        return Err(Wrong::request("charge_already_refunded", "Charge has already been refunded."));
    }
    let amount = says.number("amount").unwrap_or(left);
    if !(1..=left).contains(&amount) {
        return Err(Wrong::request(
            "amount_too_large",
            "Refund amount is greater than unrefunded amount on charge",
        ));
    }
    let back = Back {
        id: book.dice.id("re"),
        intent: intent.id.clone(),
        amount,
        status: "succeeded",
        metadata: says.within("metadata"),
        created: now,
    };
    leaves(book, "refund", &back, intent.currency.clone(), now);
    let shown = json_of(book, &back);
    book.refunds.push(back);
    let charge = json!({
        "id": intent.charge, "object": "charge", "payment_intent": intent.id, "amount": intent.received,
        "amount_refunded": before + amount, "currency": intent.currency, "refunded": before + amount == intent.received,
        "metadata": intent.metadata,
    });
    book.tell("charge.refunded", charge, now);
    Ok(shown)
}

pub(super) fn retrieve(book: &Book, id: &str) -> Answer {
    let back = book.refunds.iter().find(|back| back.id == id);
    back.map(|back| json_of(book, back)).ok_or_else(|| Wrong::missing(id))
}

pub(super) fn list(book: &Book, says: &Params) -> Value {
    let of = says.get("payment_intent");
    let wanted = book.refunds.iter().rev().filter(|back| of.is_none_or(|of| back.intent == of));
    page(says, wanted.map(|back| json_of(book, back)).collect())
}

/// The owner of a card says that they did not pay.
pub(super) fn dispute(book: &mut Book, id: &str, ends: Dispute, now: i64) {
    let Ok(at) = intents::find(book, id) else { return };
    let intent = book.intents[at].clone();
    let back = Back {
        id: book.dice.id("dp"),
        intent: intent.id,
        amount: intent.received,
        status: "needs_response",
        metadata: intent.metadata,
        created: now,
    };
    leaves(book, "adjustment", &back, intent.currency, now);
    let shown = dispute_json(book, &back);
    if let Dispute::Decided { is_won } = ends {
        book.later.push((now + book.disputed_s, Later::Decides(back.id.clone(), is_won)));
    }
    book.disputes.push(back);
    book.tell("charge.dispute.created", shown, now);
}

/// Their bank has decided. What the shop has won stands in the account again.
pub(super) fn decide(book: &mut Book, id: &str, is_won: bool, now: i64) {
    let Some(at) = book.disputes.iter().position(|known| known.id == id) else { return };
    book.disputes[at].status = if is_won { "won" } else { "lost" };
    let back = book.disputes[at].clone();
    if is_won {
        let currency = book.intents.iter().find(|intent| intent.id == back.intent);
        let currency = currency.map(|intent| intent.currency.clone()).unwrap_or_default();
        leaves(book, "adjustment", &Back { amount: -back.amount, ..back.clone() }, currency, now);
    }
    let shown = dispute_json(book, &back);
    book.tell("charge.dispute.closed", shown, now);
}

pub(super) fn disputes(book: &Book, says: &Params) -> Value {
    let of = says.get("payment_intent");
    let wanted = book.disputes.iter().rev().filter(|back| of.is_none_or(|of| back.intent == of));
    page(says, wanted.map(|back| dispute_json(book, back)).collect())
}

/// The lines of the account; with what each is about where that is wanted.
pub(super) fn balance(book: &Book, says: &Params) -> Value {
    let kind = says.get("type");
    let wanted = book.lines.iter().rev().filter(|line| kind.is_none_or(|kind| line.kind == kind));
    let is_expanded = says.has("expand", "data.source");
    page(says, wanted.map(|line| line_json(book, line, is_expanded)).collect())
}

fn line_json(book: &Book, line: &Line, is_expanded: bool) -> Value {
    let source = match is_expanded {
        true => source_of(book, &line.source),
        false => line.source.clone().into(),
    };
    json!({
        "id": line.id,
        "object": "balance_transaction",
        "type": line.kind,
        "reporting_category": if line.kind == "adjustment" { "dispute" } else { line.kind },
        "amount": line.amount,
        "fee": line.fee,
        "net": line.amount - line.fee,
        "currency": line.currency,
        "source": source,
        "created": line.created,
    })
}

/// What a line is about: the charge, the refund or the dispute.
fn source_of(book: &Book, id: &str) -> Value {
    let charge = book.intents.iter().find(|intent| intent.charge.as_deref() == Some(id));
    if let Some(intent) = charge {
        return json!({
            "id": id, "object": "charge", "payment_intent": intent.id, "amount": intent.received,
            "currency": intent.currency, "metadata": intent.metadata,
        });
    }
    let refund = book.refunds.iter().find(|back| back.id == id).map(|back| json_of(book, back));
    let dispute = || book.disputes.iter().find(|back| back.id == id).map(|back| dispute_json(book, back));
    refund.or_else(dispute).unwrap_or(Value::Null)
}

fn json_of(book: &Book, back: &Back) -> Value {
    let mut shown = back_json(book, back);
    shown["object"] = "refund".into();
    shown
}

fn dispute_json(book: &Book, back: &Back) -> Value {
    let mut shown = back_json(book, back);
    shown["object"] = "dispute".into();
    shown["reason"] = "fraudulent".into();
    shown
}

fn back_json(book: &Book, back: &Back) -> Value {
    let intent = book.intents.iter().find(|intent| intent.id == back.intent);
    json!({
        "id": back.id,
        "status": back.status,
        "amount": back.amount,
        "currency": intent.map(|intent| intent.currency.as_str()),
        "charge": intent.and_then(|intent| intent.charge.as_deref()),
        "payment_intent": back.intent,
        "metadata": back.metadata,
        "created": back.created,
    })
}
