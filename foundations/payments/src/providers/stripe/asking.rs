//! What Stripe is asked for to be paid: a page of theirs, for whom and with which card, and how the money is taken.

use super::{
    api::{Api, Refused},
    words::{Session, amount_of},
};
use crate::model::Ask;
use action::{Ctx, JobFailure};
use kernel::{Lang, time};

/// They forget the key of a question after a day: what is older is looked for before it is asked again.
const KEY_LIVES_S: i64 = 3_600;

/// Asks for a page of theirs. For a customer it is another question, by another key.
pub(super) async fn page(
    api: &Api<'_>,
    ask: &Ask,
    public_url: &str,
    (customer, is_kept): (&str, bool),
) -> Result<Result<Session, Refused>, JobFailure> {
    let key = match customer.is_empty() {
        true => ask.attempt.to_string(),
        false => format!("{}-customer", ask.attempt),
    };
    let mut form = form(ask, public_url);
    form.extend(keeping(customer, is_kept));
    api.post("/v1/checkout/sessions", Some(&key), &form).await
}

/// Whether they may have heard the question before, or long ago: then what it made is looked for.
pub(super) fn is_old(ctx: &Ctx, ask: &Ask) -> bool {
    ask.is_again || ctx.now() > time::seconds_after(ask.begun_at, KEY_LIVES_S)
}

pub(super) fn capture_method(ask: &Ask) -> &'static str {
    if ask.is_held { "manual" } else { "automatic" }
}

/// What is asked for besides: whose page it is, and that the card is kept. A card is kept of a customer alone, whom they make if
/// they do not know them yet.
fn keeping(customer: &str, is_kept: bool) -> Vec<(&'static str, String)> {
    let mut more = Vec::new();
    if !customer.is_empty() {
        more.push(("customer", customer.to_owned()));
    } else if is_kept {
        more.push(("customer_creation", "always".to_owned()));
    }
    if is_kept {
        more.push(("payment_intent_data[setup_future_usage]", "off_session".to_owned()));
    }
    more
}

/// What is asked for: one line, which is the order, to be paid by card. The id of the attempt stands on the page and on the
/// money, because they keep the two apart.
fn form(ask: &Ask, public_url: &str) -> Vec<(&'static str, String)> {
    let attempt = ask.attempt.to_string();
    let back = format!("{public_url}{}/pay/back/{}", ask.lang.prefix(), ask.secret.reveal());
    let (currency, amount) = amount_of(ask.amount);
    let locale = match ask.lang {
        Lang::Es => "es",
        Lang::En => "en",
    };
    vec![
        ("mode", "payment".to_owned()),
        ("payment_intent_data[capture_method]", capture_method(ask).to_owned()),
        ("payment_method_types[0]", "card".to_owned()),
        ("client_reference_id", attempt.clone()),
        ("metadata[attempt]", attempt.clone()),
        ("payment_intent_data[metadata][attempt]", attempt),
        ("line_items[0][quantity]", "1".to_owned()),
        ("line_items[0][price_data][currency]", currency),
        ("line_items[0][price_data][unit_amount]", amount),
        ("line_items[0][price_data][product_data][name]", ask.reference.clone()),
        ("locale", locale.to_owned()),
        ("cancel_url", format!("{back}?left=yes")),
        ("success_url", back),
    ]
}
