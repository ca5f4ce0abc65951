//! Money that comes and goes in an order that nobody expects: goods, coupons and other payments follow it.

use super::samples::{
    Bought, GUEST, How, a_second, available, buy, letters, paid, place, told, variant, whole, wish, world,
};
use crate::{
    actions,
    model::{Shelf, ToSend},
    reads, steps, store,
};
use database::StoreError;
use kernel::{Localized, Money, Subject};
use orders_facts::{CancelledBy, GoodsState, OrderState, PaymentState};
use payments_facts::RefundId;
use pricing::model::{Draft, Gives, Wants, Why};
use testing::{Engine, World, both};

const ALL: i64 = 5_395;

/// What payments tell once money has come.
async fn captured(world: &World, bought: &Bought, minor: i64) {
    let (ctx, about) = (world.operator(), Subject::from(bought.group));
    let came = steps::Captured { about: &about, payment: bought.payment, amount: Money::eur(minor) };
    ctx.write(async |tx| steps::pay(tx, &ctx, &came).await).await.unwrap();
}

/// What payments tell once money went back.
async fn went_back(world: &World, bought: &Bought, minor: i64) {
    let (ctx, about) = (world.operator(), Subject::from(bought.group));
    let refund = RefundId::from_bytes([5; 16]);
    let gone = steps::Refunded { about: &about, payment: bought.payment, refund, amount: Money::eur(minor) };
    ctx.write(async |tx| steps::refunded(tx, &ctx, &gone).await).await.unwrap();
}

#[both]
async fn money_whose_way_back_is_heard_first_has_come_and_gone(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    went_back(&world, &bought, ALL).await;
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.paid, order.refunded), (Money::eur(ALL), Money::eur(ALL)));
    assert_eq!((order.stand.payment, order.shelf()), (PaymentState::Refunded, Shelf::Over));
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (10, 10));
}

#[both]
async fn what_was_given_back_before_it_was_sent_is_called_off(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    went_back(&world, &bought, 1_000).await;
    assert_eq!(available(&world, "mug").await, 8, "the rest is still theirs");
    let world = crate::tests::samples::world(engine).await;
    let bought = paid(&world, &GUEST).await;
    a_second(&world);
    went_back(&world, &bought, ALL).await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.stand.payment), (OrderState::Cancelled, PaymentState::Refunded));
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (10, 10));
    assert_eq!(told(&world, "orders.order_cancelled").await, 1);
    went_back(&world, &bought, ALL).await;
    assert_eq!(available(&world, "mug").await, 10, "once");
}

#[both]
async fn of_what_was_given_back_halfway_only_the_rest_comes_back(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let mug = variant(&world, "mug").await;
    let lines = whole(&world, bought.order).await.lines;
    let one = lines.iter().find(|line| line.variant == mug).unwrap().id;
    let parcel = ToSend { goods: vec![(one, "1".into())], ..ToSend::default() };
    actions::send(&world.operator(), bought.order, &parcel).await.unwrap();
    went_back(&world, &bought, ALL).await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.stand.goods), (OrderState::Confirmed, GoodsState::PartlySent));
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (9, 10));
}

#[both]
async fn what_payments_give_back_already_is_not_asked_for_again(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let (ctx, cause) = (world.operator(), Subject::from(bought.payment));
    let asked = ctx.write(async |tx| {
        payments::steps::refund(tx, &ctx, bought.payment, Money::eur(3_000), cause.clone()).await
    });
    asked.await.unwrap();
    actions::cancel(&ctx, bought.order, CancelledBy::Staff).await.unwrap();
    let refunds = whole(&world, bought.order).await.refunds;
    assert_eq!(refunds.iter().map(|one| one.amount.minor).collect::<Vec<_>>(), [ALL - 3_000]);
}

