//! What the house does by itself: reactions exactly once, jobs until they succeed, deadlines when they fall, counting.

use action::{
    Ctx, Deadlines, Failure, JobCtx, JobFailure, Reactions, Signals, Unheard, Work, at, job, move_clock, on,
};
use database::{Database, Migration, Snapshot, StoreError, args};
use events::Stamp;
use kernel::{Actor, Id, Subject, Tag, time};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use testing::{Engine, World, both};
use webkit::Door;

const TABLES: &[Migration] = &[Migration::both(
    "20260101_000000_bells",
    "CREATE TABLE bell (name @text PRIMARY KEY, rung @int NOT NULL) @keyed;
     CREATE TABLE mood (name @text PRIMARY KEY, word @text NOT NULL) @keyed;",
)];

enum Bell {}
impl Tag for Bell {
    const KIND: &'static str = "bell";
}

events::facts! {
    /// What happens to bells.
    enum BellFact {
        /// Somebody pulled the rope.
        RopePulled { bell: Id<Bell> } = "bells.pulled" v 1 about bell,
    }
}

fn bell(number: u8) -> Id<Bell> {
    Id::from_bytes([number; 16])
}

/// Rings: adds one to the bell's count. If the bell is in a mood it rings first and fails then, so that a half-done ring
/// would be seen.
async fn ring(tx: &mut database::Tx, name: &str) -> Result<(), Unheard> {
    tx.exec(
        "INSERT INTO bell (name, rung) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET rung = bell.rung + 1",
        args![*name],
    )
    .await?;
    let mood: Option<(String,)> = tx.opt("SELECT word FROM mood WHERE name = $1", args![*name]).await?;
    match mood.as_ref().map(|(word,)| word.as_str()) {
        None => Ok(()),
        Some("panic") => panic!("the bell broke"),
        Some("away") => Err(StoreError::Unavailable("away".into()).into()),
        Some(word) => Err(Unheard::because(word)),
    }
}

async fn on_rope_pulled(tx: &mut database::Tx, _: &Ctx, pulled: &RopePulled) -> Result<(), Unheard> {
    ring(tx, &pulled.bell.to_string()).await
}

async fn evening(tx: &mut database::Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    ring(tx, &subject.id.to_string()).await
}

#[derive(Serialize, Deserialize)]
struct Call {
    name: String,
}

impl Work for Call {
    const NAME: &'static str = "bells.call";
}

/// Rings and ends in one transaction.
async fn call(job: &JobCtx, work: &Call) -> Result<(), JobFailure> {
    let rung: Result<(), Unheard> = job
        .write(async |tx| {
            ring(tx, &work.name).await?;
            Ok(job.end(tx).await?)
        })
        .await;
    match rung {
        Ok(()) => Ok(()),
        Err(unheard) if unheard.to_string() == "never" => Err(JobFailure::Never(unheard.to_string())),
        Err(unheard) => Err(JobFailure::Later(unheard.to_string())),
    }
}

fn door() -> Door {
    Door {
        migrations: TABLES,
        reactions: vec![on("bells.ring", on_rope_pulled)],
        jobs: vec![job(call)],
        deadlines: vec![at("bells.evening", evening)],
        ..Door::new("bells")
    }
}

async fn world(engine: Engine) -> World {
    World::on(engine, vec![door()]).await
}

async fn pull(world: &World, number: u8) {
    let fact = RopePulled { bell: bell(number) };
    world.operator().write(async |tx| tx.record(&fact).await).await.unwrap();
}

async fn set_mood(world: &World, name: &str, word: Option<&str>) {
    let change = async |tx: &mut database::Tx| match word {
        Some(word) => {
            tx.exec("INSERT INTO mood (name, word) VALUES ($1, $2)", args![*name, *word]).await.map(drop)
        }
        None => tx.exec("DELETE FROM mood WHERE name = $1", args![*name]).await.map(drop),
    };
    world.operator().write(change).await.unwrap();
}

async fn rung(world: &World, name: &str) -> i64 {
    let row: Option<(i64,)> = world
        .operator()
        .read(async |snap| snap.opt("SELECT rung FROM bell WHERE name = $1", args![*name]).await)
        .await
        .unwrap();
    row.map_or(0, |(rung,)| rung)
}

async fn rung_bell(world: &World, number: u8) -> i64 {
    rung(world, &bell(number).to_string()).await
}

async fn parked(world: &World) -> Vec<database::Parked> {
    world.operator().read(async |snap| snap.list_parked(false, 100).await).await.unwrap()
}

/// Ends every lease, as if its holder had been silent for long.
async fn leases_end(world: &World) {
    let end = async |tx: &mut database::Tx| {
        tx.exec("UPDATE reaction SET owned_until = 0", &[]).await?;
        tx.exec("UPDATE job SET owned_until = 0", &[]).await.map(drop)
    };
    world.operator().write(end).await.unwrap();
}

#[both]
async fn a_reaction_answers_every_fact_once(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..3 {
        pull(&world, 1).await;
    }
    world.see_to_duties().await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 3);
    pull(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 4);
}

