//! Cards that Stripe keeps, as we ask for them: a customer and a card that stays, charged without a page, forgotten.

use super::{
    line::{Line, head, pairs, value, world},
    samples::{attempts, begin, find, follow, go, jobs, new, page, pass_seconds, state},
    saved::{cards, member},
    stripe::session,
};
use crate::{
    actions::Next,
    model::{AttemptId, CardWish, NewPayment, Reason, SavedId, State, Way},
    rules::PayRejected,
    steps,
};
use action::Failure;
use kernel::{Actor, Role};
use payments_facts::PaymentId;
use serde_json::{Value, json as of};
use std::sync::Arc;
use testing::{Engine, World, both, person_of};

async fn begun(world: &World, number: u8, card: CardWish) -> (PaymentId, AttemptId) {
    let wanted = NewPayment { card, ..new(world, number, Way::Stripe) };
    let id = begin(&member(world), &wanted).await.unwrap();
    (id, attempts(world, id).await[0].id)
}

/// The money of an attempt, as they say that it stands.
fn intent(attempt: AttemptId, status: &str, method: &Value) -> Value {
    of!({
        "id": "pi_1", "object": "payment_intent", "status": status, "amount": 2500, "amount_received": 2500,
        "currency": "eur", "metadata": { "attempt": attempt }, "customer": "cus_1", "payment_method": method,
    })
}

fn method() -> Value {
    of!({
        "id": "pm_1", "object": "payment_method", "customer": "cus_1",
        "card": { "brand": "visa", "last4": "4242", "exp_month": 8, "exp_year": 2031 },
    })
}

/// A card that they keep for whoever is a member.
pub(super) async fn keep(world: &World, line: &Line, number: u8) -> SavedId {
    let (id, attempt) = begun(world, number, CardWish::Keep).await;
    line.says(200, session(attempt, "complete", "paid"));
    assert_eq!(go(world, id).await, Next::Done);
    line.says(200, intent(attempt, "succeeded", &method()));
    world.see_to_duties().await;
    pass_seconds(world, 1);
    cards(world, person_of(Role::Member)).await[0].id
}

#[both]
async fn a_card_is_kept_of_a_customer_whom_they_make_once(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    keep(&world, &line, 1).await;
    let asked = line.asked();
    let sent = pairs(&asked[0]);
    assert_eq!(value(&sent, "customer_creation"), "always");
    assert_eq!(value(&sent, "payment_intent_data[setup_future_usage]"), "off_session");
    assert!(
        asked[1].url.ends_with("/v1/payment_intents/pi_1?expand%5B%5D=payment_method"),
        "{}",
        asked[1].url
    );
    let known = cards(&world, person_of(Role::Member)).await;
    assert_eq!((known[0].last_four.as_str(), known[0].expires), ("4242", Some((2031, 8))));

    let (id, attempt) = begun(&world, 2, CardWish::Keep).await;
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    let sent = pairs(&line.asked()[0]);
    assert_eq!((value(&sent, "customer"), value(&sent, "customer_creation")), ("cus_1", ""));
    let (id, attempt) = begun(&world, 3, CardWish::Once).await;
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    let sent = pairs(&line.asked()[0]);
    for name in ["customer", "customer_creation", "payment_intent_data[setup_future_usage]"] {
        assert_eq!(value(&sent, name), "", "nothing is kept that nobody wanted kept: {name}");
    }
}

#[both]
async fn a_kept_card_is_charged_without_a_page(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    line.asked();
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.says(200, intent(attempt, "succeeded", &of!("pm_1")));
    assert_eq!(go(&world, id).await, Next::Done);
    let asked = line.asked();
    assert_eq!((asked.len(), asked[0].url.as_str()), (1, "https://api.stripe.com/v1/payment_intents"));
    assert_eq!(head(&asked[0], "idempotency-key"), format!("{attempt}-charge"));
    let sent = pairs(&asked[0]);
    for (name, expected) in [
        ("amount", "2500"),
        ("currency", "eur"),
        ("customer", "cus_1"),
        ("payment_method", "pm_1"),
        ("confirm", "true"),
        ("off_session", ""),
        ("metadata[attempt]", attempt.to_string().as_str()),
    ] {
        assert_eq!(value(&sent, name), expected, "{name}");
    }
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
}

fn refused(code: &str, decline: &str) -> Value {
    of!({ "error": { "type": "card_error", "code": code, "decline_code": decline } })
}

#[both]
async fn where_a_bank_asks_whoever_is_there_is_led_to_their_page(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    line.asked();
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.says(402, refused("authentication_required", "authentication_required"));
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    assert_eq!((state(&world, id).await, line.asked().len()), (State::ActionNeeded, 2));
    let (id, attempt) = begun(&world, 3, CardWish::Saved(card)).await;
    line.says(200, intent(attempt, "requires_action", &of!("pm_1")));
    line.says(200, session(attempt, "open", "unpaid"));
    let (_, shown) = follow(&world, &page(go(&world, id).await)).await;
    assert!(shown.unwrap().body.contains("url=https://checkout.stripe.example/c/1"));
    let asked = line.asked();
    assert_eq!(head(&asked[1], "idempotency-key"), format!("{attempt}-customer"));
    let sent = pairs(&asked[1]);
    assert_eq!(
        (value(&sent, "customer"), value(&sent, "metadata[attempt]")),
        ("cus_1", attempt.to_string().as_str())
    );
}

