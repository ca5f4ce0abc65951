//! What happened, as Stripe tells it, and its lists. How it gets to the shop is `deliveries`.

use super::{Answer, Book, Params, Wrong};
use serde_json::{Value, json};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Event {
    /// Theirs.
    pub(crate) id: String,
    /// What happened: `checkout.session.completed`.
    pub(crate) kind: &'static str,
    /// To what, as it was then.
    pub(crate) object: Value,
    /// When, in seconds.
    pub(crate) created: i64,
    /// Whether the shop is told twice whatever goes wrong otherwise.
    pub(crate) is_told_twice: bool,
}

impl Event {
    /// As it is shown and sent.
    pub(crate) fn json(&self) -> Value {
        json!({
            "id": self.id,
            "object": "event",
            "api_version": "2026-01-28",
            "type": self.kind,
            "created": self.created,
            "data": { "object": self.object },
            "livemode": false,
            "pending_webhooks": 1,
        })
    }
}

impl Book {
    /// Something happened: it is kept, and the shop is to be told.
    pub(super) fn tell(&mut self, kind: &'static str, object: Value, now: i64) {
        let id = self.dice.id("evt");
        let event = Event { id, kind, object, created: now, is_told_twice: false };
        self.events.push(event.clone());
        self.outbox.push(event);
    }
}

pub(super) fn list(book: &Book, says: &Params) -> Value {
    let kind = says.get("type");
    let wanted = book.events.iter().rev().filter(|event| kind.is_none_or(|kind| event.kind == kind));
    page(says, wanted.map(Event::json).collect())
}

pub(super) fn retrieve(book: &Book, id: &str) -> Answer {
    let event = book.events.iter().find(|event| event.id == id);
    event.map(Event::json).ok_or_else(|| Wrong::missing(id))
}

/// The shop says where it wants to be told.
pub(super) fn endpoint(book: &mut Book, says: &Params) -> Answer {
    let url = says.get("url").ok_or_else(|| Wrong::request("parameter_missing", "url is missing"))?;
    if !book.hooks.iter().any(|hook| hook == url) {
        book.hooks.push(url.to_owned());
    }
    Ok(json!({ "id": book.dice.id("we"), "object": "webhook_endpoint", "url": url, "status": "enabled" }))
}

/// A part of a list, the newest first: `limit`, `starting_after` and bounds of `created`.
pub(super) fn page(says: &Params, all: Vec<Value>) -> Value {
    let bound = |name: &str| says.number(&format!("created[{name}]"));
    let within = |one: &Value| {
        let at = one["created"].as_i64().unwrap_or_default();
        bound("gte").is_none_or(|from| at >= from)
            && bound("gt").is_none_or(|from| at > from)
            && bound("lte").is_none_or(|to| at <= to)
            && bound("lt").is_none_or(|to| at < to)
    };
    let mut left: Vec<Value> = all.into_iter().filter(within).collect();
    if let Some(after) = says.get("starting_after")
        && let Some(at) = left.iter().position(|one| one["id"] == after)
    {
        left.drain(..=at);
    }
    let limit = usize::try_from(says.number("limit").unwrap_or(10).clamp(1, 100)).unwrap_or(10);
    let has_more = left.len() > limit;
    left.truncate(limit);
    json!({ "object": "list", "data": left, "has_more": has_more })
}