#[both]
async fn a_reaction_that_fails_leaves_nothing_and_only_its_subject_waits(engine: Engine) {
    for mood in ["sulks", "panic"] {
        let world = world(engine).await;
        set_mood(&world, &bell(1).to_string(), Some(mood)).await;
        for number in [2, 1, 2, 1, 2] {
            pull(&world, number).await;
        }
        world.see_to_duties().await;
        assert_eq!((rung_bell(&world, 1).await, rung_bell(&world, 2).await), (0, 3), "{mood}");
        let aside = parked(&world).await;
        assert_eq!(aside.len(), 2, "{mood}: the second waits behind the first: {aside:?}");
        // Nobody asked for another try: nothing happens by itself, and what comes later waits too.
        set_mood(&world, &bell(1).to_string(), None).await;
        pull(&world, 1).await;
        world.see_to_duties().await;
        assert_eq!((rung_bell(&world, 1).await, parked(&world).await.len()), (0, 3), "{mood}");
        world.operator().write(async |tx| tx.try_parked_again().await).await.unwrap();
        world.see_to_duties().await;
        assert_eq!((rung_bell(&world, 1).await, parked(&world).await.len()), (3, 0), "{mood}");
        pull(&world, 1).await;
        world.see_to_duties().await;
        assert_eq!(rung_bell(&world, 1).await, 4, "{mood}");
    }
}

#[both]
async fn trying_again_in_vain_leaves_everything_where_it_was(engine: Engine) {
    let world = world(engine).await;
    set_mood(&world, &bell(1).to_string(), Some("sulks")).await;
    pull(&world, 1).await;
    pull(&world, 1).await;
    world.see_to_duties().await;
    world.operator().write(async |tx| tx.try_parked_again().await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((rung_bell(&world, 1).await, parked(&world).await.len()), (0, 2));
}

#[both]
async fn a_database_that_is_away_parks_nothing(engine: Engine) {
    let world = world(engine).await;
    set_mood(&world, &bell(1).to_string(), Some("away")).await;
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    let mut reactions = Reactions::new(world.house.clone(), door().reactions);
    reactions.catch_up().await.unwrap_err();
    assert!(parked(&world).await.is_empty());
    set_mood(&world, &bell(1).to_string(), None).await;
    reactions.catch_up().await.unwrap();
    assert_eq!(rung_bell(&world, 1).await, 1);
}

/// Two processes both believe that the reaction is theirs: the lease of the first ended while it was away.
#[both]
async fn a_fact_delivered_twice_is_answered_once(engine: Engine) {
    let world = world(engine).await;
    let mut first = Reactions::new(world.house.clone(), door().reactions);
    let mut second = Reactions::new(world.house.clone(), door().reactions);
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    first.catch_up().await.unwrap();
    second.catch_up().await.unwrap();
    assert_eq!(rung_bell(&world, 1).await, 1, "the second holds nothing while the first does");
    leases_end(&world).await;
    let mut third = Reactions::new(world.house.clone(), door().reactions);
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    third.catch_up().await.unwrap();
    first.catch_up().await.unwrap();
    assert_eq!(rung_bell(&world, 1).await, 2, "the first still thinks that it may");
}

/// The process ends between hearing and keeping: what it did is gone with it, and the next one begins where it stood.
#[both]
async fn a_crash_half_way_leaves_the_fact_to_the_next_process(engine: Engine) {
    let world = world(engine).await;
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    let mut crashed = Reactions::new(world.house.clone(), door().reactions);
    crashed.catch_up().await.unwrap();
    pull(&world, 1).await;
    drop(crashed);
    leases_end(&world).await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 2);
}

#[both]
async fn a_process_that_closes_hands_its_reactions_over(engine: Engine) {
    let world = world(engine).await;
    let mut first = Reactions::new(world.house.clone(), door().reactions);
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    first.catch_up().await.unwrap();
    first.hand_over().await.unwrap();
    pull(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 2);
}

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

#[both]
async fn signals_add_up_by_day_and_stay_bounded(engine: Engine) {
    let world = world(engine).await;
    let signals = &world.house.signals;
    signals.count("search.none", None, "es taza");
    signals.count("search.none", None, "es taza");
    Signals::add_up(&world.house).await.unwrap();
    signals.count("search.none", None, "es taza");
    signals.count("search.none", None, &"ñ".repeat(1_000));
    Signals::add_up(&world.house).await.unwrap();
    for number in 0..30_000 {
        signals.count("search.none", None, &format!("es {number}"));
    }
    let ask = async |day: &str| {
        let day = day.to_owned();
        world
            .operator()
            .read(async move |snap| snap.list_signals("search.none", &day, &day, 100).await)
            .await
            .unwrap()
    };
    let day = ask("2026-11-03").await;
    assert_eq!((day[0].dimension.as_str(), day[0].count), ("es taza", 3));
    assert_eq!(day[1].dimension, "ñ".repeat(40));
    assert!(ask("2026-11-04").await.is_empty());
}

