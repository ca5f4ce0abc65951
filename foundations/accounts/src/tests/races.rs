//! Two who do something about one person in the same moment.

use super::{
    authenticator::Device,
    passkeys::{make, page_id},
    people::{PASSWORD, browser, inside, meddle, somebody, world},
    provider_sample::world_of,
    providers::{identities, linked},
    second::{at_the_code, switch_on},
};
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

/// The passkey and the account elsewhere are all they have: one of them must be left.
#[both]
async fn two_who_give_up_what_the_other_leaves_do_not_both_succeed(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut home = inside(&world, "Ana").await;
    linked((&world, &sample), &mut home, "one", "1").await;
    make(&mut home, &mut Device::new(7), "Móvil").await;
    meddle(&world, "UPDATE account_person SET password = NULL").await;
    let key = page_id(&home.get("/account/security").await.expect(200).body);
    let identity = identities(&home.get("/account/identities").await.expect(200).body).remove(0);
    let mut phone = browser(&world);
    phone.cookies = home.cookies.clone();
    let (key, identity) = ([("passkey", key.as_str())], [("identity", identity.as_str())]);
    let (first, second) = tokio::join!(
        home.post("/account/passkeys/remove", &key),
        phone.post("/account/identities/unlink", &identity)
    );
    let done = [&first, &second].into_iter().filter(|came| came.status == 303).count();
    assert_eq!(done, 1, "{} {}", first.status, second.status);
    let all = world.everything().await;
    assert_eq!(all["account_passkey"].len() + all["account_identity"].len(), 1);
}

#[both]
async fn a_recovery_code_lets_one_of_two_in(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (_, codes) = switch_on(&mut inside(&world, "Ana").await, &world).await;
    let (mut one, mut other) = (at_the_code(&world).await, at_the_code(&world).await);
    let code = [("code", codes[0].as_str())];
    tokio::join!(one.post("/sign-in/second", &code), other.post("/sign-in/second", &code));
    let are_in = [one.is_in().await, other.is_in().await];
    assert!(are_in[0] != are_in[1], "{are_in:?}");
    assert_eq!(world.everything().await["account_recovery"].len(), codes.len() - 1);
}

/// Whoever joins is in at once; here they are out again.
async fn end_all(world: &World) {
    let secret = actions::reset_link(&world.operator(), "ana@people.example").await.unwrap();
    let keys = Keys::new(Cost::CHEAP);
    actions::reset(&world.ctx(Actor::Visitor), &keys, &secret, PASSWORD).await.unwrap();
}
