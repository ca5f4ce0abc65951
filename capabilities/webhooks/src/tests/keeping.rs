//! What is kept, what is forgotten, and that nothing is kept by half.

use super::{
    receiver::Receiver,
    samples::{add, create, find, log, wish, world},
};
use crate::{
    actions, kinds,
    model::{Progress, State},
    rules::WebhookRejected,
    steps,
};
use action::{Failure, Reactions};
use database::StoreError;
use testing::{Engine, both, sweep};

const TABLES: [&str; 4] = ["webhook_endpoint", "webhook_secret", "webhook_delivery", "webhook_attempt"];

#[both]
async fn how_it_went_is_forgotten_after_thirty_days(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    create(&world, 1).await;
    world.see_to_duties().await;
    world.pass_days(29);
    create(&world, 2).await;
    world.see_to_duties().await;
    assert_eq!(log(&world, id).await.len(), 2);
    world.pass_days(2);
    world.see_to_duties().await;
    let kept = log(&world, id).await;
    assert_eq!((kept.len(), kept[0].attempts.len()), (1, 1));
    assert_eq!(world.everything().await["webhook_attempt"].len(), 1);
}

#[both]
async fn what_waits_for_a_slow_one_is_given_up_after_five_days(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    for number in 1..=3 {
        create(&world, number).await;
    }
    testing::settle(&world.house.database).await;
    let mut reactions = Reactions::new(world.house.clone(), kinds::listened());
    reactions.catch_up().await.unwrap();
    reactions.hand_over().await.unwrap();
    let counted = async || {
        let kept = log(&world, id).await;
        let count = |of: Progress| kept.iter().filter(|one| one.delivery.progress == of).count();
        [Progress::Waiting, Progress::Sending, Progress::Failed].map(count)
    };
    assert_eq!(counted().await, [1, 2, 0]);
    world.pass_days(6);
    let ctx = world.operator();
    let tidied: Result<(), StoreError> = ctx.write(async |tx| steps::tidy(tx, &ctx).await).await;
    tidied.unwrap();
    assert_eq!(counted().await, [0, 2, 1], "what is under way ends by itself");
}

#[both]
async fn of_one_that_is_taken_away_nothing_is_left(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    create(&world, 1).await;
    world.see_to_duties().await;
    actions::remove(&world.operator(), id).await.unwrap();
    let at_once = world.everything().await;
    assert!(at_once["webhook_secret"].is_empty() && !at_once["webhook_endpoint"].join("").contains("geheim"));
    create(&world, 2).await;
    for _ in 0..4 {
        world.machine.set(kernel::time::seconds_after(world.now(), 3));
        world.see_to_duties().await;
    }
    let left = world.everything().await;
    for table in TABLES {
        assert!(left[table].is_empty(), "{table}: {:?}", left[table]);
    }
    assert_eq!(receiver.got().len(), 1, "and it is told nothing more");
    assert!(left["deadline"].iter().all(|row| !row.contains("webhooks.")), "{:?}", left["deadline"]);
}

#[both]
async fn there_are_ten_at_most_and_a_secret_is_renewed_a_few_times_a_day(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let ctx = world.operator();
    let mut ids = Vec::new();
    for _ in 0..10 {
        ids.push(actions::add(&ctx, &wish(&receiver.url())).await.unwrap().0);
    }
    let refused = actions::add(&ctx, &wish(&receiver.url())).await;
    assert!(matches!(refused, Err(Failure::Rejected(WebhookRejected::TooMany))));
    actions::remove(&ctx, ids[0]).await.unwrap();
    actions::add(&ctx, &wish(&receiver.url())).await.unwrap();
    for _ in 0..4 {
        actions::renew_secret(&ctx, ids[1]).await.unwrap();
    }
    let refused = actions::renew_secret(&ctx, ids[1]).await;
    assert!(matches!(refused, Err(Failure::Rejected(WebhookRejected::TooManySecrets))));
    world.pass_days(1);
    actions::renew_secret(&world.operator(), ids[1]).await.unwrap();
}

#[both]
async fn whoever_changes_it_last_does_so_knowing_what_it_was(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    let ctx = world.operator();
    let off = actions::change(&ctx, id, 0, &wish(&receiver.url()), false).await.unwrap();
    assert_eq!((off.state, off.version), (State::Off, 1));
    let late = actions::change(&ctx, id, 0, &wish(&receiver.url()), true).await;
    assert!(matches!(late, Err(Failure::Conflict)));
    create(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!((receiver.got().len(), log(&world, id).await.len()), (0, 0));
    let same = actions::change(&ctx, id, 1, &wish(&receiver.url()), false).await.unwrap();
    assert_eq!((same.version, find(&world, id).await.version), (1, 1), "nothing changed, nothing is kept");
}

#[both]
async fn no_step_is_kept_by_half(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    let wish = &wish(&receiver.url());
    assert!(sweep(&world, async |ctx| actions::add(ctx, wish).await).await > 3);
    assert!(sweep(&world, async |ctx| actions::renew_secret(ctx, id).await).await > 3);
    assert!(sweep(&world, async |ctx| actions::change(ctx, id, 0, wish, false).await).await > 2);
    assert!(sweep(&world, async |ctx| actions::remove(ctx, id).await).await > 4);
}
