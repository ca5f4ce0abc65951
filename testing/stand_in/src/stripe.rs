//! Stripe as it publishes itself: which call goes to which page of the book. Nothing here speaks HTTP: `front` brings what was
//! asked and takes the answer away.

mod book;
mod customers;
mod events;
mod intents;
mod params;
mod paying;
mod refunds;
mod replies;
mod sessions;

pub(crate) use book::{Book, Known};
pub(crate) use events::Event;
pub(crate) use params::Params;
pub(crate) use paying::Paid;
pub(crate) use replies::{Asked, Replies, Reply};

use serde_json::{Value, json};

/// Why a call is refused, as Stripe says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) status: u16,
    kind: &'static str,
    code: &'static str,
    decline: &'static str,
    message: String,
}

impl Wrong {
    /// What was asked cannot be.
    fn request(code: &'static str, message: impl Into<String>) -> Self {
        Self { status: 400, kind: "invalid_request_error", code, decline: "", message: message.into() }
    }

    /// There is no such thing.
    fn missing(what: &str) -> Self {
        Self { status: 404, ..Self::request("resource_missing", format!("No such object: '{what}'")) }
    }

    /// A card says no.
    fn card(code: &'static str, decline: &'static str) -> Self {
        let message = "Your card was declined.".into();
        Self { status: 402, kind: "card_error", code, decline, message }
    }

    /// The key of the account is another.
    pub(crate) fn stranger() -> Self {
        Self { status: 401, ..Self::request("", "Invalid API Key provided") }
    }

    /// The key of the call was used for something else.
    pub(crate) fn reused() -> Self {
        let message = "Keys for idempotent requests can only be used with the same parameters they were first used with.";
        Self { kind: "idempotency_error", ..Self::request("", message) }
    }

    /// Whether it was found out only by doing what was asked: then the answer is kept under the key of the call.
    pub(crate) fn is_of_doing(&self) -> bool {
        self.kind == "card_error"
    }

    pub(crate) fn json(&self) -> Value {
        let mut error = json!({ "type": self.kind, "message": self.message });
        for (name, text) in [("code", self.code), ("decline_code", self.decline)] {
            if !text.is_empty() {
                error[name] = text.into();
            }
        }
        json!({ "error": error })
    }
}

type Answer = Result<Value, Wrong>;

/// A call: its method, its path below `/v1/` in parts, and what it says.
pub(crate) struct Call<'c> {
    pub(crate) method: &'c str,
    pub(crate) path: &'c [&'c str],
    pub(crate) says: &'c Params,
}

/// Does what a call asks. `now` in seconds.
pub(crate) fn call(book: &mut Book, call: &Call<'_>, now: i64) -> Answer {
    let says = call.says;
    match (call.method, call.path) {
        ("POST", ["checkout", "sessions"]) => sessions::create(book, says, now),
        ("GET", ["checkout", "sessions"]) => Ok(sessions::list(book, says)),
        ("GET", ["checkout", "sessions", id]) => sessions::retrieve(book, id, says),
        ("POST", ["checkout", "sessions", id, "expire"]) => sessions::expire(book, id, now),
        ("POST", ["payment_intents"]) => intents::create(book, says, now),
        ("GET", ["payment_intents"]) => Ok(intents::list(book, says)),
        ("GET", ["payment_intents", "search"]) => intents::search(book, says),
        ("GET", ["payment_intents", id]) => intents::shown(book, id, says),
        ("POST", ["payment_intents", id, "capture"]) => intents::capture(book, id, says, now),
        ("POST", ["payment_intents", id, "cancel"]) => intents::cancel(book, id, now),
        ("POST", ["refunds"]) => refunds::create(book, says, now),
        ("GET", ["refunds"]) => Ok(refunds::list(book, says)),
        ("GET", ["refunds", id]) => refunds::retrieve(book, id),
        ("GET", ["disputes"]) => Ok(refunds::disputes(book, says)),
        ("GET", ["balance_transactions"]) => Ok(refunds::balance(book, says)),
        ("GET", ["balance"]) => {
            Ok(json!({ "object": "balance", "available": [], "pending": [], "livemode": false }))
        }
        ("GET", ["account"]) => {
            Ok(json!({ "id": "acct_standin", "object": "account", "charges_enabled": true, "country": "ES" }))
        }
        ("POST", ["customers"]) => customers::create(book, says, now),
        ("DELETE", ["customers", id]) => customers::forget(book, id),
        ("GET", ["payment_methods", id]) => customers::method(book, id),
        ("POST", ["payment_methods", id, "detach"]) => customers::detach(book, id),
        ("GET", ["events"]) => Ok(events::list(book, says)),
        ("GET", ["events", id]) => events::retrieve(book, id),
        ("POST", ["webhook_endpoints"]) => events::endpoint(book, says),
        (method, path) => Err(Wrong {
            status: 404,
            ..Wrong::request("", format!("Unrecognized request URL ({method}: /v1/{})", path.join("/")))
        }),
    }
}
