//! What one process of a shop does for all of them: two that look at the same time, and one that gives its turn back.

use database::{Database, StoreError};
use events::Stamp;
use kernel::{Actor, time};
use std::time::Duration;
use testing::{Engine, Home, both};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn change(database: &Database, gives_back: bool) -> bool {
    let stamp = || Stamp { at: time::from_micros(0), actor: Actor::House };
    let taken: Result<bool, StoreError> = database
        .write(&stamp, async |tx| match gives_back {
            true => tx.give_turn_back("backup").await.map(|()| false),
            false => tx.take_turn("backup", DAY).await,
        })
        .await;
    taken.unwrap()
}

#[both]
async fn of_all_who_look_one_has_the_turn(engine: Engine) {
    let home = Home::new(engine).await;
    let (one, other) = (home.open_grouped().await, home.open_grouped().await);
    one.migrate(database::MIGRATIONS).await.unwrap();
    let taken = tokio::join!(change(&one, false), change(&other, false), change(&one, false));
    assert_eq!(u8::from(taken.0) + u8::from(taken.1) + u8::from(taken.2), 1, "{taken:?}");
    change(&other, true).await;
    assert!(change(&one, false).await, "one that came to nothing is anybody's");
    assert!(!change(&other, false).await);
}

#[both]
async fn the_turn_comes_again_when_its_time_has_passed(engine: Engine) {
    let home = Home::new(engine).await;
    let database = home.open().await;
    database.migrate(database::MIGRATIONS).await.unwrap();
    assert!(change(&database, false).await && !change(&database, false).await);
    let stamp = || Stamp { at: time::from_micros(0), actor: Actor::House };
    let again: Result<bool, StoreError> =
        database.write(&stamp, async |tx| tx.take_turn("backup", Duration::ZERO).await).await;
    assert!(again.unwrap());
}
