//! A shop that is paid, what there is to pay, and a provider that answers as a test wants.

use crate::{
    Provider, Providers,
    actions::{self, Next},
    demo,
    model::{
        Answer, Ask, AskBack, AskCard, Attempt, AttemptId, CardWish, GivenBack, KeptCard, NewPayment,
        Payment, Refund, RefundState, State, Way,
    },
    reads,
    rules::PayRejected,
    steps,
};
use action::{BoxFut, Ctx, Failure, JobFailure};
use database::StoreError;
use events::Position;
use kernel::{Id, Lang, Money, Subject, Tag, time};
use payments_facts::PaymentId;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use testing::{Answer as Page, Caller, Engine, World};

enum Group {}
impl Tag for Group {
    const KIND: &'static str = "order_group";
}

/// What is paid for.
pub(super) fn group(number: u8) -> Subject {
    Id::<Group>::from_bytes([number; 16]).into()
}

/// Where its buyer goes on.
pub(super) fn order(number: u8) -> String {
    format!("/orders/secreto-{number}")
}

/// A shop that offers all ways.
pub(super) async fn world(engine: Engine) -> World {
    let world = World::on(engine, vec![crate::door()]).await;
    demo::fill(&world.operator()).await.unwrap();
    world
}

/// 25 euro by this way, until a quarter of an hour has passed.
pub(super) fn new(world: &World, number: u8, way: Way) -> NewPayment {
    NewPayment {
        about: group(number),
        reference: format!("ABCD000{number}"),
        amount: Money::eur(2_500),
        method: way.code().to_owned(),
        back_to: order(number),
        lang: Lang::Es,
        expires_at: Some(time::seconds_after(world.now(), 900)),
        card: CardWish::Once,
    }
}

pub(super) async fn begin(ctx: &Ctx, new: &NewPayment) -> Result<PaymentId, Failure<PayRejected>> {
    ctx.write(async |tx| steps::start(tx, ctx, new).await).await
}

pub(super) async fn start(world: &World, number: u8, way: Way) -> PaymentId {
    begin(&world.operator(), &new(world, number, way)).await.unwrap()
}

pub(super) async fn go(world: &World, id: PaymentId) -> Next {
    actions::go(&world.operator(), id).await.unwrap()
}

pub(super) async fn find(world: &World, id: PaymentId) -> Payment {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::one(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn state(world: &World, id: PaymentId) -> State {
    find(world, id).await.state
}

pub(super) async fn attempts(world: &World, id: PaymentId) -> Vec<Attempt> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::attempts(snap, id).await).await;
    found.unwrap()
}

pub(super) async fn refunds(world: &World, id: PaymentId) -> Vec<(Money, RefundState)> {
    let found: Result<Vec<Refund>, StoreError> =
        world.operator().read(async |snap| reads::refunds(snap, id).await).await;
    found.unwrap().into_iter().map(|one| (one.amount, one.state)).collect()
}

/// The names of what has happened, without what they all begin with.
pub(super) async fn told(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let read: Result<_, StoreError> =
        world.operator().read(async |snap| snap.log_after(Position::START, 1_000).await).await;
    read.unwrap()
        .into_iter()
        .filter_map(|fact| Some(fact.name.strip_prefix("payments.")?.to_owned()))
        .collect()
}

pub(super) fn pass_seconds(world: &World, seconds: i64) {
    world.machine.set(time::seconds_after(world.now(), seconds));
}

/// How many jobs wait, and how many are set aside.
pub(super) async fn jobs(world: &World) -> (i64, i64) {
    let counts: Result<_, StoreError> = world.operator().read(async |snap| snap.count_jobs().await).await;
    let counts = counts.unwrap();
    (counts.waiting, counts.parked)
}

/// The path of a page of ours.
pub(super) fn page(next: Next) -> String {
    match next {
        Next::Page(path) => path,
        other => panic!("it leads nowhere: {other:?}"),
    }
}

