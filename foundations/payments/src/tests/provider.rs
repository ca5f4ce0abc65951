//! A provider that does as it likes: it dies, it is slow, it contradicts itself; and we may die between two of its words.

use super::samples::{
    Puppet, attempts, begin, find, follow, go, group, jobs, new, order, page, pass_seconds, refunds, start,
    state, told, world, world_of,
};
use crate::{
    actions::Next,
    model::{Answer, Away, GivenBack, Reason, RefundState, Said, Stage, State, Way},
    rules::PayRejected,
    steps,
};
use action::{Failure, JobFailure};
use kernel::{Money, Personal, Role};
use payments_facts::PaymentId;
use std::sync::Arc;
use testing::{Engine, World, both};

fn answer(said: Said) -> Answer {
    Answer { said, their_ref: "ch_1".into() }
}

fn all() -> Money {
    Money::eur(2_500)
}

/// The process ends between the commit and the job: a worker does it, once, and whoever asks again is led on.
#[both]
async fn what_nobody_came_to_do_a_worker_does(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Started, (1, 0)));
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::ActionNeeded, (0, 0)));
    assert!(page(go(&world, id).await).starts_with("/pay/go/"));
    assert_eq!(attempts(&world, id).await.len(), 1);
}

/// The provider has done it and its answer never arrived: it is asked again by the same key.
#[both]
async fn a_provider_is_asked_again_for_the_same_attempt(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    puppet.say(Err(JobFailure::Later("the line went dead".into())));
    puppet.say(Ok(answer(Said::Takes(all()))));
    let id = start(&world, 1, Way::Test).await;
    let back = page(go(&world, id).await);
    let (_, shown) = follow(&world, &back).await;
    assert!(back.starts_with("/pay/back/") && shown.unwrap().body.contains("Comprobando el pago"));
    assert_eq!(puppet.asked.lock().unwrap().len(), 1, "not before its time");
    pass_seconds(&world, 20);
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, follow(&world, &back).await.0), (State::Captured, order(1)));
    let asked = puppet.asked.lock().unwrap().clone();
    assert!(asked.len() == 2 && asked[0] == asked[1], "{asked:?}");
}

#[both]
async fn a_provider_that_cannot_is_a_refusal(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    puppet.say(Err(JobFailure::Never("no such account".into())));
    let id = start(&world, 1, Way::Test).await;
    assert_eq!(go(&world, id).await, Next::Declined("payments-reason-provider".into()));
    puppet.say(Ok(answer(Said::Takes(all()))));
    assert_eq!(go(&world, id).await, Next::Done, "the next attempt");
    let asked = puppet.asked.lock().unwrap().clone();
    assert!(asked.len() == 2 && asked[0] != asked[1], "each attempt has a key of its own");
    assert_eq!(told(&world).await, ["started", "declined", "captured"]);
}

#[both]
async fn another_amount_than_was_asked_for_is_a_refusal_and_goes_back(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    puppet.say(Ok(answer(Said::Takes(Money::eur(1)))));
    puppet.gives.lock().unwrap().push_back(Ok(GivenBack::Done("re_1".into())));
    let id = start(&world, 1, Way::Test).await;
    assert_eq!(go(&world, id).await, Next::Declined("payments-reason-provider".into()));
    let first = attempts(&world, id).await[0].clone();
    let (ctx, answer) = (world.operator(), answer(Said::Takes(Money::eur(1))));
    let heard: Result<_, Failure<PayRejected>> =
        ctx.write(async |tx| steps::hear(tx, &ctx, first.id, &answer).await).await;
    assert_eq!((heard.unwrap().state, first.stage), (State::Declined, Stage::Odd));
    world.see_to_duties().await;
    assert_eq!(refunds(&world, id).await, [(Money::eur(1), RefundState::Done)], "once");
    let known = find(&world, id).await;
    assert_eq!((known.captured, known.refunded), (Money::eur(0), Money::eur(0)));
    assert_eq!(
        (told(&world).await, jobs(&world).await),
        (["started", "declined", "extra_taken", "extra_given_back"].map(String::from).into(), (0, 0))
    );
}

