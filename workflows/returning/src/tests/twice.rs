//! No piece has its money twice, whether a return gives it back or the order of itself, and in whatever order they do.

use super::samples::{arrive, delivered, item, one, order, paid, send, world};
use crate::{actions, model::Asked, steps};
use action::Failure;
use kernel::{Money, Rejection, Role};
use orders::model::OrderId;
use returns::{
    model::{Condition, Kind, Remedy, ReturnId, Whereabouts},
    steps::Came,
};
use testing::{Engine, World, both, sweep};

/// How much of an order was sent before.
#[derive(Clone, Copy, Debug)]
enum Sent {
    Nothing,
    OneMug,
    All,
}

async fn bought(world: &World, sent: Sent) -> OrderId {
    match sent {
        Sent::Nothing => paid(world, None).await.order,
        Sent::OneMug => {
            let id = paid(world, None).await.order;
            send(world, id, &[1, 0]).await;
            arrive(world, id).await;
            id
        }
        Sent::All => delivered(world, None).await.order,
    }
}

/// Asks for so many mugs to go back, and lets the shop agree as far as it must. What is refused is nothing.
async fn asked(world: &World, id: OrderId, (kind, mugs): (Kind, u32)) -> Option<ReturnId> {
    let ctx = world.operator();
    let line = order(world, id).await.lines[0].id;
    let asked = Asked { kind, lines: vec![(line, mugs)], why: "Gotea.".into(), wish: None };
    let ret = actions::ask(&ctx, id, &asked).await.ok()?.what;
    if kind != Kind::Withdrawal {
        actions::accept(&ctx, ret, "").await.unwrap();
    }
    if kind == Kind::Conformity {
        actions::remedy(&ctx, ret, Remedy::Impossible).await.unwrap();
    }
    Some(ret)
}

async fn pay(world: &World, ret: ReturnId) {
    actions::refund(&world.operator(), ret, "").await.unwrap();
    world.see_to_duties().await;
}

/// What is not sent yet is called off. Tells whether anything was.
async fn call_off(world: &World, id: OrderId) -> bool {
    let verb = if order(world, id).await.parcels.is_empty() { "cancel" } else { "rest" };
    let answer = world.as_(Role::Owner).post(&format!("/admin/orders/{id}/{verb}"), &[]).await;
    world.see_to_duties().await;
    answer.status == 303
}

async fn refunded(world: &World, id: OrderId) -> i64 {
    let whole = order(world, id).await;
    assert!(whole.order.refunded.minor <= whole.order.paid.minor);
    whole.order.refunded.minor
}

async fn stock(world: &World) -> (i64, i64) {
    (item(world, "mug").await.available, item(world, "jug").await.available)
}

/// How much was sent, by which right how many mugs go back; what goes back by the return and in all, and what is on sale then.
/// Three mugs cost 10.00, 10.00 and 9.99, the jug 25.00, delivery 4.95.
#[rustfmt::skip]
const TABLE: [(Sent, Kind, u32, Option<i64>, i64, (i64, i64)); 11] = [
    (Sent::Nothing, Kind::Withdrawal, 2, Some(2_000), 5_994, (10, 10)),
    (Sent::Nothing, Kind::Allowed, 2, None, 5_994, (10, 10)),
    (Sent::Nothing, Kind::Conformity, 2, None, 5_994, (10, 10)),
    (Sent::OneMug, Kind::Withdrawal, 2, Some(2_000), 4_500, (9, 10)),
    (Sent::OneMug, Kind::Withdrawal, 3, Some(2_999), 5_499, (9, 10)),
    (Sent::OneMug, Kind::Allowed, 1, None, 4_499, (9, 10)),
    (Sent::OneMug, Kind::Conformity, 1, Some(1_000), 5_499, (9, 10)),
    (Sent::OneMug, Kind::Conformity, 2, None, 4_499, (9, 10)),
    (Sent::All, Kind::Withdrawal, 2, Some(2_000), 2_000, (7, 9)),
    (Sent::All, Kind::Allowed, 2, Some(2_000), 2_000, (7, 9)),
    (Sent::All, Kind::Conformity, 2, Some(2_000), 2_000, (7, 9)),
];

#[both]
async fn what_is_paid_before_the_rest_is_called_off_is_paid_once(engine: Engine) {
    for (sent, kind, mugs, expected, all, on_sale) in TABLE {
        let world = world(engine).await;
        let owner = world.as_(Role::Owner);
        owner.post("/admin/returns/policy", &[("days", "30")]).await.expect(303);
        let id = bought(&world, sent).await;
        let ret = asked(&world, id, (kind, mugs)).await;
        if let Some(ret) = ret {
            pay(&world, ret).await;
        }
        let told = format!("{sent:?} {kind:?} {mugs}");
        assert_eq!(ret.map(|_| ()), expected.map(|_| ()), "{told}");
        assert_eq!(refunded(&world, id).await, expected.unwrap_or(0), "{told}");
        assert_eq!(call_off(&world, id).await, !matches!(sent, Sent::All), "{told}");
        assert_eq!((refunded(&world, id).await, stock(&world).await), (all, on_sale), "{told}");
        assert!(!call_off(&world, id).await, "{told}: once");
        if let Some(ret) = ret {
            assert!(actions::refund(&world.operator(), ret, "").await.is_err(), "{told}: once");
        }
        assert_eq!(refunded(&world, id).await, all, "{told}");
    }
}

