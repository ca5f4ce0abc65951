//! What one process of a shop does for all of them: two that look at the same time, one that ends its turn, and one that
//! never does.

use database::{Database, StoreError};
use events::Stamp;
use kernel::{Actor, time};
use std::time::Duration;
use testing::{Engine, Home, both};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);

async fn take(database: &Database, every: Duration, again: Duration) -> bool {
    let stamp = || Stamp { at: time::from_micros(0), actor: Actor::House };
    let taken: Result<bool, StoreError> =
        database.write(&stamp, async |tx| tx.take_turn("backup", every, again).await).await;
    taken.unwrap()
}

async fn end(database: &Database) {
    let stamp = || Stamp { at: time::from_micros(0), actor: Actor::House };
    let ended: Result<(), StoreError> = database.write(&stamp, async |tx| tx.end_turn("backup").await).await;
    ended.unwrap();
}

#[both]
async fn of_all_who_look_one_has_the_turn(engine: Engine) {
    let home = Home::new(engine).await;
    let (one, other) = (home.open_grouped().await, home.open_grouped().await);
    one.migrate(database::MIGRATIONS).await.unwrap();
    let taken = tokio::join!(take(&one, DAY, HOUR), take(&other, DAY, HOUR), take(&one, DAY, HOUR));
    assert_eq!(u8::from(taken.0) + u8::from(taken.1) + u8::from(taken.2), 1, "{taken:?}");
    end(&other).await;
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
    assert!(take(&database, DAY, HOUR).await);
    end(&database).await;
    assert!(!take(&database, DAY, HOUR).await);
    assert!(take(&database, Duration::ZERO, HOUR).await);
}