#[both]
async fn a_buyer_is_led_to_wherever_the_provider_wants(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let fields = vec![("Ds_Signature".to_owned(), "a\"b".to_owned())];
    let cases = [
        (Away::Page("https://pay.example/s?a=1&b=2".into()), "url=https://pay.example/s?a=1&#38;b=2"),
        (Away::Form("https://bank.example/in".into(), fields), "name=\"Ds_Signature\" value=\"a&#34;b\""),
    ];
    for (number, (away, words)) in (1..).zip(cases) {
        puppet.say(Ok(answer(Said::Asks(Some(Personal::new(away))))));
        let id = start(&world, number, Way::Test).await;
        let shown = follow(&world, &page(go(&world, id).await)).await.1.unwrap().body;
        assert!(shown.contains(words), "{shown}");
    }
}

#[both]
async fn whoever_comes_back_has_the_provider_asked(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    puppet.say(Ok(answer(Said::Asks(Some(Personal::new(Away::Page("https://pay.example/".into())))))));
    let id = start(&world, 1, Way::Test).await;
    let back = page(go(&world, id).await).replace("/go/", "/back/");
    assert!(follow(&world, &back).await.1.is_some(), "it has not heard of it");
    puppet.finds.lock().unwrap().push_back(answer(Said::Waits));
    assert!(follow(&world, &back).await.1.is_some(), "it is at it");
    puppet.finds.lock().unwrap().push_back(answer(Said::Takes(all())));
    assert_eq!(follow(&world, &back).await.0, order(1));
    assert_eq!(state(&world, id).await, State::Captured);
}

#[both]
async fn an_attempt_that_began_after_the_payment_had_ended_is_let_go(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let id = start(&world, 1, Way::Test).await;
    go(&world, id).await;
    let ctx = world.operator();
    let voided: Result<_, Failure<PayRejected>> = ctx.write(async |tx| steps::void(tx, &ctx, id).await).await;
    voided.unwrap();
    world.see_to_duties().await;
    let tried = attempts(&world, id).await;
    assert_eq!((puppet.let_go.lock().unwrap().clone(), tried[0].stage), (vec![tried[0].id], Stage::Dropped));
    let answer = answer(Said::Holds(all()));
    let heard: Result<_, Failure<PayRejected>> =
        ctx.write(async |tx| steps::hear(tx, &ctx, tried[0].id, &answer).await).await;
    assert_eq!(heard.unwrap().state, State::Voided);
    world.see_to_duties().await;
    assert_eq!(puppet.let_go.lock().unwrap().len(), 2, "what is held is given free");
    assert_eq!(told(&world).await, ["started", "voided"]);
}

/// A payment that two attempts took; what the provider says when the second is to go back, and the payment's page then.
async fn taken_twice(engine: Engine, puppet: &Arc<Puppet>, gives: GivenBack) -> (World, PaymentId, String) {
    let world = world_of(engine, puppet).await;
    puppet.say(Ok(answer(Said::Refuses(Reason::Funds))));
    puppet.say(Ok(answer(Said::Takes(all()))));
    let id = start(&world, 1, Way::Test).await;
    go(&world, id).await;
    assert_eq!(go(&world, id).await, Next::Done);
    let first = attempts(&world, id).await[0].id;
    let (ctx, answer) = (world.operator(), answer(Said::Takes(all())));
    let heard: Result<_, Failure<PayRejected>> =
        ctx.write(async |tx| steps::hear(tx, &ctx, first, &answer).await).await;
    assert_eq!(heard.unwrap().captured, all());
    let is_back = matches!(gives, GivenBack::Done(_));
    puppet.gives.lock().unwrap().push_back(Ok(gives));
    world.see_to_duties().await;
    let known = find(&world, id).await;
    assert_eq!((known.captured, known.refunded, known.attempt), (all(), Money::eur(0), 2));
    assert_eq!(puppet.given.lock().unwrap().clone(), [first], "of the attempt that took it");
    let back = ["started", "declined", "captured", "extra_taken", "extra_given_back"];
    assert_eq!(told(&world).await, back[..4 + usize::from(is_back)]);
    let shown = world.as_(Role::Owner).get(&format!("/admin/payments/{id}")).await.expect(200).body;
    (world, id, shown)
}

#[both]
async fn money_of_two_attempts_is_kept_once_and_shown_to_those_who_run_the_shop(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let (world, id, shown) = taken_twice(engine, &puppet, GivenBack::Done("re_1".into())).await;
    assert_eq!(refunds(&world, id).await, [(all(), RefundState::Done)], "the second time it goes back");
    assert!(shown.contains("Cobrado de más") && !shown.contains("/again"), "{shown}");
    assert!(
        shown.contains("Se ha cobrado dos veces") && !shown.contains("no se ha podido devolver"),
        "{shown}"
    );
}

