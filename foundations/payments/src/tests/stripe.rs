//! Stripe, as we ask it and as it tells us: lost answers, things told twice, late or by somebody else.

use super::{
    line::{Line, SECRET, SIGNING, begun, bring, head, json, pairs, value, world},
    samples::{attempts, find, follow, go, jobs, order, page, pass_seconds, refunds, state, told},
};
use crate::{
    actions::Next,
    model::{AttemptId, RefundState, Stage, State, Way},
    rules::PayRejected,
    steps,
};
use action::Failure;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Money, Role};
use serde_json::{Value, json as of};
use sha2::Sha256;
use std::sync::Arc;
use testing::{Answer, Engine, World, both};

/// A page of theirs that stands so.
pub(super) fn session(attempt: AttemptId, status: &str, paid: &str) -> Value {
    let is_open = status == "open";
    of!({
        "id": "cs_1", "object": "checkout.session", "status": status, "payment_status": paid, "amount_total": 2500,
        "currency": "eur", "client_reference_id": attempt, "metadata": { "attempt": attempt },
        "url": is_open.then_some("https://checkout.stripe.example/c/1"),
        "payment_intent": (paid == "paid").then_some("pi_1"),
    })
}

pub(super) fn event(kind: &str, object: &Value) -> String {
    json(of!({ "id": "evt_1", "type": kind, "data": { "object": object } }))
}

pub(super) async fn tells(world: &World, secret: &str, seconds_ago: i64, body: &str) -> Answer {
    let at = world.now().as_second() - seconds_ago;
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{at}.{body}").as_bytes());
    let signed: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    bring(world, "stripe", &[("stripe-signature", &format!("t={at},v1={signed}"))], body).await
}

#[both]
async fn a_buyer_is_led_to_a_page_of_theirs_that_carries_our_name_for_it(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Stripe).await;
    line.says(200, session(attempt, "open", "unpaid"));
    let (_, shown) = follow(&world, &page(go(&world, id).await)).await;
    let shown = shown.unwrap();
    assert!(shown.body.contains("url=https://checkout.stripe.example/c/1"), "{}", shown.body);
    assert!(shown.header("content-security-policy").contains("form-action 'self';"));
    let asked = line.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].url, "https://api.stripe.com/v1/checkout/sessions");
    assert_eq!(head(&asked[0], "authorization"), format!("Bearer {SECRET}"));
    assert_eq!(head(&asked[0], "idempotency-key"), attempt.to_string());
    let sent = pairs(&asked[0]);
    for (name, expected) in [
        ("metadata[attempt]", attempt.to_string().as_str()),
        ("payment_intent_data[metadata][attempt]", &attempt.to_string()),
        ("line_items[0][price_data][unit_amount]", "2500"),
        ("line_items[0][price_data][currency]", "eur"),
        ("line_items[0][price_data][product_data][name]", "ABCD0001"),
        ("locale", "es"),
    ] {
        assert_eq!(value(&sent, name), expected, "{name}");
    }
    let back = value(&sent, "success_url").strip_prefix("https://prueba.example").unwrap().to_owned();
    assert_eq!(value(&sent, "cancel_url"), format!("https://prueba.example{back}?left=yes"));
    line.says(200, session(attempt, "complete", "paid"));
    assert_eq!(follow(&world, &back).await.0, order(1), "whoever comes back has them asked");
    assert!(line.asked()[0].url.contains("/v1/checkout/sessions/cs_1"));
    let known = attempts(&world, id).await[0].clone();
    assert_eq!((known.stage, known.their_ref.as_str()), (Stage::Captured, "pi_1"));
}

/// They made the page and we never heard of it: it is looked for, and no second one is made.
#[both]
async fn a_page_whose_making_was_never_heard_of_is_found_again(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Stripe).await;
    line.goes_dead();
    assert!(page(go(&world, id).await).starts_with("/pay/back/"));
    pass_seconds(&world, 20);
    let other = session(AttemptId::from_bytes([1; 16]), "open", "unpaid");
    line.says(200, of!({ "data": [other], "has_more": true }));
    line.says(200, of!({ "data": [session(attempt, "open", "unpaid")], "has_more": false }));
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::ActionNeeded, (0, 0)));
    let asked = line.asked();
    let made: Vec<_> = asked.iter().filter(|one| one.body.is_some()).collect();
    assert!(
        made.len() == 1 && asked.len() == 3 && asked[2].url.contains("starting_after=cs_1"),
        "{}",
        asked.len()
    );
}