#[both]
async fn what_is_called_off_first_is_paid_once_too(engine: Engine) {
    let world = world(engine).await;
    let id = bought(&world, Sent::OneMug).await;
    let ret = asked(&world, id, (Kind::Withdrawal, 2)).await.unwrap();
    assert!(call_off(&world, id).await);
    assert_eq!(refunded(&world, id).await, 1_999 + 2_500);
    assert!(actions::refund(&world.operator(), ret, "").await.is_err(), "all that they meant is paid");
    assert_eq!(refunded(&world, id).await, 4_499, "they keep the mug that they have");
    assert_eq!(one(&world, ret).await.ret.whereabouts, Whereabouts::Unsent, "and nobody asks for it");
    let ctx = world.operator();
    ctx.write(async |tx| returns::steps::send(tx, &ctx, ret, "SEUR 1").await).await.unwrap();
    pay(&world, ret).await;
    assert_eq!(refunded(&world, id).await, 5_499, "the mug that they sent back, and no other");
    assert!(actions::refund(&ctx, ret, "").await.is_err());
}

#[both]
async fn two_returns_and_what_is_called_off_add_up_to_what_was_paid(engine: Engine) {
    let world = world(engine).await;
    let id = bought(&world, Sent::OneMug).await;
    let first = asked(&world, id, (Kind::Withdrawal, 2)).await.unwrap();
    pay(&world, first).await;
    assert!(call_off(&world, id).await);
    let second = asked(&world, id, (Kind::Withdrawal, 1)).await.unwrap();
    assert_eq!(one(&world, second).await.ret.charges, Money::eur(495), "with it all of it goes back");
    pay(&world, second).await;
    assert_eq!(refunded(&world, id).await, 5_994);
    assert!(asked(&world, id, (Kind::Withdrawal, 1)).await.is_none(), "nothing is left");
}

#[both]
async fn what_comes_back_takes_what_never_left_along(engine: Engine) {
    let world = world(engine).await;
    let (id, ctx) = (bought(&world, Sent::OneMug).await, world.operator());
    let ret = asked(&world, id, (Kind::Withdrawal, 3)).await.unwrap();
    let line = one(&world, ret).await.lines[0].line;
    let came = [Came { line, quantity: 1, condition: Condition::New, restocked: 3 }];
    actions::receive(&ctx, ret, &came).await.unwrap();
    let kept = one(&world, ret).await;
    assert_eq!((kept.lines[0].received, kept.lines[0].unsent, kept.lines[0].counted()), (Some(1), 2, 3));
    assert_eq!(stock(&world).await, (10, 9), "one that came back and two that are not sent");
    let refused = actions::refuse(&ctx, ret, "Está usada.").await;
    assert!(
        matches!(&refused, Err(Failure::Rejected(no)) if no.code() == "returns-dropped"),
        "two are not sent any more"
    );
    assert!(call_off(&world, id).await);
    pay(&world, ret).await;
    assert_eq!((refunded(&world, id).await, stock(&world).await), (5_499, (10, 10)));
}

#[both]
async fn whoever_sent_goods_back_means_those_and_still_gets_the_others(engine: Engine) {
    let world = world(engine).await;
    let (id, ctx) = (bought(&world, Sent::OneMug).await, world.operator());
    let ret = asked(&world, id, (Kind::Withdrawal, 1)).await.unwrap();
    ctx.write(async |tx| returns::steps::send(tx, &ctx, ret, "SEUR 1").await).await.unwrap();
    pay(&world, ret).await;
    let line = &order(&world, id).await.lines[0];
    assert_eq!((line.dropped, line.left()), (0, 2), "two are still to be sent");
    send(&world, id, &[2, 1]).await;
    assert_eq!(refunded(&world, id).await, 1_000);
}

#[both]
async fn money_for_what_did_not_come_counts_for_the_next_return(engine: Engine) {
    let world = world(engine).await;
    let (id, ctx) = (bought(&world, Sent::All).await, world.operator());
    let first = asked(&world, id, (Kind::Withdrawal, 2)).await.unwrap();
    pay(&world, first).await;
    let line = one(&world, first).await.lines[0].line;
    let came = [Came { line, quantity: 1, condition: Condition::New, restocked: 1 }];
    actions::receive(&ctx, first, &came).await.unwrap();
    let second = asked(&world, id, (Kind::Withdrawal, 1)).await.unwrap();
    pay(&world, second).await;
    assert_eq!(refunded(&world, id).await, 2_999, "10.00, 10.00 and 9.99");
}

#[both]
async fn paying_what_was_never_sent_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let id = bought(&world, Sent::OneMug).await;
    let ret = asked(&world, id, (Kind::Withdrawal, 3)).await.unwrap();
    let refund = async |ctx: &action::Ctx| ctx.write(async |tx| steps::refund(tx, ctx, ret, "").await).await;
    assert!(sweep(&world, refund).await >= 8);
    assert_eq!(order(&world, id).await.lines[0].dropped, 2);
}
