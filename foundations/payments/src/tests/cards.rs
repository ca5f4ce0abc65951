//! Journeys of buyers with each test card, by transfer and at the door.

use super::samples::{
    attempts, begin, find, follow, go, group, jobs, new, order, page, pass_seconds, refunds, send, start,
    state, told, world,
};
use crate::{
    actions::Next,
    model::{Reason, Stage, State, Way},
    rules::{PayRejected, RefundRejected},
    steps,
};
use action::Failure;
use kernel::{Money, Role};
use testing::{Engine, World, both};

const GOOD: &str = "4242 4242 4242 4242";

/// Where the card is filled in.
async fn card_page(world: &World, number: u8) -> (payments_facts::PaymentId, String) {
    let id = start(world, number, Way::Test).await;
    let (path, shown) = follow(world, &page(go(world, id).await)).await;
    assert!(path.starts_with("/pay/test/") && shown.unwrap().body.contains("25,00"));
    (id, path)
}

#[both]
async fn a_good_card_pays_and_leads_to_the_order(engine: Engine) {
    let world = world(engine).await;
    let (id, path) = card_page(&world, 1).await;
    assert_eq!(state(&world, id).await, State::ActionNeeded);
    assert_eq!(
        page(go(&world, id).await),
        path.replace("/test/", "/go/"),
        "asked again it leads to the same place"
    );
    assert_eq!(send(&world, &path, &[("card", GOOD)]).await.0, order(1));
    let paid = find(&world, id).await;
    assert_eq!((paid.state, paid.captured, paid.authorised), (State::Captured, paid.amount, paid.amount));
    assert_eq!(go(&world, id).await, Next::Done);
    world.see_to_duties().await;
    assert_eq!(find(&world, id).await, paid, "the provider tells us what we know");
    assert_eq!(told(&world).await, ["started", "captured"]);
    assert_eq!(follow(&world, &path).await.0, order(1), "the page is over");
    let tried = attempts(&world, id).await;
    assert_eq!((tried.len(), tried[0].stage), (1, Stage::Captured));
    assert!(tried[0].their_ref.starts_with("test_"));
}

#[both]
async fn a_refused_card_is_explained_and_another_may_be_tried(engine: Engine) {
    let world = world(engine).await;
    let cases = [
        ("4000000000000002", Reason::Declined, "no ha autorizado"),
        ("4000 0000 0000 9995", Reason::Funds, "saldo"),
    ];
    for (number, (card, reason, words)) in (1..).zip(cases) {
        let (id, path) = card_page(&world, number).await;
        let (back, shown) = send(&world, &path, &[("card", card)]).await;
        let shown = shown.unwrap().body;
        assert!(back.starts_with("/pay/back/") && shown.contains(words), "{shown}");
        let refused = find(&world, id).await;
        assert_eq!(
            (refused.state, refused.reason, refused.captured),
            (State::Declined, Some(reason), Money::eur(0))
        );
        world.see_to_duties().await;
        let (again, _) = send(&world, &back.replace("/back/", "/again/"), &[("method", "test")]).await;
        assert_eq!(again, path);
        assert_eq!(send(&world, &again, &[("card", GOOD)]).await.0, order(number));
        let paid = find(&world, id).await;
        assert_eq!((paid.state, paid.attempt, paid.reason), (State::Captured, 2, None));
    }
    assert_eq!(told(&world).await.iter().filter(|name| *name == "declined").count(), 2);
}

#[both]
async fn after_a_refusal_one_may_pay_by_transfer_and_not_at_the_door(engine: Engine) {
    let world = world(engine).await;
    let (id, path) = card_page(&world, 1).await;
    let (back, shown) = send(&world, &path, &[("card", "4000000000000002")]).await;
    let shown = shown.unwrap().body;
    assert!(shown.contains("value=\"transfer\"") && !shown.contains("value=\"cash_on_delivery\""), "{shown}");
    let again = back.replace("/back/", "/again/");
    for method in ["cash_on_delivery", "free", "gold"] {
        world.post(&again, &testing::fields(&[("method", method)])).await.expect(422);
    }
    assert_eq!(state(&world, id).await, State::Declined);
    assert_eq!(send(&world, &again, &[("method", "transfer")]).await.0, order(1));
    let waits = find(&world, id).await;
    assert_eq!((waits.state, waits.way), (State::ActionNeeded, Way::Transfer));
    assert_eq!(waits.expires_at, Some(kernel::time::days_after(world.now(), 5)));
}

