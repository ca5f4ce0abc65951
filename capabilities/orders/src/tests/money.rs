//! Money that comes, comes late, comes twice, does not come, goes back.

use super::samples::{
    GUEST, How, a_second, available, buy, letters, paid, place, subjects, told, whole, wish, world,
};
use crate::{actions, model::Shelf};
use database::StoreError;
use kernel::{Money, Subject};
use orders_facts::{CancelledBy, OrderState, PaymentState};
use payments_facts::{PaymentCaptured, PaymentId};
use testing::{Engine, World, both};

/// A provider says once more, or late, that money has come.
async fn captured(world: &World, about: Subject, payment: PaymentId, amount: Money) {
    let fact = PaymentCaptured { payment, about, amount };
    let said: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    said.unwrap();
    world.see_to_duties().await;
}

#[both]
async fn what_is_paid_stands_its_goods_are_gone_and_the_buyer_is_told_once(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    assert_eq!(whole(&world, bought.order).await.order.shelf(), Shelf::ToPay);
    assert_eq!(available(&world, "mug").await, 8, "put aside");
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.paid), (OrderState::Confirmed, Money::eur(5_395)));
    assert_eq!(order.shelf(), Shelf::ToSend);
    captured(&world, bought.group.into(), bought.payment, Money::eur(5_395)).await;
    assert_eq!(available(&world, "mug").await, 8);
    let rows = world.everything().await;
    assert!(rows["stock_hold"].is_empty(), "sold, not put aside: {:?}", rows["stock_hold"]);
    assert_eq!(told(&world, "orders.order_confirmed").await, 1);
    let subjects = subjects(&world).await;
    assert_eq!(subjects.len(), 2, "received, paid: {subjects:?}");
}

#[both]
async fn what_is_paid_at_the_door_stands_at_once_and_is_paid_later(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &How { method: "cash_on_delivery", ..GUEST }).await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.stand.payment), (OrderState::Confirmed, PaymentState::Waiting));
    assert_eq!(order.shelf(), Shelf::ToSend);
    assert!(world.everything().await["stock_hold"].is_empty());
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.payment, told(&world, "orders.order_confirmed").await), (PaymentState::Paid, 1));
}

#[both]
async fn what_nobody_pays_is_given_up_and_its_goods_come_back(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(
        whole(&world, bought.order).await.order.stand.order,
        OrderState::Placed,
        "a transfer has days"
    );
    world.pass_days(5);
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.stand.payment), (OrderState::Expired, PaymentState::Void));
    assert_eq!(available(&world, "mug").await, 10);
    assert!(subjects(&world).await.last().unwrap().contains("falta de pago"));
    assert_eq!(told(&world, "orders.order_expired").await, 1);
}

#[both]
async fn money_that_comes_late_brings_it_back_while_the_goods_are_there(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    world.pass_days(6);
    world.see_to_duties().await;
    captured(&world, bought.group.into(), bought.payment, Money::eur(5_395)).await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.stand.payment), (OrderState::Confirmed, PaymentState::Paid));
    assert_eq!((order.ended_at, available(&world, "mug").await), (None, 8));
}

#[both]
async fn money_that_comes_when_the_goods_are_gone_is_owed_and_the_buyer_is_told(engine: Engine) {
    let world = world(engine).await;
    let late = buy(&world, &How { mugs: 9, ..GUEST }).await;
    world.pass_days(6);
    world.see_to_duties().await;
    paid(&world, &How { mugs: 5, ..GUEST }).await;
    a_second(&world);
    captured(&world, late.group.into(), late.payment, Money::eur(9 * 1_200 + 2_995)).await;
    let order = whole(&world, late.order).await.order;
    assert_eq!((order.stand.order, order.shelf()), (OrderState::Expired, Shelf::ToRefund));
    assert!(subjects(&world).await.last().unwrap().contains("llegado tarde"));
    assert_eq!(available(&world, "mug").await, 5);
}

#[both]
async fn money_that_comes_twice_changes_nothing_of_the_order(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let before = whole(&world, bought.order).await;
    let other = PaymentId::from_bytes([77; 16]);
    captured(&world, bought.group.into(), other, Money::eur(5_395)).await;
    assert_eq!(whole(&world, bought.order).await, before);
}

