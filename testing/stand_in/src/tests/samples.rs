//! Books and calls for these tests.

use crate::stripe::{Book, Call, Known, Params, Wrong, call};
use serde_json::Value;

/// A moment, in seconds.
pub(super) const NOW: i64 = 1_795_397_460;

/// What asks for a page on which 25 euros are paid.
pub(super) const SESSION: &str = "mode=payment&line_items[0][price_data][currency]=eur\
    &line_items[0][price_data][unit_amount]=2500&line_items[0][price_data][product_data][name]=PZ-1\
    &line_items[0][quantity]=1&success_url=http%3A%2F%2Fshop%2Fback&cancel_url=http%3A%2F%2Fshop%2Fback%3Fleft%3Dyes\
    &metadata[attempt]=a1&payment_intent_data[metadata][attempt]=a1";

pub(super) fn book() -> Book {
    Book::new(Known { base: "http://stripe".into(), hooks: Vec::new(), late_s: 3, disputed_s: 60 })
}

/// Asks for something as a shop does.
pub(super) fn ask(book: &mut Book, method: &str, path: &str, says: &str) -> Result<Value, Wrong> {
    let (path, says) = (path.split('/').collect::<Vec<_>>(), Params::read(says));
    call(book, &Call { method, path: &path, says: &says }, NOW)
}

/// The id of a new session.
pub(super) fn session(book: &mut Book) -> String {
    let made = ask(book, "POST", "checkout/sessions", SESSION).unwrap();
    made["id"].as_str().unwrap().to_owned()
}

/// How a session, an intent or a refund is shown now.
pub(super) fn shown(book: &mut Book, path: &str) -> Value {
    ask(book, "GET", path, "").unwrap()
}

/// What kinds of things were told since it was last asked.
pub(super) fn told(book: &mut Book) -> Vec<&'static str> {
    book.take_outbox().0.iter().map(|event| event.kind).collect()
}