/// Follows a browser until it stands on a page, or is led to an order.
pub(super) async fn follow(world: &World, path: &str) -> (String, Option<Page>) {
    let mut path = path.to_owned();
    for _ in 0..8 {
        if path.starts_with("/orders/") {
            return (path, None);
        }
        let answer = world.get(&path).await;
        if answer.status.as_u16() != 303 {
            return (path, Some(answer.expect(200)));
        }
        path = answer.header("location").to_owned();
    }
    panic!("it leads from page to page without end: {path}");
}

/// The same as somebody who is signed in.
pub(super) async fn follow_as(caller: &Caller<'_>, path: &str) -> (String, Option<Page>) {
    let mut path = path.to_owned();
    while !path.starts_with("/orders/") {
        let answer = caller.get(&path).await;
        if answer.status.as_u16() != 303 {
            return (path, Some(answer.expect(200)));
        }
        path = answer.header("location").to_owned();
    }
    (path, None)
}

/// Sends a form and follows where it leads.
pub(super) async fn send(world: &World, path: &str, fields: &[(&str, &str)]) -> (String, Option<Page>) {
    let answer = world.post(path, &testing::fields(fields)).await.expect(303);
    follow(world, answer.header("location")).await
}

/// A provider that says what it was told to say, one after the other, and remembers what it was asked.
#[derive(Default)]
pub(super) struct Puppet {
    pub(super) says: Mutex<VecDeque<Result<Answer, JobFailure>>>,
    pub(super) gives: Mutex<VecDeque<Result<GivenBack, JobFailure>>>,
    pub(super) finds: Mutex<VecDeque<Answer>>,
    pub(super) asked: Mutex<Vec<AttemptId>>,
    /// With which card it was asked for each of them.
    pub(super) cards: Mutex<Vec<AskCard>>,
    /// What it has kept of the cards that pay.
    pub(super) keeps: Mutex<VecDeque<KeptCard>>,
    pub(super) forgotten: Mutex<Vec<String>>,
    pub(super) let_go: Mutex<Vec<AttemptId>>,
    pub(super) given: Mutex<Vec<AttemptId>>,
}

impl Puppet {
    pub(super) fn say(&self, answer: Result<Answer, JobFailure>) {
        self.says.lock().unwrap().push_back(answer);
    }
}

/// A shop with this provider behind the way for tests.
pub(super) async fn world_of(engine: Engine, puppet: &Arc<Puppet>) -> World {
    let world = World::on(engine, vec![crate::door_with(Providers::new(vec![puppet.clone()]))]).await;
    demo::fill(&world.operator()).await.unwrap();
    world
}

impl Provider for Puppet {
    fn way(&self) -> Way {
        Way::Test
    }

    fn begin<'a>(&'a self, _: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        self.asked.lock().unwrap().push(ask.attempt);
        self.cards.lock().unwrap().push(ask.card.clone());
        let next = self.says.lock().unwrap().pop_front();
        Box::pin(async move { next.unwrap_or_else(|| Err(JobFailure::Later("nobody answers".into()))) })
    }

    fn find<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        let next = self.finds.lock().unwrap().pop_front();
        Box::pin(async move { Ok(next) })
    }

    fn card_of<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<Option<KeptCard>, JobFailure>> {
        let next = self.keeps.lock().unwrap().pop_front();
        Box::pin(async move { Ok(next) })
    }

    fn forget_card<'a>(&'a self, _: &'a Ctx, card: &'a KeptCard) -> BoxFut<'a, Result<(), JobFailure>> {
        self.forgotten.lock().unwrap().push(card.their_ref.reveal().clone());
        Box::pin(async { Ok(()) })
    }

    fn let_go<'a>(&'a self, _: &'a Ctx, attempt: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        self.let_go.lock().unwrap().push(attempt.id);
        Box::pin(async { Ok(()) })
    }

    fn give_back<'a>(&'a self, _: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        self.given.lock().unwrap().push(ask.attempt);
        let next = self.gives.lock().unwrap().pop_front();
        Box::pin(async move { next.unwrap_or_else(|| Err(JobFailure::Later("nobody answers".into()))) })
    }
}
