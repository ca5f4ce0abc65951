//! Payouts: their states, when they are proposed by themselves, and what went wrong elsewhere before.

use super::samples::{balances, deliver, earned, euro, give_back, id, on, payouts, sell, seller, world};
use crate::{
    actions,
    model::{Account, Payout, PayoutState, SettingsWish},
    rules::{PayoutRejected, payout},
};
use action::Failure;
use kernel::{Actor, Currency, Money, Timestamp, time};
use sellers_facts::SellerId;
use testing::{Engine, World, both};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn in_state(state: PayoutState) -> Payout {
    let proposed = payout::propose(id(1), id(2), euro(8_800), false, NOW).unwrap();
    Payout { state, ..proposed }
}

/// RULES 1.I: a payout that came back is not settled, whatever was believed before.
#[test]
fn each_state_knows_what_may_follow() {
    type Turn = fn(&Payout) -> Result<Payout, PayoutRejected>;
    let turns: [(&str, Turn); 4] = [
        ("send", |one| payout::send(one, euro(8_800), "TR-1", NOW)),
        ("settle", |one| payout::settle(one, NOW)),
        ("come back", |one| payout::come_back(one, NOW)),
        ("drop", |one| payout::drop(one, NOW)),
    ];
    use PayoutState::{Dropped, Proposed, Returned, Sent, Settled};
    let table = [
        (Proposed, [Some(Sent), None, None, Some(Dropped)]),
        (Sent, [None, Some(Settled), Some(Returned), None]),
        (Settled, [None, None, Some(Returned), None]),
        (Returned, [None, None, None, None]),
        (Dropped, [None, None, None, None]),
    ];
    assert_eq!(table.len(), PayoutState::ALL.len());
    for (state, ends) in table {
        for ((name, turn), end) in turns.iter().zip(ends) {
            let turned = turn(&in_state(state)).map(|one| one.state);
            assert_eq!(turned, end.ok_or(PayoutRejected::Over), "{name} {}", state.code());
        }
    }
}

#[test]
fn no_more_is_sent_than_is_owed_and_not_without_a_word_to_find_it_by() {
    let proposed = in_state(PayoutState::Proposed);
    let owed = euro(8_799);
    assert_eq!(payout::send(&proposed, owed, "TR-1", NOW), Err(PayoutRejected::LessOwed { owed }));
    for unfit in ["", "  ", &"x".repeat(81)] {
        assert_eq!(payout::send(&proposed, euro(9_000), unfit, NOW), Err(PayoutRejected::ReferenceUnfit));
    }
    assert_eq!(payout::send(&proposed, euro(8_800), "  TR  1 ", NOW).unwrap().reference, "TR 1");
    for nothing in [0, -1] {
        let refused = payout::propose(id(1), id(2), euro(nothing), false, NOW);
        assert_eq!(refused, Err(PayoutRejected::NothingOwed));
    }
    let twice = payout::propose(id(1), id(2), euro(1), true, NOW);
    assert_eq!(twice, Err(PayoutRejected::AlreadyProposed));
}

#[test]
fn who_is_paid_every_so_many_days_is_counted_from_the_last_time() {
    let (at, now) = (|days: i64| time::days_after(NOW, days), time::days_after(NOW, 10));
    for (every, last, due) in [
        (None, Some(at(1)), None),
        (Some(7), None, Some(at(10))),
        (Some(7), Some(at(1)), Some(at(10))),
        (Some(7), Some(at(9)), Some(at(16))),
    ] {
        assert_eq!(payout::pay_at(every, last, now), due, "{every:?} {last:?}");
    }
}

