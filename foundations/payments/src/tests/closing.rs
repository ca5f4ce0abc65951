//! Payments that end without money, and money that comes all the same.

use super::samples::{
    attempts, begin, find, follow, go, jobs, new, order, page, pass_seconds, send, start, state, told, world,
};
use crate::{
    actions,
    model::{Stage, State, Way},
    rules::PayRejected,
    steps,
};
use action::Failure;
use kernel::{Role, time};
use testing::{Engine, both};

#[both]
async fn who_does_not_pay_in_time_cannot_any_more(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    pass_seconds(&world, 899);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::ActionNeeded);
    pass_seconds(&world, 1);
    world.see_to_duties().await;
    assert_eq!(
        (state(&world, id).await, told(&world).await),
        (State::Expired, vec!["started".to_owned(), "expired".to_owned()])
    );
    assert_eq!(attempts(&world, id).await[0].stage, Stage::Dropped, "the provider was told");
    assert_eq!(follow(&world, &path).await.0, order(1));
    assert_eq!(send(&world, &path, &[("card", "4242424242424242")]).await.0, order(1));
    assert_eq!(state(&world, id).await, State::Expired);
    let refused = actions::go(&world.operator(), id).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::Closed))));
    let next = begin(&world.operator(), &new(&world, 1, Way::Test)).await.unwrap();
    assert_eq!(find(&world, next).await.turn, 2, "it may be begun anew");
}

#[both]
async fn money_that_comes_too_late_is_heard_of(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    pass_seconds(&world, 899);
    send(&world, &path, &[("card", "4000000000000341")]).await;
    pass_seconds(&world, 1);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Expired);
    pass_seconds(&world, 3);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Captured);
    assert_eq!(told(&world).await, ["started", "expired", "captured"]);
}

#[both]
async fn what_was_paid_a_moment_before_it_was_given_up_is_not_lost(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    world.post(&path, "card=4242424242424242").await.expect(303);
    actions::void(&world.operator(), id).await.unwrap();
    actions::void(&world.operator(), id).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
    assert_eq!(told(&world).await, ["started", "voided", "captured"]);
    let refused = actions::void(&world.operator(), id).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::Paid))));
}

#[both]
async fn a_transfer_that_is_late_may_still_be_confirmed(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Transfer).await;
    go(&world, id).await;
    world.pass_days(5);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Expired);
    actions::confirm(&world.operator(), id).await.unwrap();
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
}

#[both]
async fn nobody_keeps_a_thing_waiting_by_paying_it_anew(engine: Engine) {
    let world = world(engine).await;
    let first = start(&world, 1, Way::Transfer).await;
    let end = time::seconds_after(find(&world, first).await.expires_at.unwrap(), 24 * 3_600);
    let mut last = first;
    while world.now() < end {
        actions::void(&world.operator(), last).await.unwrap();
        last = begin(&world.operator(), &new(&world, 1, Way::Transfer)).await.unwrap();
        assert!(find(&world, last).await.expires_at.unwrap() <= end);
        world.pass_days(1);
        world.see_to_duties().await;
    }
    assert_eq!(state(&world, last).await, State::Expired);
    let refused = begin(&world.operator(), &new(&world, 1, Way::Test)).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::Closed))));
}

#[both]
async fn what_is_paid_at_the_door_is_called_off_with_its_order(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::CashOnDelivery).await;
    go(&world, id).await;
    assert_eq!(state(&world, id).await, State::Authorised);
    let refused = actions::void(&world.operator(), id).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::OnDelivery))));
    let page = world.as_(Role::Owner).get(&format!("/admin/payments/{id}")).await.expect(200).body;
    assert!(!page.contains(&format!("/admin/payments/{id}/void")), "{page}");
    let ctx = &world.operator();
    ctx.write(async |tx| steps::void(tx, ctx, id).await).await.unwrap();
    assert_eq!(state(&world, id).await, State::Voided, "its order may");
}

#[both]
async fn of_one_thing_one_payment_is_under_way(engine: Engine) {
    let world = world(engine).await;
    let (one, two) = (world.operator(), world.operator());
    let wish = new(&world, 1, Way::Test);
    let (first, second) = tokio::join!(begin(&one, &wish), begin(&two, &wish));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    let refused = begin(&world.operator(), &wish).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::UnderWay))));
    let id = first.or(second).unwrap();
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    send(&world, &path, &[("card", "4242424242424242")]).await;
    let refused = begin(&world.operator(), &wish).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::Paid))));
}

#[both]
async fn what_leads_to_an_order_is_taken_away_after_some_days(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    send(&world, &path, &[("card", "4242424242424242")]).await;
    world.see_to_duties().await;
    let secret = path.rsplit('/').next().unwrap().to_owned();
    let holds = async |word: &str| {
        let all = world.everything().await;
        ["payment", "payment_attempt"].iter().any(|table| all[*table].join("").contains(word))
    };
    assert!(holds(&secret).await && holds("secreto-1").await);
    assert!(!format!("{:?}", find(&world, id).await).contains(&secret), "and it never prints itself");
    world.pass_days(4);
    world.see_to_duties().await;
    assert!(!holds(&secret).await && !holds("secreto-1").await);
    world.get(&path).await.expect(404);
    assert_eq!(state(&world, id).await, State::Captured);
    let facts = world.everything().await["event_log"].join("");
    assert!(!facts.contains(&secret) && !facts.contains("secreto-1"));
}
