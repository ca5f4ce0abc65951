//! A shop with two sellers, orders as facts tell them, and what stands on accounts.

use crate::{
    model::{Account, Allocation, Earnings, Event, Heard, Payout},
    reads,
};
use action::Failure;
use addresses::model::PostalAddress;
use database::{StoreError, args};
use events::{Facts, Position};
use kernel::{Currency, Id, Money, PersonId, Subject, Tag, Timestamp, rejection::Never, time};
use orders_facts::{
    CancelledBy, GroupId, OrderAllocated, OrderCancelled, OrderConfirmed, OrderDelivered, OrderId, OrderPaid,
    OrderRefunded,
};
use sellers::model::Trader;
use sellers_facts::SellerId;
use testing::{Engine, World};
use webkit::Door;

pub(super) fn id<T: Tag>(number: u8) -> Id<T> {
    Id::from_bytes([number; 16])
}

pub(super) fn euro(cents: i64) -> Money {
    Money::eur(cents)
}

/// What is sold for 100 euro, 21 of them taxes, of which the shop keeps 12.
pub(super) fn allocation(number: u8, seller: Option<SellerId>) -> Allocation {
    let commission = if seller.is_some() { 1_200 } else { 0 };
    Allocation {
        group: id(number),
        seller,
        total: euro(10_000),
        tax: euro(1_736),
        delivery: euro(495),
        commission: euro(commission),
    }
}

/// Something heard at that place of the log.
pub(super) fn heard(place: i64) -> Heard {
    Heard { fact: "test".into(), place: Position::from_parts(0, place), at: time::from_micros(place) }
}

pub(super) async fn world(engine: Engine) -> World {
    world_with(engine, payments::door()).await
}

/// The same with other ways to pay.
pub(super) async fn world_with(engine: Engine, payments: Door) -> World {
    let below = vec![shop::door(), accounts::door(), catalog::door(), pricing::door(), payments];
    let own = vec![notifications::door(), sellers::door(), crate::door()];
    let doors = below.into_iter().chain(own).collect();
    let world = World::on(engine, doors).await;
    payments::demo::fill(&world.operator()).await.unwrap();
    world
}

/// Somebody who sells here and is paid every so many days, or by hand.
pub(super) async fn seller(world: &World, name: &str, every_days: Option<u32>) -> SellerId {
    let ctx = world.operator();
    let id = sellers::actions::open(&ctx, name, true).await.unwrap().what;
    let mut trader = Trader { iban: "ES9121000418450200051332".into(), ..Trader::default() };
    trader.address.name = format!("{name} <Ñandú> & Cía.");
    let trader = serde_json::to_string(&trader).unwrap();
    let done: Result<u64, StoreError> = ctx
        .write(async |tx| {
            let sql = "UPDATE seller SET state = 'active', payout_days = $1, trader = $2, verified_at = $3 WHERE id = $4";
            tx.exec(sql, args![every_days, trader, ctx.now(), id]).await
        })
        .await;
    assert_eq!(done.unwrap(), 1);
    id
}

/// Something happens, and whoever listens hears it.
pub(super) async fn tell(world: &World, facts: &(impl Facts + Sync)) {
    let done: Result<(), StoreError> = world.operator().write(async |tx| tx.record(facts).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

/// The order of that number is placed with this seller, confirmed and paid.
pub(super) async fn sell(world: &World, number: u8, seller: Option<SellerId>) -> OrderId {
    let order: OrderId = id(number);
    let Allocation { group, seller, total, tax, delivery, commission } = allocation(number, seller);
    let lines = Vec::new();
    tell(world, &OrderAllocated { order, group, seller, total, tax, delivery, commission, lines }).await;
    tell(world, &OrderConfirmed { order, person: None, total, goods: Vec::new() }).await;
    tell(world, &OrderPaid { order, amount: total }).await;
    order
}

pub(super) async fn deliver(world: &World, order: OrderId) {
    let delivered_at = world.now();
    tell(world, &OrderDelivered { order, person: None, delivered_at }).await;
}

pub(super) async fn give_back(world: &World, order: OrderId, cents: i64) {
    let refund = world.operator().id();
    tell(world, &OrderRefunded { order, refund, amount: euro(cents), is_all: false }).await;
}

pub(super) async fn call_off(world: &World, order: OrderId) {
    tell(world, &OrderCancelled { order, by: CancelledBy::Staff, was_confirmed: true }).await;
}

/// What a seller has said of where they are.
pub(super) async fn lives(world: &World, seller: SellerId, address: PostalAddress) {
    let trader = Trader { address, iban: "ES9121000418450200051332".into(), ..Trader::default() };
    let trader = serde_json::to_string(&trader).unwrap();
    let done: Result<u64, StoreError> = world
        .operator()
        .write(async |tx| tx.exec("UPDATE seller SET trader = $1 WHERE id = $2", args![trader, seller]).await)
        .await;
    assert_eq!(done.unwrap(), 1);
}

/// The seller is this person.
pub(super) async fn belongs(world: &World, seller: SellerId, person: PersonId) {
    let done: Result<u64, StoreError> = world
        .operator()
        .write(async |tx| {
            tx.exec("UPDATE seller SET person_id = $1 WHERE id = $2", args![person, seller]).await
        })
        .await;
    assert_eq!(done.unwrap(), 1);
}

/// What stands on an account in euro, debits above zero.
pub(super) async fn on(world: &World, account: &Account) -> i64 {
    let key = account.key(Currency::EUR);
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::account(snap, &key).await).await;
    found.unwrap().map_or(0, |known| known.balance.minor)
}

pub(super) fn buyer(number: u8) -> Account {
    Account::buyer_of(&Subject::from(id::<orders_facts::OrderGroup>(number)))
}

/// What a seller has pending and payable, in cents.
pub(super) async fn earned(world: &World, seller: SellerId) -> (i64, i64) {
    let found: Result<Vec<Earnings>, StoreError> =
        world.operator().read(async |snap| reads::earnings(snap, seller).await).await;
    found.unwrap().first().map_or((0, 0), |one| (one.pending.minor, one.payable.minor))
}

pub(super) async fn payouts(world: &World, seller: SellerId) -> Vec<Payout> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::payouts_of(snap, seller).await).await;
    found.unwrap()
}

