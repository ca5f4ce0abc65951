//! Two who do something about one person in the same moment.

use super::people::{PASSWORD, somebody, world};
use crate::{Cost, Keys, actions, model::Entry, reads, rules::SignInRejected, steps};
use action::Failure;
use database::StoreError;
use kernel::{Actor, Role};
use std::time::Duration;
use testing::{Engine, World, both};
use tokio::sync::Notify;

/// Somebody comes in with the password of before while something else happens to them, in the worst order there is: their
/// transaction has looked, then the other one ends, then it goes on. SQLite writes one after the other and lets nobody wait
/// in between; there they only come at the same time.
async fn enter_during(engine: Engine, world: &World, something: impl Future<Output = ()>) {
    let (looked, done) = (Notify::new(), Notify::new());
    let (ctx, entry) = (world.ctx(Actor::Visitor), Entry::default());
    let known: Result<_, StoreError> =
        ctx.read(async |snap| reads::by_address(snap, "ana@people.example").await).await;
    let known = known.unwrap().unwrap();
    let enter = ctx.write(async |tx| {
        reads::person(tx, known.id).await?;
        looked.notify_one();
        if engine == Engine::Postgres {
            let _ = tokio::time::timeout(Duration::from_millis(300), done.notified()).await;
        }
        steps::sign_in(tx, &ctx, &known, None, &entry).await
    });
    let other = async {
        looked.notified().await;
        something.await;
        done.notify_one();
    };
    let (entered, ()) = tokio::join!(enter, other);
    let fine =
        matches!(&entered, Ok(_) | Err(Failure::Rejected(SignInRejected::Wrong | SignInRejected::Suspended)));
    assert!(fine, "{entered:?}");
    assert_eq!(world.everything().await["account_session"], Vec::<String>::new(), "{entered:?}");
}

#[both]
async fn no_session_begun_with_the_old_password_is_left_by_a_reset(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    end_all(&world).await;
    let secret = actions::reset_link(&world.operator(), "ana@people.example").await.unwrap();
    let reset = async { actions::reset(&visitor, &keys, &secret, "otra frase mucho mejor").await.unwrap() };
    enter_during(engine, &world, reset).await;
    let pair = ("ana@people.example", PASSWORD);
    let late = actions::sign_in(&visitor, &keys, pair, &Entry::default()).await;
    assert!(matches!(late, Err(Failure::Rejected(SignInRejected::Wrong))), "{late:?}");
}

#[both]
async fn no_session_of_a_suspended_person_is_left(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let operator = world.operator();
    end_all(&world).await;
    enter_during(engine, &world, async { actions::suspend(&operator, ana).await.unwrap() }).await;
}

/// Whoever joins is in at once; here they are out again.
async fn end_all(world: &World) {
    let secret = actions::reset_link(&world.operator(), "ana@people.example").await.unwrap();
    let keys = Keys::new(Cost::CHEAP);
    actions::reset(&world.ctx(Actor::Visitor), &keys, &secret, PASSWORD).await.unwrap();
}
