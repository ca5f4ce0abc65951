//! Two orders of one person in the same moment.

use super::samples::{ana, at, ctx, kept, remember, told, world};
use crate::{model::PostalAddress, reads, rules::KEPT_MAX, steps};
use database::StoreError;
use std::time::Duration;
use testing::{Engine, World, both};
use tokio::sync::Notify;

/// One order keeps an address while another does, in the worst order there is: the first has looked, then the second ends,
/// then the first goes on. SQLite writes one after the other and lets nobody wait in between.
async fn during(engine: Engine, world: &World, first: &PostalAddress, second: &PostalAddress) {
    let (looked, done) = (Notify::new(), Notify::new());
    let ctx = ctx(world, ana());
    let one = ctx.write(async |tx| {
        reads::of_person(tx, ana()).await?;
        looked.notify_one();
        if engine == Engine::Postgres {
            let _ = tokio::time::timeout(Duration::from_millis(300), done.notified()).await;
        }
        steps::remember(tx, &ctx, ana(), first).await
    });
    let other = async {
        looked.notified().await;
        remember(world, ana(), second).await;
        done.notify_one();
    };
    let (ended, ()) = tokio::join!(one, other);
    let ended: Result<_, StoreError> = ended;
    ended.unwrap();
}

#[both]
async fn the_same_address_twice_at_once_is_one(engine: Engine) {
    let world = world(engine).await;
    during(engine, &world, &at(1), &at(1)).await;
    assert_eq!(kept(&world, ana()).await.len(), 1);
    assert_eq!(told(&world).await, ["addresses.address_kept"]);
}

#[both]
async fn two_at_once_are_never_more_than_there_is_room_for_and_one_comes_first(engine: Engine) {
    let world = world(engine).await;
    during(engine, &world, &at(1), &at(2)).await;
    let firsts = kept(&world, ana()).await.iter().filter(|one| one.is_default).count();
    assert_eq!(firsts, 1);
    for number in 3..KEPT_MAX {
        remember(&world, ana(), &at(number)).await;
    }
    during(engine, &world, &at(101), &at(102)).await;
    assert_eq!(kept(&world, ana()).await.len(), KEPT_MAX);
}
