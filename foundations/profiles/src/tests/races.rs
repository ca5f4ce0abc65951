//! Two who do something about each other in the same moment.

use super::samples::{Somebody, member, told, world};
use crate::{
    model::{Friend, List, Verb},
    reads, steps, store,
};
use database::StoreError;
use std::time::Duration;
use testing::{Engine, World, both};
use tokio::sync::Notify;

/// Ana does something while Eva does something else, in the worst order there is: Ana's transaction has looked, then Eva's
/// ends, then Ana's goes on. SQLite writes one after the other and lets nobody wait in between.
async fn during(
    engine: Engine,
    world: &World,
    (ana, his): (&Somebody, Verb),
    (eva, hers): (&Somebody, Verb),
) {
    let (looked, done) = (Notify::new(), Notify::new());
    let ctx = ana.ctx(world);
    let first = ctx.write(async |tx| {
        store::edges::pair(tx, ana.person, eva.person).await?;
        looked.notify_one();
        if engine == Engine::Postgres {
            let _ = tokio::time::timeout(Duration::from_millis(300), done.notified()).await;
        }
        steps::turn(tx, &ctx, ana.person, Some(eva.person), his).await
    });
    let second = async {
        looked.notified().await;
        eva.does(world, hers, ana).await;
        done.notify_one();
    };
    let (done, ()) = tokio::join!(first, second);
    done.unwrap();
}

async fn pair(world: &World, ana: &Somebody, eva: &Somebody) -> crate::model::Pair {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::edges::pair(snap, ana.person, eva.person).await).await;
    found.unwrap()
}

#[both]
async fn two_who_ask_each_other_at_once_are_friends(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    during(engine, &world, (&ana, Verb::Ask), (&eva, Verb::Ask)).await;
    let pair = pair(&world, &ana, &eva).await;
    assert_eq!((pair.mine.friend, pair.theirs.friend), (Friend::Friends, Friend::Friends));
    let facts = told(&world).await;
    assert_eq!(facts.iter().filter(|name| *name == "profiles.friends_made").count(), 1, "{facts:?}");
}

#[both]
async fn whoever_is_blocked_while_they_ask_has_asked_nothing(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    during(engine, &world, (&ana, Verb::Ask), (&eva, Verb::Block)).await;
    let pair = pair(&world, &ana, &eva).await;
    assert!(pair.theirs.blocked_at.is_some());
    assert_eq!((pair.mine.friend, pair.theirs.friend), (Friend::None, Friend::None));
    let asked: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::circle(snap, eva.person, List::Asked, None, 10).await)
        .await;
    assert_eq!(asked.unwrap().items, []);
}
