//! Jobs until they succeed, deadlines when they fall.

use super::{Call, bell, door, rung, rung_bell, set_mood, world};
use action::Deadlines;
use database::StoreError;
use kernel::{Subject, time};
use testing::{Engine, World, both};

async fn enqueue(world: &World, name: &str) {
    let ctx = world.operator();
    let work = Call { name: name.into() };
    ctx.write(async |tx| ctx.enqueue(tx, &work).await).await.unwrap();
}

async fn jobs(world: &World) -> database::JobCounts {
    world.operator().read(async |snap| snap.count_jobs().await).await.unwrap()
}

#[both]
async fn a_job_of_a_kept_transaction_runs_and_is_gone(engine: Engine) {
    let world = world(engine).await;
    enqueue(&world, "a").await;
    let ctx = world.operator();
    let work = Call { name: "b".into() };
    let refused: Result<(), StoreError> = ctx
        .write(async |tx| {
            ctx.enqueue(tx, &work).await?;
            Err(StoreError::Corrupt("no".into()))
        })
        .await;
    refused.unwrap_err();
    world.see_to_duties().await;
    assert_eq!((rung(&world, "a").await, rung(&world, "b").await), (1, 0));
    assert_eq!(jobs(&world).await, database::JobCounts::default());
}

#[both]
async fn a_job_that_fails_comes_back_later_and_is_set_aside_at_last(engine: Engine) {
    for (mood, attempts) in [("later", 12), ("panic", 12), ("never", 1)] {
        let world = world(engine).await;
        set_mood(&world, "a", Some(mood)).await;
        enqueue(&world, "a").await;
        let mut tries = 0;
        while jobs(&world).await.waiting == 1 {
            world.see_to_duties().await;
            tries += 1;
            world.pass_days(1);
        }
        assert_eq!((tries, jobs(&world).await.parked, rung(&world, "a").await), (attempts, 1, 0), "{mood}");
        set_mood(&world, "a", None).await;
        world.operator().write(async |tx| tx.try_parked_jobs_again().await).await.unwrap();
        world.see_to_duties().await;
        assert_eq!(rung(&world, "a").await, 1, "{mood}");
    }
}

#[both]
async fn a_job_waits_for_its_time_by_the_shops_clock(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let work = Call { name: "a".into() };
    let due = time::days_after(ctx.now(), 2);
    ctx.write(async |tx| ctx.enqueue_at(tx, &work, due).await).await.unwrap();
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(rung(&world, "a").await, 0);
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(rung(&world, "a").await, 1);
}

#[both]
async fn a_deadline_falls_once_when_it_is_due(engine: Engine) {
    let world = world(engine).await;
    let subject = Subject::from(bell(7));
    let ctx = world.operator();
    let (early, late) = (time::days_after(ctx.now(), 1), time::days_after(ctx.now(), 2));
    ctx.write(async |tx| tx.set_deadline("bells.evening", &subject, early).await).await.unwrap();
    ctx.write(async |tx| tx.set_deadline("bells.evening", &subject, late).await).await.unwrap();
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 7).await, 0, "it was moved");
    world.pass_days(1);
    let others = Deadlines::new(world.house.clone(), door().deadlines);
    let own = Deadlines::new(world.house.clone(), door().deadlines);
    let (one, two) = tokio::join!(others.run_due(), own.run_due());
    assert_eq!((one.unwrap() + two.unwrap(), rung_bell(&world, 7).await), (1, 1));
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 7).await, 1);
}

#[both]
async fn a_deadline_that_fails_is_tried_again_and_set_aside_at_last(engine: Engine) {
    let world = world(engine).await;
    let subject = Subject::from(bell(7));
    set_mood(&world, &bell(7).to_string(), Some("sulks")).await;
    let ctx = world.operator();
    let now = ctx.now();
    ctx.write(async |tx| tx.set_deadline("bells.evening", &subject, now).await).await.unwrap();
    for _ in 0..10 {
        world.see_to_duties().await;
        world.pass_days(1);
    }
    let aside = async || ctx.read(async |snap| snap.count_parked_deadlines().await).await.unwrap();
    assert_eq!((rung_bell(&world, 7).await, aside().await), (0, 1));
    set_mood(&world, &bell(7).to_string(), None).await;
    ctx.write(async |tx| tx.try_parked_deadlines_again().await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((rung_bell(&world, 7).await, aside().await), (1, 0));
}
