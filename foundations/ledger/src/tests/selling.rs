//! What is sold, called off and given back, as facts tell it: on both engines, in any order, and nothing twice.

use super::samples::{
    allocation, balances, buyer, call_off, deliver, earned, entries, euro, give_back, hear, heard, id, on,
    pay, sell, seller, tell, world,
};
use crate::model::{Account, Event};
use database::StoreError;
use kernel::{Currency, Subject, time};
use orders_facts::{OrderConfirmed, OrderId};
use payments_facts::{PaymentDisputed, PaymentRefunded};
use testing::{Engine, both};

#[both]
async fn a_sale_of_the_shop_is_booked_with_its_taxes_and_its_money(engine: Engine) {
    let world = world(engine).await;
    let payment = pay(&world, 1, 10_000).await;
    let provider = Account::Provider("transfer".into());
    assert_eq!((on(&world, &provider).await, on(&world, &buyer(1)).await), (10_000, -10_000));
    let order = sell(&world, 1, None).await;
    assert_eq!(on(&world, &buyer(1)).await, 0, "they have what they paid for");
    assert_eq!((on(&world, &Account::Sales).await, on(&world, &Account::Tax).await), (-8_264, -1_736));
    give_back(&world, order, 2_500).await;
    assert_eq!(on(&world, &buyer(1)).await, -2_500, "it is owed to them until it has gone");
    let (about, refund) = (Subject::from(id::<orders_facts::OrderGroup>(1)), world.operator().id());
    let (cause, amount) = (Subject::from(order), euro(2_500));
    tell(&world, &PaymentRefunded { refund, payment, about: about.clone(), cause, amount }).await;
    assert_eq!((on(&world, &provider).await, on(&world, &buyer(1)).await), (7_500, 0));
    assert_eq!((on(&world, &Account::Refunds).await, on(&world, &Account::Tax).await), (2_066, -1_302));
    tell(&world, &PaymentDisputed { payment, about, amount: euro(7_500) }).await;
    assert_eq!((on(&world, &provider).await, on(&world, &Account::Disputes).await), (0, 7_500));
    balances(&world).await;
}

/// RULES 1.I: a refund touches only the order that it is of.
#[both]
async fn a_refund_touches_no_other_order(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana", None).await, seller(&world, "Eva", None).await);
    let first = sell(&world, 1, Some(ana)).await;
    sell(&world, 2, Some(eva)).await;
    sell(&world, 3, None).await;
    give_back(&world, first, 10_000).await;
    assert_eq!((earned(&world, ana).await, earned(&world, eva).await), ((0, 0), (8_800, 0)));
    assert_eq!(on(&world, &Account::Commission).await, -1_200, "that of the other");
    assert_eq!(on(&world, &Account::Sales).await, -8_264);
    assert_eq!(on(&world, &Account::Refunds).await, 0, "what others sold is not the shop's to take back");
    balances(&world).await;
}

/// RULES 1.I: what was given back whole leaves nothing behind.
#[both]
async fn what_was_called_off_leaves_nothing_behind(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    for (number, of) in [(1, None), (2, Some(ana))] {
        let order = sell(&world, number, of).await;
        give_back(&world, order, 3_000).await;
        call_off(&world, order).await;
        give_back(&world, order, 7_000).await;
    }
    for account in [Account::Sales, Account::Refunds, Account::Tax, Account::Commission, buyer(1), buyer(2)] {
        assert_eq!(on(&world, &account).await, 0, "{account}");
    }
    assert_eq!(earned(&world, ana).await, (0, 0));
    balances(&world).await;
}

#[both]
async fn an_earning_becomes_theirs_when_its_days_are_over_and_goes_back_from_what_is_owed(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    deliver(&world, order).await;
    world.pass_days(29);
    world.see_to_duties().await;
    assert_eq!(earned(&world, ana).await, (8_800, 0));
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(earned(&world, ana).await, (0, 8_800));
    let told = world.everything().await["event_log"].join("\n");
    assert_eq!(told.matches("ledger.earning_released").count(), 1, "{told}");
    give_back(&world, order, 10_000).await;
    assert_eq!(earned(&world, ana).await, (0, 0));
    balances(&world).await;
}