#[both]
async fn keys_that_open_nothing_are_a_refusal_and_another_way_is_tried(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, _) = begun(&world, 1, Way::Stripe).await;
    line.says(401, of!({ "error": { "type": "invalid_request_error", "message": "No such key" } }));
    assert_eq!(go(&world, id).await, Next::Declined("payments-reason-provider".into()));
    assert_eq!(find(&world, id).await.state, State::Declined);
}

#[both]
async fn what_they_tell_is_heard_once_and_only_from_them(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Stripe).await;
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    let paid = event("checkout.session.completed", &session(attempt, "complete", "paid"));
    for refused in [
        tells(&world, "whsec_another", 0, &paid).await,
        tells(&world, SIGNING, 301, &paid).await,
        tells(&world, SIGNING, -301, &paid).await,
        bring(&world, "stripe", &[], &paid).await,
        bring(&world, "gold", &[], &paid).await,
        bring(&world, "transfer", &[], &paid).await,
    ] {
        assert_eq!(refused.expect(400).body, "{\"code\":\"payments-unsigned\"}");
    }
    assert_eq!(state(&world, id).await, State::ActionNeeded, "nothing has changed");
    for _ in 0..2 {
        tells(&world, SIGNING, 0, &paid).await.expect(200);
    }
    // In another order than it happened, of somebody else, and of what is no business of ours.
    let late = event("checkout.session.expired", &session(attempt, "expired", "unpaid"));
    let foreign = session(AttemptId::from_bytes([9; 16]), "complete", "paid");
    let nobody = of!({ "id": "cs_9", "status": "complete", "payment_status": "paid" });
    for other in [
        late,
        event("checkout.session.completed", &foreign),
        event("checkout.session.completed", &nobody),
        event("customer.created", &of!({ "id": "cus_1" })),
        "no json".into(),
    ] {
        tells(&world, SIGNING, 0, &other).await.expect(200);
    }
    assert_eq!(told(&world).await, ["started", "captured"]);
    assert_eq!(find(&world, id).await.captured, Money::eur(2_500));
    line.asked();
}

#[both]
async fn another_amount_than_was_asked_for_goes_back(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Stripe).await;
    line.says(200, session(attempt, "open", "unpaid"));
    go(&world, id).await;
    let mut odd = session(attempt, "complete", "paid");
    odd["amount_total"] = of!(1);
    tells(&world, SIGNING, 0, &event("checkout.session.completed", &odd)).await.expect(200);
    assert_eq!((state(&world, id).await, attempts(&world, id).await[0].stage), (State::Declined, Stage::Odd));
    line.says(200, of!({ "data": [], "has_more": false }));
    line.says(200, of!({ "id": "re_1", "status": "succeeded" }));
    world.see_to_duties().await;
    assert_eq!(refunds(&world, id).await, [(Money::eur(1), RefundState::Done)]);
    assert!(!told(&world).await.contains(&"captured".to_owned()));
}

/// 25 euro that they have taken.
pub(super) async fn paid(world: &World, line: &Line) -> (payments_facts::PaymentId, AttemptId) {
    let (id, attempt) = begun(world, 1, Way::Stripe).await;
    line.says(200, session(attempt, "complete", "paid"));
    assert_eq!(go(world, id).await, Next::Done);
    line.asked();
    (id, attempt)
}

#[both]
async fn money_goes_back_once_whatever_is_lost_on_the_way(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, _) = paid(&world, &line).await;
    let (owner, here) = (world.as_(Role::Owner), format!("/admin/payments/{id}"));
    line.says(
        200,
        of!({ "data": [{ "id": "re_0", "status": "succeeded", "metadata": {} }], "has_more": false }),
    );
    line.goes_dead();
    owner.post(&format!("{here}/refund"), &[("amount", "5"), ("mark", "m-1")]).await.expect(303);
    let asked = line.asked();
    let refund = head(&asked[1], "idempotency-key").to_owned();
    let sent = pairs(&asked[1]);
    assert_eq!((value(&sent, "payment_intent"), value(&sent, "amount")), ("pi_1", "500"));
    assert_eq!(value(&sent, "metadata[refund]"), refund);
    for (status, is_done) in [("pending", false), ("succeeded", true)] {
        pass_seconds(&world, 3_600);
        let known = of!({ "id": "re_1", "status": status, "metadata": { "refund": refund } });
        line.says(200, of!({ "data": [known], "has_more": false }));
        world.see_to_duties().await;
        assert_eq!(line.asked().len(), 1, "nothing is asked for twice");
        let expected = if is_done { RefundState::Done } else { RefundState::Waiting };
        assert_eq!(refunds(&world, id).await, [(Money::eur(500), expected)]);
    }
    line.says(200, of!({ "data": [], "has_more": false }));
    line.says(400, of!({ "error": { "type": "invalid_request_error", "code": "charge_disputed" } }));
    owner.post(&format!("{here}/refund"), &[("amount", "5"), ("mark", "m-2")]).await.expect(303);
    assert_eq!(refunds(&world, id).await[1].1, RefundState::Failed);
}

