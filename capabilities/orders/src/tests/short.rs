//! Orders that do not go as they were agreed: refused at the door, not sent whole, bought by somebody who wants to be forgotten.

use super::samples::{
    GUEST, How, a_second, available, buy, letters, paid, place, subjects, told, whole, wish, world,
};
use crate::{
    actions,
    model::{LineId, OrderId, ToSend},
    steps,
};
use catalog::model::ProductType;
use database::StoreError;
use kernel::Role;
use orders_facts::{GoodsState, OrderState, PaymentState};
use testing::{Engine, World, both, sweep};

async fn send(world: &World, id: crate::model::OrderId, mugs: &str) {
    let line = whole(world, id).await.lines[0].id;
    let typed = ToSend { goods: vec![(line, mugs.into())], ..ToSend::default() };
    actions::send(&world.operator(), id, &typed).await.unwrap();
}

#[both]
async fn what_is_not_taken_at_the_door_comes_back_and_nobody_owes_anything(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &How { method: "cash_on_delivery", ..GUEST }).await;
    let owner = world.as_(Role::Owner);
    let path = format!("/admin/orders/{}", bought.order);
    owner.post(&format!("{path}/refused"), &[]).await.expect(422);
    send(&world, bought.order, "2").await;
    world.as_(Role::Agent).post(&format!("{path}/refused"), &[]).await.expect(403);
    assert!(owner.get(&path).await.expect(200).body.contains("No lo han querido en la puerta"));
    a_second(&world);
    owner.post(&format!("{path}/refused"), &[]).await.expect(303);
    owner.post(&format!("{path}/refused"), &[]).await.expect(422);
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.order, order.stand.payment), (OrderState::Cancelled, PaymentState::Void));
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (10, 10));
    assert!(subjects(&world).await.last().unwrap().contains("anulado"));
    world.see_to_duties().await;
    assert_eq!(told(&world, "orders.order_cancelled").await, 1);
}

#[both]
async fn what_was_paid_cannot_be_refused_at_the_door(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    send(&world, bought.order, "2").await;
    world.as_(Role::Owner).post(&format!("/admin/orders/{}/refused", bought.order), &[]).await.expect(422);
}

#[both]
async fn the_rest_is_not_sent_and_its_money_goes_back(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let owner = world.as_(Role::Owner);
    let path = format!("/admin/orders/{}", bought.order);
    owner.post(&format!("{path}/rest"), &[]).await.expect(422);
    send(&world, bought.order, "1").await;
    a_second(&world);
    owner.post(&format!("{path}/rest"), &[]).await.expect(303);
    let order = whole(&world, bought.order).await;
    assert_eq!(order.order.stand.goods, GoodsState::Sent);
    assert_eq!(
        order.lines.iter().map(|line| (line.sent, line.dropped)).collect::<Vec<_>>(),
        [(1, 1), (0, 1)]
    );
    assert_eq!(order.refunds.iter().map(|one| one.amount.minor).sum::<i64>(), 1_200 + 2_500);
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (9, 10));
    let letter = letters(&world).await.pop().unwrap().written;
    assert!(letter.text.contains("1 × Taza") && letter.text.contains("1 × Jarra"), "{}", letter.text);
    assert!(letter.text.contains("37,00"), "{}", letter.text);
    owner.post(&format!("{path}/rest"), &[]).await.expect(422);
    let page = owner.get(&path).await.expect(200).body;
    assert!(!page.contains("Enviar un paquete"), "nothing is left to be sent");
    assert_eq!(told(&world, "orders.order_shortened").await, 1);
}

