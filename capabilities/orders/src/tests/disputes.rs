//! What banks say about the money of an order: it is shown while it lasts and when it is over, however it ends.

use super::samples::{Bought, GUEST, a_second, letters, member, paid, told, whole, world};
use crate::{
    actions,
    model::{CancelledBy, Dispute, PaymentState, RefundState, Shelf},
    personal, reads,
};
use database::{StoreError, args};
use kernel::{Money, Role};
use payments_facts::{PaymentDisputeEnded, PaymentDisputed, RefundFailed};
use serde_json::json;
use testing::{Engine, World, both};

async fn disputed(world: &World, bought: &Bought) {
    let (payment, about) = (bought.payment, bought.group.into());
    let fact = PaymentDisputed { payment, about, amount: Money::eur(5_395) };
    let told: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    told.unwrap();
    world.see_to_duties().await;
}

async fn ended(world: &World, bought: &Bought, is_won: bool) {
    a_second(world);
    let (payment, about) = (bought.payment, bought.group.into());
    let fact = PaymentDisputeEnded { payment, about, amount: Money::eur(5_395), is_won };
    let told: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    told.unwrap();
    world.see_to_duties().await;
}

/// What both sides read.
async fn pages(world: &World, bought: &Bought) -> (String, String) {
    let theirs = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    let office =
        world.as_(Role::Owner).get(&format!("/admin/orders/{}", bought.order)).await.expect(200).body;
    (theirs, office)
}

#[both]
async fn a_dispute_is_shown_until_it_ends_well_and_then_that(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    disputed(&world, &bought).await;
    let since = world.now();
    assert_eq!(whole(&world, bought.order).await.group.dispute, Some(Dispute::Open { since }));
    let (theirs, office) = pages(&world, &bought).await;
    assert!(theirs.contains("Pago reclamado al banco"), "{theirs}");
    assert!(office.contains("Piénsalo antes de enviar"), "{office}");
    ended(&world, &bought, true).await;
    let ended_at = world.now();
    assert_eq!(whole(&world, bought.order).await.group.dispute, Some(Dispute::Won { ended_at }));
    let (theirs, office) = pages(&world, &bought).await;
    assert!(theirs.contains("el pago vale") && !theirs.contains("Pago reclamado al banco"), "{theirs}");
    assert!(office.contains("El banco dio la razón a la tienda"), "{office}");
    disputed(&world, &bought).await;
    assert!(
        matches!(whole(&world, bought.order).await.group.dispute, Some(Dispute::Open { .. })),
        "once more"
    );
}

#[both]
async fn a_dispute_that_is_lost_says_so_and_since_when(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    disputed(&world, &bought).await;
    let since = world.now();
    ended(&world, &bought, false).await;
    let ended_at = world.now();
    assert_eq!(whole(&world, bought.order).await.group.dispute, Some(Dispute::Lost { since, ended_at }));
    let (theirs, office) = pages(&world, &bought).await;
    assert!(
        theirs.contains("Pago reclamado al banco") && theirs.contains("el pago se ha devuelto"),
        "{theirs}"
    );
    assert!(office.contains("No lo reembolses otra vez"), "{office}");
    let program = world.program(Role::Agent, "orders:read");
    let body = program.get(&format!("/api/v1/admin/orders/{}", bought.order)).await.expect(200).json();
    assert_eq!(body["dispute"], "lost");
    let mine = paid(&world, &member()).await;
    disputed(&world, &mine).await;
    let since = world.now();
    assert_eq!(told(&world, "orders.money_lost").await, 1, "of the first");
    ended(&world, &mine, false).await;
    assert_eq!(told(&world, "orders.money_lost").await, 2);
    let me = member().person.unwrap();
    let table = personal::all().into_iter().find(|table| table.table == "order_group").unwrap();
    let told: Result<_, StoreError> =
        world.operator().read(async |snap| (table.export)(snap, me).await).await;
    let told = told.unwrap();
    assert_eq!(told[0]["dispute"], json!({ "state": "lost", "since": since, "ended_at": world.now() }));
}

/// Payments know of it too: while a bank decides, and where it has decided against the shop, they give nothing back.
async fn holds(world: &World, bought: &Bought, is_held: bool) {
    let since = is_held.then(|| world.now());
    let sql = "UPDATE payment SET disputed_at = $1 WHERE id = $2";
    let ctx = world.operator();
    let done: Result<u64, StoreError> =
        ctx.write(async |tx| tx.exec(sql, args![since, bought.payment]).await).await;
    assert_eq!(done.unwrap(), 1);
}

async fn called_off(world: &World, bought: &Bought) {
    a_second(world);
    actions::cancel(&world.operator(), bought.order, CancelledBy::Staff).await.unwrap();
    world.see_to_duties().await;
}

