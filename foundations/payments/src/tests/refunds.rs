//! Money that goes back.

use super::samples::{Puppet, find, go, group, jobs, pass_seconds, refunds, start, told, world, world_of};
use crate::{
    actions,
    model::{Answer, GivenBack, Reason, RefundState, Said, Way},
    reads,
    rules::RefundRejected,
    steps,
};
use action::{Ctx, Failure, JobFailure};
use database::StoreError;
use kernel::Money;
use payments_facts::{PaymentId, RefundId};
use std::sync::Arc;
use testing::{Engine, World, both};

async fn ask_back(ctx: &Ctx, id: PaymentId, cents: i64) -> Result<RefundId, Failure<RefundRejected>> {
    ctx.write(async |tx| steps::refund(tx, ctx, id, Money::eur(cents), group(9)).await).await
}

/// A payment of 25 euro that was made, by a provider that says no more.
async fn paid(world: &World, puppet: &Puppet) -> PaymentId {
    let said = Said::Takes(Money::eur(2_500));
    puppet.say(Ok(Answer { said, their_ref: "ch_1".into() }));
    let id = start(world, 1, Way::Test).await;
    go(world, id).await;
    id
}

fn gives(puppet: &Puppet, given: Result<GivenBack, JobFailure>) {
    puppet.gives.lock().unwrap().push_back(given);
}

#[both]
async fn it_goes_back_in_parts_until_nothing_is_left(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let ctx = world.operator();
    let id = paid(&world, &puppet).await;
    for cents in [0, -1, 2_501] {
        assert!(matches!(ask_back(&ctx, id, cents).await, Err(Failure::Rejected(_))), "{cents}");
    }
    for cents in [1_000, 1_500] {
        pass_seconds(&world, 1);
        let ctx = world.operator();
        gives(&puppet, Ok(GivenBack::Done(format!("re_{cents}"))));
        let refund = ask_back(&ctx, id, cents).await.unwrap();
        actions::wait_for(&ctx, refund).await.unwrap();
    }
    let nothing = Money::eur(0);
    let more = ask_back(&ctx, id, 1).await;
    assert!(matches!(more, Err(Failure::Rejected(RefundRejected::TooMuch { left })) if left == nothing));
    let (known, back) = (find(&world, id).await, refunds(&world, id).await);
    assert_eq!((known.refunded, known.left()), (Money::eur(2_500), Money::eur(0)));
    assert_eq!(back, [(Money::eur(1_000), RefundState::Done), (Money::eur(1_500), RefundState::Done)]);
    assert_eq!(told(&world).await, ["started", "captured", "refunded", "refunded"]);
}

#[both]
async fn who_ask_at_once_cannot_both_have_the_rest(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let id = paid(&world, &puppet).await;
    let (one, two, three) = (world.operator(), world.operator(), world.operator());
    let asked =
        tokio::join!(ask_back(&one, id, 2_000), ask_back(&two, id, 2_000), ask_back(&three, id, 2_000));
    let given = [asked.0.is_ok(), asked.1.is_ok(), asked.2.is_ok()];
    assert_eq!(given.iter().filter(|given| **given).count(), 1, "{given:?}");
    assert_eq!(find(&world, id).await.refunded, Money::eur(2_000));
}

#[both]
async fn a_provider_that_is_away_is_asked_later_and_one_that_will_not_is_told(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let ctx = world.operator();
    let id = paid(&world, &puppet).await;
    gives(&puppet, Err(JobFailure::Later("away".into())));
    gives(&puppet, Ok(GivenBack::Done("re_1".into())));
    gives(&puppet, Ok(GivenBack::Refused(Reason::Declined)));
    gives(&puppet, Err(JobFailure::Never("closed".into())));
    let first = ask_back(&ctx, id, 500).await.unwrap();
    actions::wait_for(&ctx, first).await.unwrap();
    assert_eq!(
        (refunds(&world, id).await, jobs(&world).await),
        (vec![(Money::eur(500), RefundState::Waiting)], (1, 0))
    );
    pass_seconds(&world, 20);
    world.see_to_duties().await;
    for cents in [600, 700] {
        let refund = ask_back(&ctx, id, cents).await.unwrap();
        actions::wait_for(&ctx, refund).await.unwrap();
        let known: Result<_, StoreError> = ctx.read(async |snap| reads::refund(snap, refund).await).await;
        let known = known.unwrap().unwrap();
        assert!(known.state == RefundState::Failed && known.reason.is_some() && known.ended_at.is_some());
    }
    assert_eq!(find(&world, id).await.refunded, Money::eur(500), "what failed may be asked for again");
    assert_eq!(told(&world).await[2..], ["refunded", "refund_failed", "refund_failed"]);
    let facts = world.everything().await["event_log"].join("\n");
    assert!(facts.contains(&group(9).id.to_string()), "and says why it went back: {facts}");
}

#[both]
async fn what_somebody_must_send_waits_for_them(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let id = start(&world, 1, Way::Transfer).await;
    go(&world, id).await;
    let nothing = ask_back(&ctx, id, 100).await;
    assert!(matches!(nothing, Err(Failure::Rejected(RefundRejected::NothingTaken))));
    actions::confirm(&ctx, id).await.unwrap();
    let refund = ask_back(&ctx, id, 100).await.unwrap();
    actions::wait_for(&ctx, refund).await.unwrap();
    assert_eq!(refunds(&world, id).await, [(Money::eur(100), RefundState::ByHand)]);
    assert_eq!(told(&world).await, ["started", "captured"]);
    let foreign = actions::give_back_by_hand(&ctx, PaymentId::from_bytes([1; 16]), refund).await;
    assert!(matches!(foreign, Err(Failure::NotFound)));
    actions::give_back_by_hand(&ctx, id, refund).await.unwrap();
    actions::give_back_by_hand(&ctx, id, refund).await.unwrap();
    assert_eq!(refunds(&world, id).await, [(Money::eur(100), RefundState::Done)]);
    assert_eq!(told(&world).await, ["started", "captured", "refunded"]);
}
