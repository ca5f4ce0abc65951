//! Money that is only held: taken in part, once, or given free.

use super::{
    line::{Line, head, pairs, value, world},
    samples::{attempts, find, go, jobs, new, state, told},
    states::payment,
};
use crate::{
    model::{Stage, State, Way},
    rules::{PayRejected, may_capture, may_hold},
    steps,
};
use action::Failure;
use kernel::{Currency, Money};
use payments_facts::PaymentId;
use serde_json::{Value, json};
use std::sync::Arc;
use testing::{Engine, World, both};

#[test]
fn only_what_is_held_may_be_taken_and_never_more() {
    for state in State::ALL {
        let held = crate::model::Payment { is_held: true, ..payment(*state, Way::Stripe) };
        let expected = match state {
            State::Authorised => Ok(()),
            State::Captured => Err(PayRejected::Paid),
            State::Started | State::ActionNeeded | State::Declined => Err(PayRejected::UnderWay),
            State::Voided | State::Expired => Err(PayRejected::Closed),
        };
        assert_eq!(may_capture(&held, held.amount), expected, "{state:?}");
        let plain = payment(*state, Way::Stripe);
        assert_eq!(may_capture(&plain, plain.amount), Err(PayRejected::NoSuchWay), "{state:?}");
    }
    let held = crate::model::Payment { is_held: true, ..payment(State::Authorised, Way::Stripe) };
    let yen: Currency = "JPY".parse().unwrap();
    for wrong in [Money::eur(0), Money::eur(-1), Money::eur(2_501), Money::new(100, yen)] {
        assert_eq!(may_capture(&held, wrong), Err(PayRejected::NotAnAmount), "{wrong:?}");
    }
    assert_eq!(may_capture(&held, Money::eur(1)), Ok(()));
    for way in Way::ALL {
        assert_eq!(may_hold(*way, true).is_ok(), *way == Way::Stripe, "{way:?}");
        assert_eq!(may_hold(*way, false), Ok(()));
    }
}

fn intent(status: &str) -> Value {
    json!({
        "id": "pi_1", "status": status, "amount_capturable": if status == "requires_capture" { 2_500 } else { 0 },
        "amount_received": if status == "succeeded" { 1_500 } else { 0 }, "currency": "eur",
    })
}

/// 25 euro that are held.
async fn held(world: &World, line: &Line) -> PaymentId {
    let (ctx, wish) = (world.operator(), new(world, 1, Way::Stripe));
    let begun: Result<_, Failure<PayRejected>> =
        ctx.write(async |tx| steps::hold(tx, &ctx, &wish).await).await;
    let id = begun.unwrap();
    line.says(200, json!({
        "id": "cs_1", "status": "complete", "payment_status": "unpaid", "payment_intent": intent("requires_capture"),
    }));
    go(world, id).await;
    assert_eq!(value(&pairs(&line.asked()[0]), "payment_intent_data[capture_method]"), "manual");
    assert_eq!(
        (state(world, id).await, find(world, id).await.authorised),
        (State::Authorised, Money::eur(2_500))
    );
    id
}

async fn capture(world: &World, id: PaymentId, cents: i64) -> Result<(), Failure<PayRejected>> {
    let ctx = world.operator();
    ctx.write(async |tx| steps::capture(tx, &ctx, id, Money::eur(cents)).await).await
}

#[both]
async fn a_part_of_what_is_held_is_taken_once(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let id = held(&world, &line).await;
    assert!(matches!(capture(&world, id, 2_501).await, Err(Failure::Rejected(PayRejected::NotAnAmount))));
    capture(&world, id, 1_500).await.unwrap();
    capture(&world, id, 1_500).await.unwrap();
    line.says(200, intent("succeeded"));
    world.see_to_duties().await;
    let asked = line.asked();
    let theirs = &attempts(&world, id).await[0];
    assert_eq!(asked[0].url, "https://api.stripe.com/v1/payment_intents/pi_1/capture");
    assert_eq!(head(&asked[0], "idempotency-key"), format!("{}-take", theirs.id));
    assert_eq!(value(&pairs(&asked[0]), "amount_to_capture"), "1500");
    assert_eq!((asked.len(), theirs.stage, jobs(&world).await), (1, Stage::Captured, (0, 0)));
    assert_eq!(find(&world, id).await.captured, Money::eur(1_500));
    assert_eq!(told(&world).await, ["started", "authorised", "captured"]);
    assert!(matches!(capture(&world, id, 1).await, Err(Failure::Rejected(PayRejected::Paid))));
}

/// They took it and their answer was lost: asked again they refuse, and say that it is taken.
#[both]
async fn what_was_taken_already_is_heard_and_not_taken_again(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let id = held(&world, &line).await;
    capture(&world, id, 1_500).await.unwrap();
    line.says(400, json!({ "error": { "code": "payment_intent_unexpected_state" } }));
    line.says(200, intent("succeeded"));
    world.see_to_duties().await;
    assert_eq!((find(&world, id).await.captured, line.asked().len()), (Money::eur(1_500), 2));
}

#[both]
async fn what_is_held_and_not_wanted_is_given_free(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let id = held(&world, &line).await;
    let ctx = world.operator();
    let voided: Result<_, Failure<PayRejected>> = ctx.write(async |tx| steps::void(tx, &ctx, id).await).await;
    voided.unwrap();
    line.says(200, intent("requires_capture"));
    line.says(200, intent("canceled"));
    world.see_to_duties().await;
    assert_eq!(line.asked()[1].url, "https://api.stripe.com/v1/payment_intents/pi_1/cancel");
    assert_eq!(
        (state(&world, id).await, attempts(&world, id).await[0].stage),
        (State::Voided, Stage::Dropped)
    );
    let (wish, world_of) = (new(&world, 2, Way::Redsys), world.operator());
    let refused: Result<_, Failure<PayRejected>> =
        world_of.write(async |tx| steps::hold(tx, &world_of, &wish).await).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::NoSuchWay))));
}
