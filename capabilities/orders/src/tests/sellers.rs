//! Several sellers, one payment: each order goes its own way (RULES 1.I and its list of others' mistakes).

use super::samples::{
    Bought, GUEST, How, available, letters, listed, member, of_two, place, seller, told, whole, world,
};
use crate::{
    actions,
    model::{OrderId, OrderState, PaymentState, ToSend, Wanted},
    reads, steps,
};
use action::Failure;
use database::StoreError;
use kernel::{Money, Role, Subject};
use orders_facts::{CancelledBy, GoodsState};
use testing::{Engine, World, both, sweep};

/// Mugs of the house and a jug of somebody else, placed.
async fn bought(world: &World, how: &How) -> Bought {
    let wish = of_two(world, how).await;
    let bought = place(&world.operator(), &wish).await.unwrap();
    world.see_to_duties().await;
    bought
}

async fn paid(world: &World, how: &How) -> Bought {
    let bought = bought(world, how).await;
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    bought
}

async fn states(world: &World, ids: &[OrderId]) -> Vec<(OrderState, PaymentState, i64, i64)> {
    let mut all = Vec::new();
    for id in ids {
        let order = whole(world, *id).await.order;
        all.push((order.stand.order, order.stand.payment, order.paid.minor, order.refunded.minor));
    }
    all
}

#[both]
async fn one_payment_makes_each_order_paid_with_its_own_part(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    assert_eq!(bought.placed.orders.len(), 2);
    let found = states(&world, &bought.placed.orders).await;
    assert_eq!(
        found,
        [
            (OrderState::Confirmed, PaymentState::Paid, 2_700, 0),
            (OrderState::Confirmed, PaymentState::Paid, 2_695, 0),
        ]
    );
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (8, 9));
    assert!(world.everything().await["stock_hold"].is_empty());
    let second = whole(&world, bought.placed.orders[1]).await;
    assert_eq!(second.order.seller, Some(seller(8)));
    assert_eq!(second.others.iter().map(|one| one.id).collect::<Vec<_>>(), [bought.order]);
    assert_eq!(second.reference(), bought.placed.code);
    assert_eq!(told(&world, "orders.order_allocated").await, 2);
    assert_eq!(world.everything().await["order_commission"].len(), 1);
    let codes = listed(&world, &Wanted::default()).await;
    assert_eq!(codes.len(), 2, "a code each");
    assert_ne!(codes[0], codes[1]);
}

#[both]
async fn a_refund_touches_only_its_order(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let [house, other] = bought.placed.orders[..] else { panic!("two") };
    let ctx = world.operator();
    let give = async |id: OrderId, minor: i64| {
        let ctx = &ctx;
        let cause = Subject::from(id);
        ctx.write(async |tx| steps::refund(tx, ctx, id, Money::eur(minor), cause.clone()).await).await
    };
    assert!(matches!(give(other, 2_696).await, Err(Failure::Rejected(_))), "no more than that order has");
    give(other, 2_695).await.unwrap();
    for _ in 0..3 {
        world.see_to_duties().await;
    }
    // A transfer is given back by hand, so payments are asked what is open.
    let refunds = whole(&world, other).await.refunds;
    assert_eq!((refunds.len(), refunds[0].amount.minor), (1, 2_695));
    let about = Subject::from(bought.group);
    let gone = steps::Refunded {
        about: &about,
        payment: bought.payment,
        refund: refunds[0].id,
        amount: Money::eur(2_695),
    };
    ctx.write(async |tx| steps::refunded(tx, &ctx, &gone).await).await.unwrap();
    let found = states(&world, &[house, other]).await;
    assert_eq!(found[0], (OrderState::Confirmed, PaymentState::Paid, 2_700, 0));
    assert_eq!(found[1], (OrderState::Cancelled, PaymentState::Refunded, 2_695, 2_695), "not paid any more");
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (8, 10));
}

#[both]
async fn a_refund_that_nobody_here_asked_for_is_spread_over_the_orders_once(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let (ctx, about) = (world.operator(), Subject::from(bought.group));
    let refund = payments_facts::RefundId::from_bytes([5; 16]);
    for _ in 0..2 {
        let gone =
            steps::Refunded { about: &about, payment: bought.payment, refund, amount: Money::eur(3_000) };
        ctx.write(async |tx| steps::refunded(tx, &ctx, &gone).await).await.unwrap();
    }
    let found = states(&world, &bought.placed.orders).await;
    assert_eq!(found[0], (OrderState::Cancelled, PaymentState::Refunded, 2_700, 2_700));
    assert_eq!(found[1], (OrderState::Confirmed, PaymentState::PartlyRefunded, 2_695, 300));
    for (order, amount) in bought.placed.orders.iter().zip([2_700, 300]) {
        let refunds = whole(&world, *order).await.refunds;
        assert_eq!(refunds.iter().map(|one| one.amount.minor).collect::<Vec<_>>(), [amount], "a row each");
    }
}

