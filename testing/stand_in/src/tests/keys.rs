//! Keys of calls, as Stripe documents them.

use crate::stripe::{Asked, Params, Replies, Reply};
use serde_json::json;

#[test]
fn the_same_call_is_answered_the_same_and_another_is_refused() {
    let (says, in_another_order) = (Params::read("a=1&b=2").sorted(), Params::read("b=2&a=1").sorted());
    let reply = Reply { status: 200, body: json!({ "id": "pi_1" }) };
    let mut replies = Replies::default();
    assert!(matches!(replies.ask("k", "refunds", &says), Asked::New));
    replies.keep("k", "refunds", says.clone(), &reply);
    assert!(matches!(replies.ask("k", "refunds", &in_another_order), Asked::Again(known) if known == reply));
    assert!(matches!(replies.ask("k", "refunds", &Params::read("a=1&b=3").sorted()), Asked::Other));
    assert!(matches!(replies.ask("k", "payment_intents", &says), Asked::Other));
    assert!(matches!(replies.ask("l", "refunds", &says), Asked::New));
}