/// What somebody has sold is theirs for good.
async fn earn(world: &World, number: u8, of: SellerId) {
    let order = sell(world, number, Some(of)).await;
    deliver(world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
}

async fn only(world: &World, of: SellerId) -> Payout {
    let mut all = payouts(world, of).await;
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// RULES 1.I: elsewhere the sweep that pays was never scheduled.
#[both]
async fn payouts_are_proposed_by_themselves_where_that_was_agreed(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana", Some(7)).await, seller(&world, "Eva", None).await);
    earn(&world, 1, ana).await;
    earn(&world, 2, eva).await;
    let first = only(&world, ana).await;
    assert_eq!((first.amount, first.state), (euro(8_800), PayoutState::Proposed));
    assert!(payouts(&world, eva).await.is_empty(), "by hand");
    let ctx = world.operator();
    actions::send(&ctx, first.id, "TR-1").await.unwrap();
    let order = sell(&world, 3, Some(ana)).await;
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let states: Vec<_> = payouts(&world, ana).await.into_iter().map(|one| one.state).collect();
    assert_eq!(states, [PayoutState::Proposed, PayoutState::Sent]);
    balances(&world).await;
}

#[both]
async fn too_little_waits_until_it_is_enough(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", Some(7)).await;
    let wish = SettingsWish { hold_days: "14".into(), minimum: "100".into(), ..SettingsWish::default() };
    actions::put_settings(&world.operator(), 0, &wish).await.unwrap();
    earn(&world, 1, ana).await;
    assert_eq!((payouts(&world, ana).await.len(), earned(&world, ana).await), (0, (0, 8_800)));
    earn(&world, 2, ana).await;
    assert_eq!(only(&world, ana).await.amount, euro(17_600));
}

#[both]
async fn what_came_back_is_owed_again(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    earn(&world, 1, ana).await;
    let ctx = world.ctx(Actor::Staff(id(9)));
    let first = actions::propose(&ctx, ana, Currency::EUR).await.unwrap();
    let twice = actions::propose(&ctx, ana, Currency::EUR).await;
    assert!(matches!(twice, Err(Failure::Rejected(PayoutRejected::AlreadyProposed))));
    actions::send(&ctx, first, "TR-1").await.unwrap();
    assert_eq!((earned(&world, ana).await, on(&world, &Account::Payouts).await), ((0, 0), -8_800));
    actions::settle(&ctx, first).await.unwrap();
    actions::come_back(&ctx, first).await.unwrap();
    assert_eq!((earned(&world, ana).await, on(&world, &Account::Payouts).await), ((0, 8_800), 0));
    let second = actions::propose(&ctx, ana, Currency::EUR).await.unwrap();
    actions::give_up(&ctx, second).await.unwrap();
    assert_eq!(earned(&world, ana).await, (0, 8_800));
    let audited = world.everything().await["audit_log"].join("\n");
    for verb in ["proposed", "sent", "settled", "returned", "dropped"] {
        assert!(audited.contains(&format!("ledger-audit-{verb}")), "{verb}: {audited}");
    }
    balances(&world).await;
}

/// RULES 1.I: what goes back after it was paid is owed by the seller, and taken from what they earn next.
#[both]
async fn what_goes_back_after_it_was_paid_is_taken_from_the_next(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    earn(&world, 1, ana).await;
    let ctx = world.operator();
    let first = actions::propose(&ctx, ana, Currency::EUR).await.unwrap();
    actions::send(&ctx, first, "TR-1").await.unwrap();
    give_back(&world, id(1), 5_000).await;
    assert_eq!(earned(&world, ana).await, (0, -4_400));
    let refused = actions::propose(&ctx, ana, Currency::EUR).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayoutRejected::NothingOwed))));
    earn(&world, 2, ana).await;
    assert_eq!(earned(&world, ana).await, (0, 4_400));
    let second = actions::propose(&ctx, ana, Currency::EUR).await.unwrap();
    give_back(&world, id(2), 1_000).await;
    let refused = actions::send(&ctx, second, "TR-2").await;
    let Err(Failure::Rejected(PayoutRejected::LessOwed { owed })) = refused else { panic!("{refused:?}") };
    assert_eq!(owed, Money::eur(3_520));
    balances(&world).await;
}