#[both]
async fn one_of_them_is_called_off_and_the_other_is_sent(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let [house, other] = bought.placed.orders[..] else { panic!("two") };
    actions::cancel(&world.operator(), other, CancelledBy::Customer).await.unwrap();
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (8, 10));
    let line = whole(&world, house).await.lines[0].id;
    let typed = ToSend { goods: vec![(line, "2".into())], ..ToSend::default() };
    actions::send(&world.operator(), house, &typed).await.unwrap();
    assert_eq!(whole(&world, house).await.order.stand.goods, GoodsState::Sent, "sent whole by itself");
    assert_eq!(whole(&world, other).await.order.stand.order, OrderState::Cancelled);
}

#[both]
async fn what_nobody_paid_is_called_off_or_given_up_together(engine: Engine) {
    let world = world(engine).await;
    let off = bought(&world, &GUEST).await;
    actions::cancel(&world.operator(), off.placed.orders[1], CancelledBy::Customer).await.unwrap();
    for found in states(&world, &off.placed.orders).await {
        assert_eq!((found.0, found.1), (OrderState::Cancelled, PaymentState::Void));
    }
    let late = bought(&world, &GUEST).await;
    world.pass_days(6);
    world.see_to_duties().await;
    for found in states(&world, &late.placed.orders).await {
        assert_eq!((found.0, found.1), (OrderState::Expired, PaymentState::Void));
    }
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (10, 10));
    let (ctx, about) = (world.operator(), Subject::from(late.group));
    let came = steps::Captured { about: &about, payment: late.payment, amount: Money::eur(5_395) };
    ctx.write(async |tx| steps::pay(tx, &ctx, &came).await).await.unwrap();
    for found in states(&world, &late.placed.orders).await {
        assert_eq!((found.0, found.1), (OrderState::Confirmed, PaymentState::Paid), "money brings both back");
    }
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (8, 9));
}

#[both]
async fn another_sum_than_was_agreed_pays_nothing_and_goes_back(engine: Engine) {
    let world = world(engine).await;
    let bought = bought(&world, &GUEST).await;
    let (ctx, about) = (world.operator(), Subject::from(bought.group));
    let came = steps::Captured { about: &about, payment: bought.payment, amount: Money::eur(2_700) };
    for _ in 0..2 {
        ctx.write(async |tx| steps::pay(tx, &ctx, &came).await).await.unwrap();
    }
    for found in states(&world, &bought.placed.orders).await {
        assert_eq!((found.0, found.2), (OrderState::Placed, 0));
    }
    let found: Result<_, StoreError> = ctx.read(async |snap| reads::extra(snap, bought.group).await).await;
    let extra = found.unwrap();
    assert_eq!((extra.len(), extra[0].amount.minor), (1, 2_700), "a row of its own");
    let page = world.as_(Role::Owner).get(&format!("/admin/orders/{}", bought.order)).await.expect(200).body;
    assert!(page.contains("llegó de más") && page.contains("27,00"), "{page}");
}

#[both]
async fn whoever_bought_sees_all_orders_of_one_payment(engine: Engine) {
    let world = world(engine).await;
    let bought = bought(&world, &GUEST).await;
    let codes = listed(&world, &Wanted::default()).await;
    let other = codes.iter().find(|code| **code != bought.placed.code).unwrap();
    let path = format!("/orders/{}", bought.placed.secret);
    let first = world.visit(&path).await.expect(200).body;
    assert!(first.contains("Taza") && !first.contains("Jarra") && first.contains(other), "{first}");
    assert!(first.contains("53,95") && first.contains("27,00"), "all is paid at once, each costs its own");
    let second = world.visit(&format!("{path}?of={other}")).await.expect(200).body;
    assert!(second.contains("Jarra") && !second.contains("Taza") && second.contains("26,95"));
    assert!(second.contains(&format!("/cancel?of={other}")));
    world.get(&format!("{path}?of=0000-0000")).await.expect(404);
    let all = letters(&world).await;
    let texts: Vec<&str> = all.iter().map(|letter| letter.written.text.as_str()).collect();
    assert!(texts.iter().any(|text| text.contains(&format!("?of={other}"))), "{texts:?}");
    assert!(texts.iter().all(|text| text.contains("Este pago es también de los pedidos")), "{texts:?}");
    let mine = self::bought(&world, &member()).await;
    let page = world.as_(Role::Member).get(&format!("/account/orders/{}", mine.order)).await.expect(200).body;
    assert!(page.contains(&format!("/account/orders/{}", mine.placed.orders[1])));
}

#[both]
async fn placing_for_two_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let wish = of_two(&world, &GUEST).await;
    let calls = sweep(&world, async |ctx| place(ctx, &wish).await.map(drop)).await;
    assert!(
        calls >= 24,
        "{calls}: stock aside, two orders with lines, words, deadlines and holds, link, payment"
    );
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (8, 9));
}
