//! What goes wrong: receivers that fail, send elsewhere, are gone; processes that die; addresses that lead inside.

use super::{
    receiver::Receiver,
    samples::{add, create, find, log, owner, pass_seconds, wish, world},
};
use crate::{
    actions,
    kinds::{self, TEST},
    model::{Outcome, Progress, State},
    rules::{AFTER_S, WebhookRejected},
    steps::{self, Deliver},
};
use action::{Failure, Reactions, Work};
use database::{Claim, StoreError};
use std::{collections::HashSet, time::Duration};
use testing::{Engine, both};
use uuid::Uuid;

#[both]
async fn what_fails_is_tried_again_for_three_days_under_the_same_id(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    receiver.says("503 Busy", "");
    create(&world, 1).await;
    world.see_to_duties().await;
    for (nth, wait_s) in AFTER_S.into_iter().enumerate() {
        pass_seconds(&world, wait_s - 1);
        world.see_to_duties().await;
        assert_eq!(receiver.got().len(), nth + 1, "not before its time");
        pass_seconds(&world, wait_s / 10 + 2);
        world.see_to_duties().await;
        assert_eq!(receiver.got().len(), nth + 2, "after {wait_s} s");
    }
    world.pass_days(1);
    world.see_to_duties().await;
    let got = receiver.got();
    assert_eq!(got.len(), 10, "and then no more");
    let same: HashSet<_> = got.iter().map(|one| (one.head("webhook-id"), &one.body)).collect();
    let at: HashSet<_> = got.iter().map(|one| one.head("webhook-timestamp")).collect();
    assert_eq!((same.len(), at.len()), (1, 10));
    let kept = log(&world, id).await;
    assert_eq!((kept[0].delivery.progress, kept[0].attempts.len()), (Progress::Failed, 10));
    assert!(find(&world, id).await.failing_since.is_some());
    receiver.says("204 Good", "");
    create(&world, 2).await;
    world.see_to_duties().await;
    assert_eq!(find(&world, id).await.failing_since, None, "one that is taken mends it");
    actions::send_again(&world.operator(), id, kept[0].delivery.id).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(receiver.got().pop().unwrap().head("webhook-id"), got[0].head("webhook-id"));
    assert_eq!(log(&world, id).await[1].delivery.progress, Progress::Delivered);
}