#[both]
async fn files_are_not_among_the_rest(engine: Engine) {
    let world = world(engine).await;
    let mut wanted = wish(&world, &GUEST).await;
    wanted.items[0].item.kind = ProductType::Digital;
    let bought = place(&world.operator(), &wanted).await.unwrap();
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    send(&world, bought.order, "1").await;
    a_second(&world);
    world.as_(Role::Owner).post(&format!("/admin/orders/{}/rest", bought.order), &[]).await.expect(303);
    let order = whole(&world, bought.order).await;
    assert_eq!(order.lines.iter().map(|line| line.dropped).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(order.refunds.iter().map(|one| one.amount.minor).collect::<Vec<_>>(), [1_200]);
    let letter = letters(&world).await.pop().unwrap().written;
    assert!(letter.text.contains("1 × Taza") && !letter.text.contains("Jarra"), "{}", letter.text);
}

async fn drop_unsent(world: &World, id: OrderId, gone: &[(LineId, u32)]) {
    let ctx = world.operator();
    let done: Result<(), StoreError> =
        ctx.write(async |tx| steps::drop_unsent(tx, &ctx, id, gone).await).await;
    done.unwrap();
}

#[both]
async fn what_was_paid_back_before_it_was_sent_is_not_paid_back_again(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    send(&world, bought.order, "1").await;
    let lines = whole(&world, bought.order).await.lines;
    for _ in 0..2 {
        drop_unsent(&world, bought.order, &[(lines[0].id, 1)]).await;
    }
    let order = whole(&world, bought.order).await;
    assert_eq!(order.lines.iter().map(|line| line.left()).collect::<Vec<_>>(), [0, 1]);
    assert_eq!((order.order.stand.goods, available(&world, "mug").await), (GoodsState::PartlySent, 9));
    world.as_(Role::Owner).post(&format!("/admin/orders/{}/rest", bought.order), &[]).await.expect(303);
    let order = whole(&world, bought.order).await;
    assert_eq!(order.refunds.iter().map(|one| one.amount.minor).collect::<Vec<_>>(), [2_500]);
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (9, 10));
}

#[both]
async fn once_the_last_of_it_is_dropped_what_arrived_is_all_of_it(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    send(&world, bought.order, "1").await;
    let order = whole(&world, bought.order).await;
    actions::deliver(&world.operator(), bought.order, order.parcels[0].id).await.unwrap();
    let all: Vec<_> = order.lines.iter().map(|line| (line.id, 9)).collect();
    drop_unsent(&world, bought.order, &all).await;
    assert_eq!(whole(&world, bought.order).await.order.stand.goods, GoodsState::Delivered);
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (9, 10));
    assert_eq!(told(&world, "orders.order_delivered").await, 1);
}

#[both]
async fn what_is_dropped_before_anything_is_sent_comes_back_once(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let lines = whole(&world, bought.order).await.lines;
    drop_unsent(&world, bought.order, &[(lines[0].id, 1)]).await;
    assert_eq!(available(&world, "mug").await, 9);
    actions::cancel(&world.operator(), bought.order, orders_facts::CancelledBy::Staff).await.unwrap();
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (10, 10));
}

#[both]
async fn what_has_arrived_in_part_was_not_refused_at_the_door(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &How { method: "cash_on_delivery", ..GUEST }).await;
    send(&world, bought.order, "1").await;
    let parcel = whole(&world, bought.order).await.parcels[0].id;
    actions::deliver(&world.operator(), bought.order, parcel).await.unwrap();
    world.as_(Role::Owner).post(&format!("/admin/orders/{}/refused", bought.order), &[]).await.expect(422);
    assert_eq!((available(&world, "mug").await, available(&world, "jug").await), (8, 9));
}

#[both]
async fn leaving_the_rest_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    send(&world, bought.order, "1").await;
    let calls = sweep(&world, async |ctx| actions::shorten(ctx, bought.order).await).await;
    assert!(calls >= 10, "{calls}: stock, lines, the order, its refund, its letter");
}

#[both]
async fn a_guest_who_asks_is_forgotten_once_it_is_over_and_members_leave_by_their_account(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let open = paid(&world, &GUEST).await;
    owner.post(&format!("/admin/orders/{}/forget", open.order), &[]).await.expect(303);
    let group = whole(&world, open.order).await.group;
    assert!(group.is_leaving && !group.is_forgotten, "it is still to be sent");
    let over = buy(&world, &GUEST).await;
    actions::cancel(&world.operator(), over.order, orders_facts::CancelledBy::Customer).await.unwrap();
    owner.post(&format!("/admin/orders/{}/forget", over.order), &[]).await.expect(303);
    let order = whole(&world, over.order).await;
    assert!(order.group.is_forgotten && order.group.email.reveal().is_empty());
    let theirs = buy(&world, &crate::tests::samples::member()).await;
    owner.post(&format!("/admin/orders/{}/forget", theirs.order), &[]).await.expect(404);
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("orders-audit-forgotten") && !audited.contains("lucia@"), "{audited}");
}
