//! What is counted, what is asked twice, the shop's clock, and hearing of other processes.

use super::{RopePulled, bell, ring, rung, set_mood, world};
use action::{Failure, Signals, move_clock};
use database::{Database, Snapshot, Sql, StoreError};
use events::Stamp;
use kernel::{Actor, time};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use testing::{Engine, both};

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

/// Nothing that is called so can be counted from now on.
const BAR: Sql = Sql::either(
    "CREATE TRIGGER barred BEFORE INSERT ON signal WHEN NEW.dimension LIKE 'barred%'
     BEGIN SELECT RAISE(ABORT, 'barred'); END",
    "ALTER TABLE signal ADD CONSTRAINT barred CHECK (dimension NOT LIKE 'barred%')",
);

#[both]
async fn what_can_never_be_added_holds_nothing_else_back(engine: Engine) {
    let world = world(engine).await;
    let barred: Result<u64, StoreError> = world.operator().write(async |tx| tx.exec(BAR, &[]).await).await;
    barred.unwrap();
    let signals = &world.house.signals;
    let words = ["aguja", "barred 1", "barred 2", "bata", "zueco"];
    let listed = async |snap: &mut Snapshot| snap.list_signals("search.none", "", "9", 100).await;
    for times in 1..=2 {
        words.iter().for_each(|word| signals.count_words("search.none", word));
        Signals::add_up(&world.house).await.unwrap();
        let kept = world.operator().read(listed).await.unwrap();
        let kept: Vec<_> = kept.iter().map(|sum| (sum.dimension.as_str(), sum.count)).collect();
        assert_eq!(kept, [("aguja", times), ("bata", times), ("zueco", times)]);
    }
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
