//! Jobs that somebody waits for: done at once, once, and not cut off when nobody waits any more.

use super::{Call, door, rung, set_mood, world};
use action::{Job, Ran, Workers};
use database::JobCounts;
use futures_util::FutureExt;
use kernel::{Id, time};
use std::time::Duration;
use testing::{Engine, World, both};

async fn enqueue(world: &World, name: &str) -> Id<Job> {
    let ctx = world.operator();
    let work = Call { name: name.into() };
    ctx.write(async |tx| ctx.enqueue(tx, &work).await).await.unwrap()
}

async fn jobs(world: &World) -> JobCounts {
    world.operator().read(async |snap| snap.count_jobs().await).await.unwrap()
}

#[both]
async fn an_awaited_job_is_done_at_once_and_once(engine: Engine) {
    let world = world(engine).await;
    let job = enqueue(&world, "a").await;
    assert_eq!(world.operator().run_now(job).await.unwrap(), Ran::Done);
    assert_eq!((rung(&world, "a").await, jobs(&world).await), (1, JobCounts::default()));
    assert_eq!(world.operator().run_now(job).await.unwrap(), Ran::Done, "it has ended long ago");
    world.see_to_duties().await;
    assert_eq!(rung(&world, "a").await, 1);
}

#[both]
async fn whoever_waits_is_told_how_it_ended(engine: Engine) {
    let cases =
        [("later", Ran::StillRunning, 0), ("panic", Ran::StillRunning, 0), ("never", Ran::SetAside, 1)];
    for (mood, ran, parked) in cases {
        let world = world(engine).await;
        set_mood(&world, "a", Some(mood)).await;
        let job = enqueue(&world, "a").await;
        assert_eq!(world.operator().run_now(job).await.unwrap(), ran, "{mood}");
        assert_eq!((rung(&world, "a").await, jobs(&world).await.parked), (0, parked), "{mood}");
        set_mood(&world, "a", None).await;
        world.pass_days(1);
        world.see_to_duties().await;
        assert_eq!(rung(&world, "a").await, 1 - parked, "{mood}: a worker tries again what can be mended");
    }
}

#[both]
async fn what_is_not_due_is_left_to_its_time(engine: Engine) {
    let world = world(engine).await;
    let (ctx, work) = (world.operator(), Call { name: "a".into() });
    let due = time::days_after(ctx.now(), 1);
    let job = ctx.write(async |tx| ctx.enqueue_at(tx, &work, due).await).await.unwrap();
    assert_eq!(ctx.run_now(job).await.unwrap(), Ran::StillRunning);
    assert_eq!((rung(&world, "a").await, jobs(&world).await.waiting), (0, 1));
}

#[both]
async fn several_who_wait_and_a_worker_do_it_once(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..5 {
        let job = enqueue(&world, "a").await;
        let workers = Workers::new(world.house.clone(), door().jobs);
        let (one, two) = (world.operator(), world.operator());
        let (first, second, worked) = tokio::join!(one.run_now(job), two.run_now(job), workers.run_due());
        assert_eq!((first.unwrap(), second.unwrap()), (Ran::Done, Ran::Done));
        worked.unwrap();
    }
    assert_eq!((rung(&world, "a").await, jobs(&world).await), (5, JobCounts::default()));
}

#[both]
async fn that_nobody_waits_any_more_does_not_cut_it_off(engine: Engine) {
    let world = world(engine).await;
    let job = enqueue(&world, "a").await;
    let gone = world.operator().run_now(job).now_or_never();
    assert!(gone.is_none(), "it had only just begun");
    for _ in 0..200 {
        if rung(&world, "a").await == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(rung(&world, "a").await, 1);
}