#[both]
async fn a_page_that_nobody_wants_is_closed_and_what_was_paid_there_is_heard(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    for (number, is_late) in [(1, false), (2, true)] {
        let (id, attempt) = begun(&world, number, Way::Stripe).await;
        line.says(200, session(attempt, "open", "unpaid"));
        go(&world, id).await;
        line.asked();
        let ctx = world.operator();
        let voided: Result<_, Failure<PayRejected>> =
            ctx.write(async |tx| steps::void(tx, &ctx, id).await).await;
        voided.unwrap();
        match is_late {
            true => line.says(200, session(attempt, "complete", "paid")),
            false => {
                line.says(200, session(attempt, "open", "unpaid"));
                line.says(200, session(attempt, "open", "unpaid"));
                line.says(200, session(attempt, "expired", "unpaid"));
            }
        }
        world.see_to_duties().await;
        let asked = line.asked();
        let is_closed =
            asked.last().is_some_and(|last| last.url.ends_with("/v1/checkout/sessions/cs_1/expire"));
        assert_eq!(is_closed, !is_late);
        let expected = if is_late { State::Captured } else { State::Voided };
        assert_eq!((state(&world, id).await, jobs(&world).await), (expected, (0, 0)));
    }
}

#[both]
async fn a_dispute_names_only_the_money(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = paid(&world, &line).await;
    let dispute = |intent: &str| {
        let object = of!({ "id": "dp_1", "amount": 2500, "currency": "eur", "payment_intent": intent });
        event("charge.dispute.created", &object)
    };
    line.says(404, of!({ "error": { "type": "invalid_request_error", "code": "resource_missing" } }));
    tells(&world, SIGNING, 0, &dispute("pi_of_somebody")).await.expect(200);
    assert_eq!(line.asked()[0].url, "https://api.stripe.com/v1/payment_intents/pi_of_somebody");
    assert!(find(&world, id).await.disputed_at.is_none());
    line.goes_dead();
    tells(&world, SIGNING, 0, &dispute("pi_of_somebody")).await.expect(503);
    tells(&world, SIGNING, 0, &dispute("pi_1")).await.expect(200);
    assert!(find(&world, id).await.disputed_at.is_some());
    assert_eq!(attempts(&world, id).await[0].id, attempt);
}

#[both]
async fn an_inquiry_takes_no_money_until_it_is_a_dispute(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, _) = paid(&world, &line).await;
    let dispute = |kind: &str, status: &str| {
        let object = of!({ "id": "dp_1", "amount": 2500, "currency": "eur", "payment_intent": "pi_1", "status": status });
        event(kind, &object)
    };
    tells(&world, SIGNING, 0, &dispute("charge.dispute.created", "warning_needs_response")).await.expect(200);
    assert!(find(&world, id).await.disputed_at.is_none());
    for _ in 0..2 {
        let taken = dispute("charge.dispute.funds_withdrawn", "needs_response");
        tells(&world, SIGNING, 0, &taken).await.expect(200);
    }
    assert_eq!(told(&world).await, ["started", "captured", "disputed"], "told twice it is one");
    tells(&world, SIGNING, 0, &dispute("charge.dispute.closed", "won")).await.expect(200);
    tells(&world, SIGNING, 0, &dispute("charge.dispute.closed", "lost")).await.expect(200);
    tells(&world, SIGNING, 0, &dispute("charge.dispute.created", "needs_response")).await.expect(200);
    assert_eq!(told(&world).await[3..], ["dispute_ended"], "the first decision counts");
    assert!(!find(&world, id).await.is_disputed());
}

#[both]
async fn an_inquiry_that_is_closed_was_none(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, _) = paid(&world, &line).await;
    let closed = of!({ "id": "dp_1", "amount": 2500, "currency": "eur", "payment_intent": "pi_1", "status": "warning_closed" });
    tells(&world, SIGNING, 0, &event("charge.dispute.closed", &closed)).await.expect(200);
    assert!(find(&world, id).await.dispute_end.is_none() && told(&world).await.len() == 2);
}