#[both]
async fn what_is_called_off_after_it_was_paid_goes_back_whole(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    a_second(&world);
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, available(&world, "mug").await), (OrderState::Cancelled, 10));
    assert_eq!(order.shelf(), Shelf::ToRefund, "a transfer goes back by hand");
    let refunds = whole(&world, bought.order).await.refunds;
    assert_eq!(refunds.len(), 1);
    assert_eq!(refunds[0].amount, Money::eur(5_395));
    assert!(actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.is_err());
    let letter = letters(&world).await.pop().unwrap();
    assert!(letter.written.text.contains("Te devolvemos lo que habías pagado"), "{}", letter.written.text);
}

#[both]
async fn what_is_called_off_before_it_was_paid_stays_so_and_money_that_comes_is_owed(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.payment, order.shelf()), (PaymentState::Void, Shelf::Over));
    assert_eq!(available(&world, "mug").await, 10);
    assert!(actions::pay(&world.operator(), bought.order, "test", "/orders/here").await.is_err());
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await;
    assert_eq!((order.order.stand.order, order.order.shelf()), (OrderState::Cancelled, Shelf::ToRefund));
    assert_eq!(order.refunds.iter().map(|one| one.amount.minor).collect::<Vec<_>>(), [5_395]);
    assert_eq!(available(&world, "mug").await, 10);
}

#[both]
async fn another_way_to_pay_takes_the_place_of_the_first_and_the_order_stays(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let ctx = world.operator();
    actions::pay(&ctx, bought.order, "test", "/orders/here").await.unwrap();
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await;
    assert_eq!((order.order.stand.order, order.group.method.as_str()), (OrderState::Placed, "test"));
    let known: Result<_, StoreError> =
        ctx.read(async |snap| payments::reads::of(snap, &bought.group.into()).await).await;
    let states: Vec<_> = known.unwrap().iter().map(|one| one.state.code()).collect();
    assert_eq!(states, ["voided", "action_needed"]);
    assert!(actions::pay(&ctx, bought.order, "cash_on_delivery", "/orders/here").await.is_err());
    world.machine.set(kernel::time::seconds_after(world.now(), 3_700));
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Expired, "half an hour");
}

/// RULES 1.I: a fully refunded order is not paid any more.
#[both]
async fn what_went_back_is_counted_and_all_of_it_is_not_paid_any_more(engine: Engine) {
    let world = world(engine).await;
    let wish = wish(&world, &How { method: "test", ..GUEST }).await;
    let bought = place(&world.operator(), &wish).await.unwrap();
    let next = payments::actions::go(&world.operator(), bought.payment).await.unwrap();
    let payments::model::Next::Page(path) = next else { panic!("{next:?}") };
    pay_by_card(&world, &path).await;
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.payment, PaymentState::Paid);
    for (typed, payment, back) in
        [("10", PaymentState::PartlyRefunded, 1_000), ("", PaymentState::Refunded, 5_395)]
    {
        actions::refund(&world.operator(), bought.order, typed).await.unwrap();
        world.see_to_duties().await;
        let order = whole(&world, bought.order).await.order;
        assert_eq!((order.stand.payment, order.refunded), (payment, Money::eur(back)), "{typed}");
    }
    assert!(actions::refund(&world.operator(), bought.order, "1").await.is_err());
    assert_eq!(whole(&world, bought.order).await.order.shelf(), Shelf::Over);
    let sent = subjects(&world).await;
    assert_eq!(sent.iter().filter(|one| one.contains("devuelto")).count(), 2, "{sent:?}");
}

/// Fills in the card that is always good, as a browser does.
async fn pay_by_card(world: &World, path: &str) {
    let mut path = path.to_owned();
    for _ in 0..6 {
        if path.starts_with("/orders/") {
            return;
        }
        let answer = world.get(&path).await;
        path = match answer.status.as_u16() {
            303 => answer.header("location").to_owned(),
            _ => {
                let sent = world.post(&path, &testing::fields(&[("card", "4242 4242 4242 4242")])).await;
                sent.expect(303).header("location").to_owned()
            }
        };
    }
    panic!("it leads nowhere: {path}");
}