#[both]
async fn a_bank_asks_who_it_is(engine: Engine) {
    let world = world(engine).await;
    for (number, answer, ended) in [(1, "yes", State::Captured), (2, "no", State::Declined)] {
        let (id, path) = card_page(&world, number).await;
        let (bank, shown) = send(&world, &path, &[("card", "4000002500003155")]).await;
        assert!(bank == path && shown.unwrap().body.contains("Tu banco quiere confirmar"));
        assert_eq!(state(&world, id).await, State::ActionNeeded);
        send(&world, &format!("{path}/bank"), &[("answer", answer)]).await;
        let then = find(&world, id).await;
        let reason = (answer == "no").then_some(Reason::Authentication);
        assert_eq!((then.state, then.reason), (ended, reason));
        let late = world.post(&format!("{path}/bank"), "answer=yes").await.expect(303);
        assert!(late.header("location").starts_with("/pay/back/"), "asked once");
        assert_eq!(state(&world, id).await, ended);
    }
}

#[both]
async fn a_slow_card_is_waited_for_on_a_page_that_asks_again(engine: Engine) {
    let world = world(engine).await;
    let (id, path) = card_page(&world, 1).await;
    let (back, shown) = send(&world, &path, &[("card", "4000000000000341")]).await;
    let shown = shown.unwrap().body;
    assert!(shown.contains("Comprobando el pago") && shown.contains("http-equiv=\"refresh\""), "{shown}");
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::ActionNeeded);
    pass_seconds(&world, 3);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Captured);
    assert_eq!(follow(&world, &back).await.0, order(1));
}

#[both]
async fn what_is_told_twice_counts_once(engine: Engine) {
    let world = world(engine).await;
    let (id, path) = card_page(&world, 1).await;
    world.post(&path, &testing::fields(&[("card", "4000000000000077")])).await.expect(303);
    assert_eq!(jobs(&world).await, (2, 0));
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
    assert_eq!(told(&world).await, ["started", "captured"]);
}

#[both]
async fn a_card_may_be_disputed_later(engine: Engine) {
    let world = world(engine).await;
    let (id, path) = card_page(&world, 1).await;
    send(&world, &path, &[("card", "4000000000000259")]).await;
    world.see_to_duties().await;
    assert_eq!(find(&world, id).await.disputed_at, None);
    pass_seconds(&world, 60);
    world.see_to_duties().await;
    let disputed = find(&world, id).await;
    assert_eq!((disputed.state, disputed.disputed_at), (State::Captured, Some(world.now())));
    assert_eq!(told(&world).await, ["started", "captured", "disputed"]);
    let ctx = &world.operator();
    let back = ctx.write(async |tx| steps::refund(tx, ctx, id, disputed.amount, group(9)).await).await;
    assert!(matches!(back, Err(Failure::Rejected(RefundRejected::Disputed))), "their bank takes it back");
}

/// A bank that decides for the shop leaves it the money, and it may go back again; one that does not has given it back itself.
#[both]
async fn a_bank_decides_about_a_dispute(engine: Engine) {
    let world = world(engine).await;
    for (number, card, is_won, words) in [
        (1, "4000000000002685", true, "te ha dado la razón"),
        (2, "4000000000005423", false, "le ha dado la razón"),
    ] {
        let (id, path) = card_page(&world, number).await;
        send(&world, &path, &[("card", card)]).await;
        for seconds in [60, 120] {
            pass_seconds(&world, seconds);
            world.see_to_duties().await;
        }
        let known = find(&world, id).await;
        let end = known.dispute_end.unwrap();
        assert_eq!((end.at, end.is_won, known.is_disputed()), (world.now(), is_won, !is_won));
        assert_eq!(
            told(&world).await.iter().filter(|name| *name == "dispute_ended").count(),
            usize::from(number)
        );
        let shown = world.as_(Role::Owner).get(&format!("/admin/payments/{id}")).await.expect(200).body;
        assert!(shown.contains(words), "{shown}");
        let ctx = &world.operator();
        let back = ctx.write(async |tx| steps::refund(tx, ctx, id, known.amount, group(9)).await).await;
        assert_eq!(back.is_ok(), is_won);
    }
}