#[both]
async fn money_that_comes_after_its_buyer_was_forgotten_is_owed(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let (ctx, group) = (world.operator(), whole(&world, bought.order).await.group);
    let left: Result<(), StoreError> = ctx.write(async |tx| steps::erase(tx, &group).await).await;
    left.unwrap();
    world.pass_days(6);
    world.see_to_duties().await;
    assert!(whole(&world, bought.order).await.group.is_forgotten);
    let before = letters(&world).await.len();
    captured(&world, &bought, ALL).await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.shelf()), (OrderState::Expired, Shelf::ToRefund));
    assert_eq!(available(&world, "mug").await, 10);
    assert_eq!(letters(&world).await.len(), before, "there is nobody to write to");
}

#[both]
async fn what_stands_again_counts_its_coupon_again(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let draft = Draft {
        name: Localized::same("Dos menos"),
        code: "DOS".into(),
        gives: Gives::Amount { amount: Money::eur(200) },
        wants: Wants::default(),
        starts_at: None,
        ends_at: None,
        per_person: None,
        in_all: Some(1),
        priority: 0,
        is_exclusive: false,
        is_on: true,
    };
    let promotion = ctx.write(async |tx| pricing::steps::add(tx, &ctx, &draft).await).await.unwrap();
    let used = async || {
        let known: Result<_, StoreError> =
            ctx.read(async |snap| pricing::reads::promotion(snap, promotion).await).await;
        known.unwrap().unwrap().used
    };
    let mut wish = wish(&world, &GUEST).await;
    wish.priced.why = vec![Why {
        promotion,
        name: draft.name.clone(),
        code: draft.code.clone(),
        kind: "amount".into(),
        lines: Vec::new(),
        delivery: Money::eur(0),
        amount: Money::eur(-200),
    }];
    let bought = place(&ctx, &wish).await.unwrap();
    world.see_to_duties().await;
    world.pass_days(6);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Expired);
    assert_eq!(used().await, 0);
    captured(&world, &bought, ALL).await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Confirmed);
    assert_eq!(used().await, 1);
}

#[both]
async fn what_cost_nothing_and_was_called_off_owes_nothing(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    captured(&world, &bought, 0).await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.payment, order.shelf()), (PaymentState::Void, Shelf::Over));
}

#[both]
async fn what_was_paid_cannot_be_paid_once_more_in_another_way(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &How { method: "test", ..GUEST }).await;
    let ctx = world.operator();
    actions::pay(&ctx, bought.order, "transfer", "/orders/here").await.unwrap();
    captured(&world, &bought, ALL).await;
    let known: Result<_, StoreError> =
        ctx.read(async |snap| payments::reads::of(snap, &bought.group.into()).await).await;
    let states: Vec<_> = known.unwrap().iter().map(|one| one.state.code()).collect();
    assert_eq!(states, ["voided", "voided"]);
    assert_eq!(whole(&world, bought.order).await.order.stand.payment, PaymentState::Paid);
}

#[both]
async fn who_was_forgotten_is_nobody_who_comes_later(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let ctx = world.operator();
    let is_first = async |address: &'static str| {
        let asked: Result<bool, StoreError> =
            ctx.read(async |snap| reads::is_first(snap, None, address).await).await;
        asked.unwrap()
    };
    assert!(!is_first(GUEST.email).await);
    let gone: Result<(), StoreError> =
        ctx.write(async |tx| store::erasing::group(tx, bought.group).await).await;
    gone.unwrap();
    assert!(is_first("").await);
}

#[both]
async fn money_of_another_sum_that_went_back_keeps_nothing_waiting(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    captured(&world, &bought, 2_700).await;
    let (ctx, about) = (world.operator(), Subject::from(bought.group));
    let look = async || {
        let (ctx, about) = (&ctx, &about);
        ctx.write(async |tx| steps::look_again(tx, ctx, about).await).await.unwrap();
        whole(&world, bought.order).await.order.stand.order
    };
    assert_eq!(look().await, OrderState::Placed, "some of it is still there");
    let rest = Money::eur(ALL - 2_700);
    let cause = Subject::from(bought.payment);
    let asked =
        ctx.write(async |tx| payments::steps::refund(tx, &ctx, bought.payment, rest, cause.clone()).await);
    asked.await.unwrap();
    assert_eq!(look().await, OrderState::Expired);
}
