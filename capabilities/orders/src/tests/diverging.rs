//! Orders of one payment that do not go the same way before it comes: nobody is asked for more than is sold, and no cent is kept
//! of what is not.

use super::samples::{Bought, GUEST, available, of_two, place, whole, world};
use crate::{
    actions,
    model::{OrderId, OrderState, PaymentState},
    rules::StateRejected,
    steps,
};
use action::Failure;
use database::{StoreError, args};
use kernel::{Money, Role, Subject};
use orders_facts::CancelledBy;
use testing::{Engine, World, both};

async fn bought(world: &World) -> Bought {
    let wish = of_two(world, &GUEST).await;
    let bought = place(&world.operator(), &wish).await.unwrap();
    world.see_to_duties().await;
    bought
}

/// What payments tell once more.
async fn captured(world: &World, bought: &Bought) {
    let (ctx, about) = (world.operator(), Subject::from(bought.group));
    let came = steps::Captured { about: &about, payment: bought.payment, amount: Money::eur(5_395) };
    ctx.write(async |tx| steps::pay(tx, &ctx, &came).await).await.unwrap();
    world.see_to_duties().await;
}

/// How they stand, and what of each is on its way back.
async fn found(world: &World, bought: &Bought) -> Vec<(OrderState, PaymentState, i64)> {
    let mut all = Vec::new();
    for id in &bought.placed.orders {
        let one = whole(world, *id).await;
        let back = one.refunds.iter().map(|refund| refund.amount.minor).sum();
        all.push((one.order.stand.order, one.order.stand.payment, back));
    }
    all
}

#[both]
async fn either_is_called_off_by_either_side_and_so_are_both(engine: Engine) {
    for (by, at) in [
        (CancelledBy::Staff, 0),
        (CancelledBy::Staff, 1),
        (CancelledBy::Customer, 0),
        (CancelledBy::Customer, 1),
    ] {
        let world = world(engine).await;
        let bought = bought(&world).await;
        let one = format!("/admin/orders/{}", bought.placed.orders[at]);
        let page = world.as_(Role::Owner).get(&one).await.expect(200).body;
        assert!(page.contains("Con este pedido se anulan también los demás"), "it is said before: {page}");
        actions::cancel(&world.operator(), bought.placed.orders[at], by).await.unwrap();
        let void = (OrderState::Cancelled, PaymentState::Void, 0);
        assert_eq!(found(&world, &bought).await, [void, void], "{by:?} {at}");
        assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (10, 10));
        let again = actions::pay(&world.operator(), bought.order, "test", "/orders/here").await;
        assert!(again.is_err(), "nobody is asked for it any more");
        let seen = actions::confirm(&world.operator(), bought.order).await;
        assert!(matches!(seen, Err(Failure::Rejected(StateRejected::Paid))), "{seen:?}");
        // A transfer may come all the same: each gives back its own part.
        payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
        world.see_to_duties().await;
        let off = |back| (OrderState::Cancelled, PaymentState::Paid, back);
        assert_eq!(found(&world, &bought).await, [off(2_700), off(2_695)], "{by:?} {at}");
    }
}

/// Takes one of them away behind everybody's back.
async fn set(world: &World, id: OrderId, state: &str) {
    let ctx = world.operator();
    let sql = "UPDATE order_head SET state = $1, payment = 'void', version = version + 1 WHERE id = $2";
    let done: Result<u64, StoreError> = ctx.write(async |tx| tx.exec(sql, args![*state, id]).await).await;
    done.unwrap();
}

#[both]
async fn money_for_one_that_stands_and_one_that_does_not_is_taken_and_given_back(engine: Engine) {
    for (at, state, off) in [
        (0, "cancelled", OrderState::Cancelled),
        (1, "cancelled", OrderState::Cancelled),
        (0, "expired", OrderState::Expired),
        (1, "expired", OrderState::Expired),
    ] {
        let world = world(engine).await;
        let bought = bought(&world).await;
        set(&world, bought.placed.orders[at], state).await;
        payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
        world.see_to_duties().await;
        let parts = [2_700, 2_695];
        let mut expected = [(OrderState::Confirmed, PaymentState::Paid, 0); 2];
        expected[at] = (off, PaymentState::Paid, parts[at]);
        assert_eq!(found(&world, &bought).await, expected, "{state} {at}");
        captured(&world, &bought).await;
        assert_eq!(found(&world, &bought).await, expected, "heard twice");
    }
}