/// Where it stands, and what went back or should.
async fn found(world: &World, bought: &Bought) -> (Shelf, Vec<(i64, RefundState)>) {
    let whole = whole(world, bought.order).await;
    (whole.order.shelf(), whole.refunds.iter().map(|one| (one.amount.minor, one.state)).collect())
}

#[both]
async fn what_is_off_owes_nothing_once_the_bank_has_given_its_money_back(engine: Engine) {
    for is_late in [false, true] {
        let world = world(engine).await;
        let bought = paid(&world, &GUEST).await;
        disputed(&world, &bought).await;
        holds(&world, &bought, true).await;
        if !is_late {
            called_off(&world, &bought).await;
            assert_eq!(found(&world, &bought).await, (Shelf::ToRefund, Vec::new()), "the bank decides");
        }
        actions::forget_guest(&world.operator(), bought.order).await.unwrap();
        assert!(!whole(&world, bought.order).await.group.is_forgotten, "it is not over");
        ended(&world, &bought, false).await;
        if is_late {
            called_off(&world, &bought).await;
            let text = letters(&world).await.pop().unwrap().written.text;
            assert!(!text.contains("Te devolvemos lo que habías pagado"), "{text}");
        }
        assert_eq!(found(&world, &bought).await, (Shelf::Over, Vec::new()), "late: {is_late}");
        let whole = whole(&world, bought.order).await;
        assert_eq!((whole.order.stand.payment, whole.order.refunded.minor), (PaymentState::Refunded, 0));
        assert_eq!(reads::refund_until(&whole.order), None);
        assert!(whole.group.is_forgotten, "nothing is owed any more: {is_late}");
    }
}

#[both]
async fn what_was_called_off_meanwhile_goes_back_once_the_shop_has_won(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    disputed(&world, &bought).await;
    holds(&world, &bought, true).await;
    called_off(&world, &bought).await;
    assert_eq!(found(&world, &bought).await, (Shelf::ToRefund, Vec::new()));
    holds(&world, &bought, false).await;
    ended(&world, &bought, true).await;
    let asked = (Shelf::ToRefund, vec![(5_395, RefundState::Asked)]);
    assert_eq!(found(&world, &bought).await, asked);
    ended(&world, &bought, true).await;
    assert_eq!(found(&world, &bought).await, asked, "once");
    let sent = paid(&world, &GUEST).await;
    disputed(&world, &sent).await;
    ended(&world, &sent, true).await;
    assert_eq!(found(&world, &sent).await, (Shelf::ToSend, Vec::new()), "what stands keeps its money");
}

#[both]
async fn money_on_its_way_back_is_waited_for_before_nothing_is_owed(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    called_off(&world, &bought).await;
    disputed(&world, &bought).await;
    ended(&world, &bought, false).await;
    assert_eq!(found(&world, &bought).await, (Shelf::ToRefund, vec![(5_395, RefundState::Asked)]));
    let refund = whole(&world, bought.order).await.refunds[0].id;
    let (about, cause) = (bought.group.into(), bought.order.into());
    let fact =
        RefundFailed { refund, payment: bought.payment, about, cause, code: "charge_disputed".to_owned() };
    let told: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    told.unwrap();
    world.see_to_duties().await;
    assert_eq!(found(&world, &bought).await, (Shelf::Over, vec![(5_395, RefundState::Failed)]));
}

#[both]
async fn what_the_bank_has_decided_stays_where_it_is_heard_before_the_dispute(engine: Engine) {
    for is_won in [true, false] {
        let world = world(engine).await;
        let bought = paid(&world, &GUEST).await;
        let sql =
            "UPDATE payment SET disputed_at = $1, dispute_ended_at = $1, is_dispute_won = $2 WHERE id = $3";
        let (ctx, now) = (world.operator(), world.now());
        let done: Result<u64, StoreError> =
            ctx.write(async |tx| tx.exec(sql, args![now, is_won, bought.payment]).await).await;
        assert_eq!(done.unwrap(), 1);
        ended(&world, &bought, is_won).await;
        let known = whole(&world, bought.order).await.group.dispute;
        assert_eq!(matches!(known, Some(Dispute::Won { .. })), is_won);
        disputed(&world, &bought).await;
        assert_eq!(whole(&world, bought.order).await.group.dispute, known, "won: {is_won}");
    }
}

#[both]
async fn a_dispute_of_money_that_came_besides_is_nothing_of_the_order(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    disputed(&world, &bought).await;
    holds(&world, &bought, true).await;
    called_off(&world, &bought).await;
    let besides = Bought { payment: world.operator().id(), ..bought };
    ended(&world, &besides, false).await;
    assert_eq!(found(&world, &besides).await, (Shelf::ToRefund, Vec::new()), "the shop still has its money");
    assert_eq!(told(&world, "orders.money_lost").await, 0);
    assert!(matches!(whole(&world, besides.order).await.group.dispute, Some(Dispute::Open { .. })));
}