#[both]
async fn what_was_taken_twice_and_cannot_go_back_is_said(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let (world, id, shown) = taken_twice(engine, &puppet, GivenBack::Refused(Reason::Provider)).await;
    assert_eq!(refunds(&world, id).await, [(all(), RefundState::Failed)]);
    assert!(
        shown.contains("no se ha podido devolver") && !shown.contains("Se ha cobrado dos veces"),
        "{shown}"
    );
    let owner = world.as_(Role::Owner);
    let path = |shown: &str| {
        let all = shown.split("action=\"").filter_map(|rest| rest.split('"').next());
        all.filter(|path| path.ends_with("/again")).map(str::to_owned).collect::<Vec<_>>()
    };
    let first = path(&shown);
    puppet.gives.lock().unwrap().push_back(Ok(GivenBack::Refused(Reason::Provider)));
    pass_seconds(&world, 1);
    owner.post(&first[0], &[]).await.expect(303);
    let shown = owner.get(&format!("/admin/payments/{id}?done=again")).await.expect(200).body;
    assert!(shown.contains("Pedido otra vez") && shown.contains("no se ha podido devolver"), "{shown}");
    assert_eq!(path(&shown).len(), 2, "each of both that failed may be asked for again");
    puppet.gives.lock().unwrap().push_back(Ok(GivenBack::Done("re_2".into())));
    pass_seconds(&world, 1);
    owner.post(&path(&shown)[1], &[]).await.expect(303);
    for late in path(&shown) {
        owner.post(&late, &[]).await.expect(422);
    }
    let states: Vec<_> = refunds(&world, id).await.into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, [RefundState::Failed, RefundState::Failed, RefundState::Done]);
    let given = puppet.given.lock().unwrap().clone();
    assert!(given.len() == 3 && given.iter().all(|one| *one == given[0]), "of the attempt that took it");
    assert_eq!(told(&world).await.last().map(String::as_str), Some("extra_given_back"));
    let shown = owner.get(&format!("/admin/payments/{id}")).await.expect(200).body;
    assert!(path(&shown).is_empty() && !shown.contains("no se ha podido devolver"), "{shown}");
    let known = find(&world, id).await;
    assert_eq!((known.captured, known.refunded), (all(), Money::eur(0)), "it is none of the payment's");
    assert!(world.everything().await["audit_log"].join("").contains("payments-audit-asked-again"));
}

#[both]
async fn who_paid_by_an_older_attempt_cannot_pay_by_the_next_as_well(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    puppet.say(Ok(answer(Said::Refuses(Reason::Provider))));
    puppet.say(Ok(answer(Said::Asks(None))));
    let id = start(&world, 1, Way::Test).await;
    go(&world, id).await;
    go(&world, id).await;
    let tried = attempts(&world, id).await;
    let (ctx, answer) = (world.operator(), answer(Said::Takes(all())));
    let heard: Result<_, Failure<PayRejected>> =
        ctx.write(async |tx| steps::hear(tx, &ctx, tried[0].id, &answer).await).await;
    assert_eq!(heard.unwrap().state, State::Captured);
    world.see_to_duties().await;
    assert_eq!(puppet.let_go.lock().unwrap().clone(), [tried[1].id]);
    assert_eq!(attempts(&world, id).await[1].stage, Stage::Dropped);
}

/// Two pages ask at once how it stands, and the provider tells it besides.
#[both]
async fn many_who_hear_the_same_at_once_keep_it_once(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    puppet.say(Ok(answer(Said::Asks(None))));
    let id = begin(&world.operator(), &new(&world, 1, Way::Test)).await.unwrap();
    go(&world, id).await;
    let attempt = attempts(&world, id).await[0].id;
    let hear = async || {
        let (ctx, answer) = (world.operator(), answer(Said::Takes(all())));
        let heard: Result<_, Failure<PayRejected>> =
            ctx.write(async |tx| steps::hear(tx, &ctx, attempt, &answer).await).await;
        heard.unwrap().state
    };
    let heard = tokio::join!(hear(), hear(), hear());
    assert_eq!(heard, (State::Captured, State::Captured, State::Captured));
    assert_eq!(told(&world).await, ["started", "captured"]);
    assert_eq!(find(&world, id).await.about, group(1));
}