#[both]
async fn what_is_paid_after_its_days_becomes_theirs_at_once(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order: OrderId = id(1);
    hear(&world, order, &Event::Allocated(allocation(1, Some(ana))), 1).await;
    hear(&world, order, &Event::Confirmed, 2).await;
    deliver(&world, order).await;
    world.pass_days(40);
    world.see_to_duties().await;
    assert_eq!(earned(&world, ana).await, (8_800, 0), "nobody has paid yet");
    hear(&world, order, &Event::Paid, 3).await;
    assert_eq!(earned(&world, ana).await, (0, 8_800));
}

#[both]
async fn what_is_heard_twice_is_booked_once(engine: Engine) {
    let world = world(engine).await;
    let order: OrderId = id(1);
    for _ in 0..2 {
        hear(&world, order, &Event::Allocated(allocation(1, None)), 1).await;
        hear(&world, order, &Event::Confirmed, 2).await;
        hear(&world, order, &Event::Refunded(euro(1_000)), 3).await;
    }
    assert_eq!(on(&world, &buyer(1)).await, 9_000);
    let rows = world.everything().await;
    assert_eq!((rows["ledger_transaction"].len(), rows["ledger_heard"].len()), (2, 3));
}

/// A reaction that is new to a shop hears all that ever happened there: it is booked on the day on which it did.
#[both]
async fn what_is_heard_late_is_booked_on_its_day(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let order: OrderId = id(1);
    hear(&world, order, &Event::Allocated(allocation(1, None)), 1).await;
    let mut late = heard(2);
    late.at = time::days_before(world.now(), 40);
    let done: Result<(), StoreError> =
        ctx.write(async |tx| crate::steps::hear(tx, &ctx, order, &Event::Confirmed, &late).await).await;
    done.unwrap();
    let rows = world.everything().await["ledger_transaction"].join("\n");
    assert!(rows.contains("2026-09-24") && !rows.contains("2026-11-03"), "{rows}");
}

#[both]
async fn an_order_that_nobody_placed_is_waited_for(engine: Engine) {
    let world = world(engine).await;
    let order: OrderId = id(1);
    tell(&world, &OrderConfirmed { order, person: None, total: euro(10_000), goods: Vec::new() }).await;
    assert!(entries(&world).await.is_empty());
    hear(&world, order, &Event::Allocated(allocation(1, None)), 9).await;
    assert_eq!(on(&world, &Account::Sales).await, -8_264);
}

/// However facts are mixed, each balance is what its entries add up to, on both engines.
#[both]
async fn balances_are_what_their_entries_add_up_to(engine: Engine) {
    let world = world(engine).await;
    let sellers = [None, Some(seller(&world, "Ana", None).await), Some(seller(&world, "Eva", None).await)];
    let (mut dice, mut place) = (7_u64, 1_i64);
    for _ in 0..120 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = |shift: u32, of: u64| u8::try_from((dice >> shift) % of).unwrap();
        let number = 1 + pick(33, 6);
        let event = match pick(40, 8) {
            0 | 1 => Event::Allocated(allocation(number, sellers[usize::from(number % 3)])),
            2 => Event::Confirmed,
            3 => Event::Paid,
            4 => Event::Refunded(euro(1 + i64::from(pick(48, 200)) * 17)),
            5 => Event::Delivered(time::days_before(world.now(), i64::from(pick(52, 60)))),
            6 => Event::Completed(time::days_before(world.now(), i64::from(pick(52, 60)))),
            _ => Event::CalledOff,
        };
        hear(&world, id(number), &event, place).await;
        place += 1;
    }
    assert!(entries(&world).await.len() > 40, "something was booked");
    balances(&world).await;
    let currencies = world.everything().await["ledger_account"].join("\n");
    assert!(currencies.contains(Currency::EUR.code()));
}

/// What was booked is only ever added.
#[test]
fn nothing_that_was_booked_is_changed_or_taken_away() {
    let texts = [
        include_str!("../store.rs"),
        include_str!("../store/book.rs"),
        include_str!("../store/dac7.rs"),
        include_str!("../store/lists.rs"),
        include_str!("../store/orders.rs"),
        include_str!("../store/payouts.rs"),
        include_str!("../store/reports.rs"),
        include_str!("../store/settings.rs"),
        include_str!("../store/statements.rs"),
        include_str!("../store/sums.rs"),
    ];
    let all = texts.join("\n");
    assert!(all.contains("INTO ledger_transaction") && all.contains("ledger_entry (transaction_id"));
    for verb in ["UPDATE ledger_transaction", "UPDATE ledger_entry", "DELETE FROM"] {
        assert!(!all.contains(verb), "{verb}");
    }
}