/// All entries of the book, each with the account and the currency.
pub(super) async fn entries(world: &World) -> Vec<(String, i64)> {
    let sql = "SELECT account, amount FROM ledger_entry ORDER BY account, amount";
    let found: Result<_, StoreError> = world.operator().read(async |snap| snap.all(sql, &[]).await).await;
    found.unwrap()
}

/// Rows of a table that holds what entries add up to.
async fn sums(world: &World, sql: &'static str) -> Vec<(String, i64)> {
    let found: Result<_, StoreError> = world.operator().read(async |snap| snap.all(sql, &[]).await).await;
    found.unwrap()
}

/// What must hold whatever happened: each transaction adds up to nothing, and each balance is what its entries add up to.
pub(super) async fn balances(world: &World) {
    let odd = sums(
        world,
        "SELECT kind, CAST(SUM(amount) AS BIGINT) FROM ledger_transaction t
         JOIN ledger_entry e ON e.transaction_id = t.id GROUP BY t.id, kind HAVING SUM(amount) <> 0",
    )
    .await;
    assert!(odd.is_empty(), "{odd:?}");
    let added =
        "SELECT account, CAST(SUM(amount) AS BIGINT) FROM ledger_entry GROUP BY account ORDER BY account";
    let added = sums(world, added).await;
    let kept = sums(world, "SELECT code, balance FROM ledger_account ORDER BY code").await;
    assert_eq!(added, kept);
    let days =
        "SELECT account, CAST(SUM(amount) AS BIGINT) FROM ledger_day GROUP BY account ORDER BY account";
    assert_eq!(added, sums(world, days).await);
    assert_eq!(added.iter().map(|(_, minor)| minor).sum::<i64>(), 0);
}

/// An event is heard of an order, as its reaction does it.
pub(super) async fn hear(world: &World, order: OrderId, event: &Event, place: i64) {
    let ctx = world.operator();
    let done: Result<(), StoreError> =
        ctx.write(async |tx| crate::steps::hear(tx, &ctx, order, event, &heard(place)).await).await;
    done.unwrap();
}

/// A payment by transfer for the group of that number.
pub(super) async fn pay(world: &World, number: u8, cents: i64) -> payments_facts::PaymentId {
    use payments::model::{CardWish, NewPayment, Way};
    let group: GroupId = id(number);
    let new = NewPayment {
        about: group.into(),
        reference: format!("ABCD000{number}"),
        amount: euro(cents),
        method: Way::Transfer.code().to_owned(),
        back_to: "/orders/secreto".into(),
        lang: kernel::Lang::Es,
        expires_at: None::<Timestamp>,
        card: CardWish::Once,
    };
    let ctx = world.operator();
    let id = ctx.write(async |tx| payments::steps::start(tx, &ctx, &new).await).await.unwrap();
    world.see_to_duties().await;
    payments::actions::confirm(&ctx, id).await.unwrap();
    world.see_to_duties().await;
    id
}

/// A step in a transaction of its own, for what is swept.
pub(super) type Done<T = ()> = Result<T, Failure<Never>>;