#[both]
async fn whoever_is_not_there_must_come(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    line.asked();
    let house = world.ctx(Actor::House);
    for (number, says, reason) in [
        (2, refused("authentication_required", "authentication_required"), Reason::Authentication),
        (3, refused("card_declined", "insufficient_funds"), Reason::Funds),
        (4, refused("card_declined", "generic_decline"), Reason::Declined),
    ] {
        let wanted = NewPayment { card: CardWish::Saved(card), ..new(&world, number, Way::Stripe) };
        let id: Result<_, Failure<PayRejected>> =
            house.write(async |tx| steps::charge_later(tx, &house, &wanted).await).await;
        let id = id.unwrap();
        line.says(402, says);
        world.see_to_duties().await;
        let asked = line.asked();
        assert_eq!(asked.len(), 1, "no page is opened");
        assert_eq!(value(&pairs(&asked[0]), "off_session"), "true", "nobody is there");
        let known = find(&world, id).await;
        assert_eq!((known.state, known.reason), (State::Declined, Some(reason)));
    }
}

/// The answer was lost, and the card is not kept any more when they are asked again: what was charged counts, and no page opens.
#[both]
async fn a_card_that_was_charged_and_then_removed_has_paid(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    line.asked();
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.goes_dead();
    go(&world, id).await;
    line.asked();
    let removing: Result<(), Failure<kernel::rejection::Never>> = {
        let ctx = member(&world);
        let me = person_of(Role::Member);
        ctx.write(async |tx| steps::remove_card(tx, &ctx, me, card).await).await
    };
    removing.unwrap();
    line.says(200, of!({ "id": "pm_1", "customer": null }));
    line.says(200, of!({ "id": "cus_1" }));
    world.see_to_duties().await;
    line.asked();
    pass_seconds(&world, 20);
    line.says(200, of!({ "data": [], "has_more": false }));
    line.says(200, of!({ "data": [intent(attempt, "succeeded", &of!("pm_1"))], "has_more": false }));
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
    assert!(line.asked().iter().all(|one| one.body.is_none()), "nothing is asked for again");
}

/// The keys of the shop were changed for others since: for trying out at first, for money now.
#[both]
async fn a_customer_whom_they_do_not_know_any_more_becomes_one_anew(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    keep(&world, &line, 1).await;
    line.asked();
    let (id, attempt) = begun(&world, 2, CardWish::Keep).await;
    line.says(400, of!({ "error": { "type": "invalid_request_error", "code": "resource_missing" } }));
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    assert_eq!(state(&world, id).await, State::ActionNeeded);
    let asked = line.asked();
    assert_eq!(value(&pairs(&asked[0]), "customer"), "cus_1");
    assert_eq!(value(&pairs(&asked[1]), "customer_creation"), "always");
    assert_ne!(head(&asked[0], "idempotency-key"), head(&asked[1], "idempotency-key"));
}

/// They charged the card and we never heard of it: it is looked for, and not charged again.
#[both]
async fn a_charge_that_was_never_heard_of_is_found_again(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    line.asked();
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.goes_dead();
    assert!(page(go(&world, id).await).starts_with("/pay/back/"));
    pass_seconds(&world, 20);
    let none = of!({ "data": [], "has_more": false });
    line.says(200, none);
    let other = intent(AttemptId::from_bytes([1; 16]), "succeeded", &Value::Null);
    line.says(200, of!({ "data": [other, intent(attempt, "succeeded", &of!("pm_1"))], "has_more": false }));
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
    let made = line.asked().iter().filter(|one| one.body.is_some()).count();
    assert_eq!(made, 1);
}

#[both]
async fn a_card_that_they_do_not_know_any_more_is_typed(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    line.asked();
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.says(400, of!({ "error": { "type": "invalid_request_error", "code": "resource_missing" } }));
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    assert_eq!(state(&world, id).await, State::ActionNeeded);
    assert_eq!(value(&pairs(&line.asked()[1]), "customer"), "", "nor whose it was");
}

/// Neither what opens a card nor whom they call so stands anywhere but in its own table.
#[both]
async fn what_opens_a_card_is_written_down_in_one_place(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, &line, 1).await;
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.says(200, intent(attempt, "succeeded", &of!("pm_1")));
    go(&world, id).await;
    let everything = world.everything().await;
    for (table, rows) in everything.iter().filter(|(table, _)| table.as_str() != "payment_saved") {
        let rows = rows.join("\n");
        assert!(!rows.contains("pm_1") && !rows.contains("cus_1"), "{table}: {rows}");
    }
    line.asked();
}
