//! What one process of a shop does for all of them: two that look at the same time, one that ends its turn, and one that
//! never does.

use database::{Database, StoreError, Turn};
use events::Stamp;
use kernel::{Actor, time};
use std::time::Duration;
use testing::{Engine, Home, both};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);

fn stamp() -> Stamp {
    Stamp { at: time::from_micros(0), actor: Actor::House }
}

async fn begin(database: &Database, every: Duration, again: Duration) -> Option<Turn> {
    let taken: Result<Option<Turn>, StoreError> =
        database.write(&stamp, async |tx| tx.take_turn("backup", every, again).await).await;
    taken.unwrap()
}

async fn take(database: &Database, every: Duration, again: Duration) -> bool {
    begin(database, every, again).await.is_some()
}

async fn keep(database: &Database, turn: &Turn, again: Duration) -> Option<Turn> {
    let kept: Result<Option<Turn>, StoreError> =
        database.write(&stamp, async |tx| tx.keep_turn(turn, DAY, again).await).await;
    kept.unwrap()
}

async fn end(database: &Database, turn: &Turn) {
    let ended: Result<(), StoreError> = database.write(&stamp, async |tx| tx.end_turn(turn).await).await;
    ended.unwrap();
}

#[both]
async fn of_all_who_look_one_has_the_turn(engine: Engine) {
    let home = Home::new(engine).await;
    let (one, other) = (home.open_grouped().await, home.open_grouped().await);
    one.migrate(database::MIGRATIONS).await.unwrap();
    let taken = tokio::join!(begin(&one, DAY, HOUR), begin(&other, DAY, HOUR), begin(&one, DAY, HOUR));
    let mut had = [taken.0, taken.1, taken.2].into_iter().flatten();
    end(&other, &had.next().unwrap()).await;
    assert_eq!(had.next(), None, "only one had it");
    assert!(!take(&one, DAY, HOUR).await, "the day runs from its end");
}

#[both]
async fn a_turn_that_is_never_ended_is_free_again_later_but_not_at_once(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open().await;
    database.migrate(database::MIGRATIONS).await.unwrap();
    assert!(take(&database, DAY, HOUR).await);
    assert!(!take(&database, DAY, HOUR).await, "whoever has it has an hour");
    // Looked at with a shorter day, that hour is over.
    assert!(take(&database, DAY - 2 * HOUR, Duration::ZERO).await);
    assert!(take(&database, DAY - 2 * HOUR, HOUR).await, "nothing was lent");
    assert!(!take(&database, DAY - 2 * HOUR, HOUR).await);
}

#[both]
async fn the_turn_comes_again_when_its_time_has_passed(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open().await;
    database.migrate(database::MIGRATIONS).await.unwrap();
    let turn = begin(&database, DAY, HOUR).await.unwrap();
    end(&database, &turn).await;
    assert!(!take(&database, DAY, HOUR).await);
    assert!(take(&database, Duration::ZERO, HOUR).await);
}

/// Whoever looks with a day that is two hours shorter looks two hours later.
const LATER: Duration = Duration::from_secs(22 * 60 * 60);

#[both]
async fn whoever_says_that_it_takes_longer_keeps_the_turn(engine: Engine) {
    let home = Home::new(engine).await;
    let (one, other) = (home.open_grouped().await, home.open_grouped().await);
    one.migrate(database::MIGRATIONS).await.unwrap();
    let turn = begin(&one, DAY, HOUR).await.unwrap();
    let longer = keep(&one, &turn, 3 * HOUR).await.unwrap();
    assert!(!take(&other, LATER, HOUR).await, "two hours later it still has it");
    assert_eq!(keep(&one, &turn, HOUR).await, None, "what it was before is over");
    end(&one, &longer).await;
    assert!(!take(&other, DAY, HOUR).await);
}

#[both]
async fn a_turn_that_was_lost_is_neither_kept_nor_ended_by_whoever_had_it(engine: Engine) {
    let home = Home::new(engine).await;
    let (one, other) = (home.open_grouped().await, home.open_grouped().await);
    one.migrate(database::MIGRATIONS).await.unwrap();
    let lost = begin(&one, DAY, HOUR).await.unwrap();
    let theirs = begin(&other, LATER, HOUR).await.expect("two hours later nobody has it");
    assert_eq!(keep(&one, &lost, HOUR).await, None);
    end(&one, &lost).await;
    assert!(keep(&other, &theirs, HOUR).await.is_some(), "it is still the other's");
}