#[both]
async fn words_of_visitors_are_bounded_and_rare_ones_are_forgotten(engine: Engine) {
    let world = world(engine).await;
    let signals = &world.house.signals;
    for word in ["taza", "taza", "taza", "nombre propio"] {
        signals.count_words("search.none", word);
    }
    for number in 0..5_000 {
        signals.count_words("search.none", &format!("invento {number}"));
    }
    signals.count_words("search.none", "taza");
    let kept = async || {
        Signals::add_up(&world.house).await.unwrap();
        let listed = async |snap: &mut Snapshot| snap.list_signals("search.none", "", "9", 10_000).await;
        world.operator().read(listed).await.unwrap()
    };
    let first = kept().await;
    assert_eq!(first.len(), 2_001, "so many words, and all others together");
    assert!(
        first.iter().any(|sum| (sum.dimension.as_str(), sum.count) == ("taza", 4)),
        "a known word goes on"
    );
    Signals::forget_rare(&world.house).await.unwrap();
    assert_eq!(kept().await.len(), 2_001, "a week has not gone by");
    world.pass_days(8);
    Signals::forget_rare(&world.house).await.unwrap();
    let common: Vec<_> = kept().await.into_iter().map(|sum| sum.dimension).collect();
    assert_eq!(common, ["", "taza"]);
    signals.count_words("search.none", "otra");
    assert_eq!(kept().await.len(), 3, "a new day tells new words apart");
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct TooLoud {
    decibels: i64,
}

impl kernel::Rejection for TooLoud {
    fn code(&self) -> &'static str {
        "bells-too-loud"
    }
}

#[both]
async fn what_is_asked_twice_with_one_key_is_done_once(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.ctx(Actor::Operator);
    let ring_once = async |key: &str, hash: &str, loud: bool| {
        ctx.write_once::<i64, TooLoud, _>(key, hash, async move |tx| {
            ring(tx, "once").await.map_err(|_| Failure::Conflict)?;
            if loud { Err(Failure::Rejected(TooLoud { decibels: 120 })) } else { Ok(7) }
        })
        .await
    };
    assert_eq!(ring_once("k1", "h1", false).await.unwrap(), 7);
    assert_eq!(ring_once("k1", "h1", false).await.unwrap(), 7);
    assert_eq!(rung(&world, "once").await, 1);
    assert!(matches!(ring_once("k1", "h2", false).await, Err(Failure::KeyReused)));
    let refused = ring_once("k2", "h1", true).await;
    assert!(matches!(refused, Err(Failure::Rejected(TooLoud { decibels: 120 }))));
    // The refusal stands, even if it would be let through now.
    let again = ring_once("k2", "h1", false).await;
    assert!(matches!(again, Err(Failure::Rejected(TooLoud { decibels: 120 }))));
    assert_eq!(rung(&world, "once").await, 1);
    // A failure that another try may mend is not kept.
    set_mood(&world, "once", Some("sulks")).await;
    assert!(matches!(ring_once("k3", "h1", false).await, Err(Failure::Conflict)));
    set_mood(&world, "once", None).await;
    assert_eq!(ring_once("k3", "h1", false).await.unwrap(), 7);
    assert_eq!(rung(&world, "once").await, 2);
    // Somebody else may use the same key.
    let other = world.ctx(Actor::Visitor);
    let answer: Result<i64, Failure<TooLoud>> = other.write_once("k1", "h9", async |_| Ok(8)).await;
    assert_eq!(answer.unwrap(), 8);
}

#[both]
async fn the_shops_clock_is_moved_for_every_process_and_never_back(engine: Engine) {
    let world = world(engine).await;
    let before = world.now();
    move_clock(&world.operator(), Duration::from_secs(3_600)).await.unwrap();
    assert_eq!(world.now(), time::seconds_after(before, 3_600));
    let ctx = world.operator();
    ctx.write(async |tx| tx.set_clock_ahead_us(5).await).await.unwrap();
    let kept = ctx.read(async |snap| snap.clock_ahead_us().await).await.unwrap();
    assert_eq!(kept, 3_600_000_000);
}

/// A second process on the same database hears at once that the first has kept something.
#[both]
async fn a_process_hears_that_another_has_written(engine: Engine) {
    let world = world(engine).await;
    let other = Database::open(world.address(), database::Commit::Inline).await.unwrap();
    let mut growth = other.growth();
    let hearing =
        [tokio::spawn(other.clone().hear_others()), tokio::spawn(world.house.database.clone().hear_others())];
    tokio::time::sleep(Duration::from_millis(400)).await;
    growth.borrow_and_update();
    let stamp = || Stamp { at: time::from_micros(0), actor: Actor::House };
    let fact = RopePulled { bell: bell(1) };
    world.house.database.write(&stamp, async |tx| tx.record(&fact).await).await.unwrap();
    let heard = tokio::time::timeout(Duration::from_secs(5), growth.changed()).await;
    assert!(heard.is_ok(), "nothing was heard");
    hearing.iter().for_each(tokio::task::JoinHandle::abort);
}