#[both]
async fn what_is_no_test_card_is_asked_for_again_and_printed_nowhere(engine: Engine) {
    let world = world(engine).await;
    let (id, path) = card_page(&world, 1).await;
    for card in ["", "4111 1111 1111 1111", "<script>"] {
        let shown = world.post(&path, &testing::fields(&[("card", card)])).await.expect(422).body;
        assert!(shown.contains("id=\"error-card\"") && !shown.contains("4111"), "{shown}");
    }
    assert_eq!(state(&world, id).await, State::ActionNeeded);
    let (left, _) = follow(&world, &format!("{}?left=yes", path.replace("/test/", "/back/"))).await;
    assert_eq!(left, order(1), "whoever leaves may pay later");
    let shown = world.get(&path.replace("/test/", "/back/")).await.expect(200);
    assert!(shown.body.contains("/pay/go/"), "or goes on");
    world.get(&format!("/en{path}")).await.expect(200);
    for path in ["/pay/go/x", "/pay/back/x", "/pay/test/x"] {
        world.get(path).await.expect(404);
    }
    world.post("/pay/again/x", "").await.expect(404);
}

#[both]
async fn whoever_pays_by_transfer_waits_until_somebody_has_seen_it(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Transfer).await;
    assert_eq!(go(&world, id).await, Next::Waiting);
    let waits = find(&world, id).await;
    assert_eq!(
        (waits.state, waits.expires_at),
        (State::ActionNeeded, Some(kernel::time::days_after(world.now(), 5)))
    );
    crate::actions::confirm(&world.operator(), id).await.unwrap();
    crate::actions::confirm(&world.operator(), id).await.unwrap();
    assert_eq!((state(&world, id).await, go(&world, id).await), (State::Captured, Next::Done));
    assert_eq!(told(&world).await, ["started", "captured"]);
    assert_eq!(attempts(&world, id).await[0].stage, Stage::Captured);
}

#[both]
async fn what_is_paid_at_the_door_is_promised_at_once(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::CashOnDelivery).await;
    assert_eq!((go(&world, id).await, state(&world, id).await), (Next::Done, State::Authorised));
    world.pass_days(20);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Authorised, "it has no time of its own");
    crate::actions::confirm(&world.operator(), id).await.unwrap();
    assert_eq!(told(&world).await, ["started", "authorised", "captured"]);
}

#[both]
async fn nothing_is_paid_at_once_and_what_is_not_offered_never(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let nothing = crate::model::NewPayment { amount: Money::eur(0), ..new(&world, 1, Way::Free) };
    let id = begin(&ctx, &nothing).await.unwrap();
    assert_eq!((go(&world, id).await, state(&world, id).await), (Next::Done, State::Captured));
    assert_eq!(
        (told(&world).await, jobs(&world).await),
        (vec!["started".to_owned(), "captured".to_owned()], (0, 0))
    );
    assert!(attempts(&world, id).await.is_empty() && refunds(&world, id).await.is_empty());
    for method in ["free", "gold", ""] {
        let wish = crate::model::NewPayment { method: method.into(), ..new(&world, 2, Way::Test) };
        let refused = begin(&ctx, &wish).await;
        assert!(matches!(refused, Err(Failure::Rejected(PayRejected::NoSuchWay))), "{method}");
    }
    let bare = World::on(engine, vec![crate::door()]).await;
    let refused = begin(&bare.operator(), &new(&bare, 1, Way::Test)).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::NoSuchWay))), "nobody has switched it on");
}