#[both]
async fn nobody_is_followed_elsewhere(engine: Engine) {
    let (receiver, other) = (Receiver::new().await, Receiver::new().await);
    let world = world(engine, &[&receiver, &other]).await;
    let (id, _) = add(&world, &receiver).await;
    receiver.sends_to(&other.url());
    create(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!((receiver.got().len(), other.got().len()), (1, 0));
    let kept = log(&world, id).await;
    assert_eq!((kept[0].delivery.progress, kept[0].attempts[0].status), (Progress::Waiting, Some(307)));
}

#[both]
async fn one_that_is_gone_is_switched_off_and_those_who_run_the_shop_hear_of_it(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    owner(&world).await;
    let (id, _) = add(&world, &receiver).await;
    receiver.says("410 Gone", "");
    for number in 1..=4 {
        create(&world, number).await;
    }
    world.see_to_duties().await;
    assert_eq!(find(&world, id).await.state, State::Gone);
    let arrived = receiver.got().len();
    assert!(arrived <= 2, "{arrived}: what waited is given up");
    assert!(log(&world, id).await.iter().all(|one| one.delivery.progress == Progress::Failed));
    create(&world, 9).await;
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    assert_eq!((receiver.got().len(), log(&world, id).await.len()), (arrived, 4), "nothing more");
    let notices = world.everything().await["notification_notice"].join("\n");
    assert_eq!(notices.matches("webhooks-notice-off").count(), 1, "{notices}");
    assert!(!notices.contains("geheim"));
    let delivery = log(&world, id).await[0].delivery.id;
    let refused = actions::send_again(&world.operator(), id, delivery).await;
    assert!(matches!(refused, Err(Failure::Rejected(WebhookRejected::IsOff))));
}

#[both]
async fn five_days_without_a_message_that_was_taken_switch_it_off(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    receiver.says("500 Oh", "");
    create(&world, 1).await;
    world.see_to_duties().await;
    for day in 1..=4 {
        world.pass_days(1);
        create(&world, day + 1).await;
        world.see_to_duties().await;
        assert_eq!(find(&world, id).await.state, State::On, "day {day}");
    }
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(find(&world, id).await.state, State::Failing);
    receiver.says("200 OK", "");
    let known = find(&world, id).await;
    let again =
        actions::change(&world.operator(), id, known.version, &wish(&receiver.url()), true).await.unwrap();
    assert_eq!((again.state, again.failing_since), (State::On, None));
    let before = receiver.got().len();
    create(&world, 9).await;
    world.see_to_duties().await;
    assert_eq!(receiver.got().len(), before + 1);
}

#[both]
async fn an_attempt_whose_process_died_is_made_once_more_and_counted_once(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    create(&world, 1).await;
    testing::settle(&world.house.database).await;
    let mut reactions = Reactions::new(world.house.clone(), kinds::listened());
    reactions.catch_up().await.unwrap();
    reactions.hand_over().await.unwrap();
    let ctx = world.operator();
    let claim = Claim {
        names: &[Deliver::NAME],
        owner: Uuid::from_u128(7),
        now: ctx.now(),
        lease: Duration::ZERO,
        most: 5,
    };
    let claimed: Result<_, StoreError> = ctx.write(async |tx| tx.claim_jobs(&claim).await).await;
    assert_eq!(claimed.unwrap().len(), 1, "another process has begun it, and is gone");
    // How long a job is claimed is counted by the machine's own clock, in milliseconds.
    tokio::time::sleep(Duration::from_millis(3)).await;
    world.see_to_duties().await;
    assert_eq!(receiver.got().len(), 1);
    let kept = log(&world, id).await;
    assert_eq!((kept.len(), kept[0].delivery.progress, kept[0].attempts.len()), (1, Progress::Delivered, 1));
}

#[both]
async fn an_attempt_that_was_forgotten_is_begun_again(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    create(&world, 1).await;
    testing::settle(&world.house.database).await;
    let mut reactions = Reactions::new(world.house.clone(), kinds::listened());
    reactions.catch_up().await.unwrap();
    reactions.hand_over().await.unwrap();
    let ctx = world.operator();
    let claim =
        Claim { names: &[Deliver::NAME], owner: Uuid::nil(), now: ctx.now(), lease: Duration::ZERO, most: 5 };
    let lost: Result<(), StoreError> = ctx
        .write(async |tx| {
            for job in tx.claim_jobs(&claim).await? {
                tx.end_job(job.id, Uuid::nil()).await?;
            }
            Ok(())
        })
        .await;
    lost.unwrap();
    world.see_to_duties().await;
    assert_eq!((receiver.got().len(), log(&world, id).await[0].delivery.progress), (0, Progress::Sending));
    pass_seconds(&world, 15 * 60);
    world.see_to_duties().await;
    assert_eq!((receiver.got().len(), log(&world, id).await[0].delivery.progress), (1, Progress::Delivered));
}

#[both]
async fn a_test_that_nobody_waits_for_any_more_takes_no_turn_and_is_never_sent(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    let ctx = world.operator();
    for _ in 0..2 {
        let begun = ctx.write(async |tx| steps::begin_test(tx, &ctx, id).await).await;
        begun.unwrap();
    }
    create(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!(receiver.got().len(), 1, "the message goes out at once");
    pass_seconds(&world, 16 * 60);
    create(&world, 2).await;
    world.see_to_duties().await;
    world.pass_days(1);
    world.see_to_duties().await;
    assert!(receiver.got().iter().all(|got| got.json()["type"] != "webhook.test"));
    let tests = log(&world, id).await.into_iter().filter(|one| one.delivery.kind == TEST);
    assert!(tests.map(|one| one.delivery.progress).eq([Progress::Failed; 2]));
}

#[both]
async fn no_message_goes_into_a_network_that_is_not_for_everybody(engine: Engine) {
    let (receiver, closed) = (Receiver::new().await, Receiver::new().await);
    let world = world(engine, &[&receiver]).await;
    let ctx = world.operator();
    for address in
        [closed.url().as_str(), "https://10.0.0.1/", "https://almacen.example:8443/", "https://[fe80::1]/"]
    {
        let refused = actions::add(&ctx, &wish(address)).await;
        assert!(
            matches!(refused, Err(Failure::Rejected(WebhookRejected::OffLimits))),
            "{address}: {refused:?}"
        );
    }
    // The name says where it leads only when somebody goes there.
    let (id, _) = actions::add(&ctx, &wish("https://almacen.example/")).await.unwrap();
    create(&world, 1).await;
    world.see_to_duties().await;
    let kept = log(&world, id).await;
    assert_eq!(
        (kept[0].delivery.progress, kept[0].attempts[0].outcome),
        (Progress::Waiting, Outcome::OffLimits)
    );
    assert!(closed.got().is_empty());
}
