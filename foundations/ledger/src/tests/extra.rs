//! Money that nobody asked for, and disputes that end: in whatever order they are heard, nothing is left over.

use super::samples::{balances, buyer, entries, euro, id, on, pay, sell, tell, world};
use crate::{
    model::{Account, Transaction},
    rules::book::{self, MoneyMoved},
};
use database::{StoreError, args};
use kernel::{Money, Subject};
use payments_facts::{PaymentDisputeEnded, PaymentDisputed, PaymentExtraGivenBack, PaymentExtraTaken};
use proptest::prelude::*;
use std::collections::BTreeMap;
use testing::{Engine, both};

#[both]
async fn money_that_came_twice_goes_back_and_leaves_nothing(engine: Engine) {
    let world = world(engine).await;
    let payment = pay(&world, 1, 10_000).await;
    sell(&world, 1, None).await;
    let about = Subject::from(id::<orders_facts::OrderGroup>(1));
    let provider = Account::Provider("transfer".into());
    tell(&world, &PaymentExtraTaken { payment, about: about.clone(), amount: euro(10_000) }).await;
    assert_eq!((on(&world, &provider).await, on(&world, &buyer(1)).await), (20_000, -10_000));
    tell(&world, &PaymentExtraGivenBack { payment, about, amount: euro(10_000) }).await;
    assert_eq!((on(&world, &provider).await, on(&world, &buyer(1)).await), (10_000, 0));
    balances(&world).await;
}

/// By an attempt of another way than the one that counts: it is that provider's, when it comes and when it goes.
#[both]
async fn money_that_came_by_another_way_is_booked_on_that_one(engine: Engine) {
    let world = world(engine).await;
    let payment = pay(&world, 1, 10_000).await;
    sell(&world, 1, None).await;
    let (about, ctx) = (Subject::from(id::<orders_facts::OrderGroup>(1)), world.operator());
    let other: kernel::Id<payments_facts::Payment> = id(8);
    let done: Result<u64, StoreError> = ctx
        .write(async |tx| {
            let sql = "INSERT INTO payment_attempt (id, payment_id, number, way, stage, job_id, their_ref, away, reason,
                                                    begun_at)
                       VALUES ($1, $2, 2, 'redsys', 'odd', $3, '', '', '', $4)";
            tx.exec(sql, args![other, payment, other, ctx.now()]).await?;
            let sql = "INSERT INTO payment_refund (id, payment_id, attempt, is_extra, cause_kind, cause_id, amount,
                                                   currency, state, job_id, their_ref, reason, created_at)
                       VALUES ($1, $2, 2, TRUE, 'payment', $3, 9000, 'EUR', 'waiting', $4, '', '', $5)";
            tx.exec(sql, args![other, payment, payment, other, ctx.now()]).await
        })
        .await;
    assert_eq!(done.unwrap(), 1);
    let (transfer, redsys) = (Account::Provider("transfer".into()), Account::Provider("redsys".into()));
    tell(&world, &PaymentExtraTaken { payment, about: about.clone(), amount: euro(9_000) }).await;
    assert_eq!((on(&world, &transfer).await, on(&world, &redsys).await), (10_000, 9_000));
    tell(&world, &PaymentExtraGivenBack { payment, about, amount: euro(9_000) }).await;
    assert_eq!((on(&world, &transfer).await, on(&world, &redsys).await), (10_000, 0));
    balances(&world).await;
}

#[both]
async fn a_dispute_that_is_won_stands_again_and_one_that_is_lost_stays(engine: Engine) {
    let world = world(engine).await;
    let provider = Account::Provider("transfer".into());
    for (number, is_won) in [(1, true), (2, false)] {
        let payment = pay(&world, number, 10_000).await;
        sell(&world, number, None).await;
        let about = Subject::from(id::<orders_facts::OrderGroup>(number));
        tell(&world, &PaymentDisputed { payment, about: about.clone(), amount: euro(10_000) }).await;
        let ended = PaymentDisputeEnded { payment, about, amount: euro(10_000), is_won };
        tell(&world, &ended).await;
    }
    assert_eq!((on(&world, &provider).await, on(&world, &Account::Disputes).await), (10_000, 10_000));
    let before = entries(&world).await;
    world.see_to_duties().await;
    assert_eq!(entries(&world).await, before);
    balances(&world).await;
}

/// One of the things that may be heard of a payment.
fn moved(which: u8, amount: i64) -> Option<Transaction> {
    let about = Subject::from(id::<orders_facts::OrderGroup>(1));
    let moved = MoneyMoved { about: &about, way: "stripe", amount: Money::eur(amount) };
    let made = match which {
        0 => book::captured(&moved),
        1 => book::given_back(&moved),
        2 => book::disputed(&moved),
        3 => book::dispute_ended(&moved, true),
        4 => book::dispute_ended(&moved, false),
        5 => book::extra_taken(&moved),
        _ => book::extra_given_back(&moved),
    };
    made.unwrap()
}

fn sums(all: &[(u8, i64)]) -> BTreeMap<Account, i64> {
    let mut sums = BTreeMap::new();
    for made in all.iter().filter_map(|(which, amount)| moved(*which, *amount)) {
        assert_eq!(made.entries().iter().map(|one| one.amount.minor).sum::<i64>(), 0);
        for entry in made.entries() {
            *sums.entry(entry.account.clone()).or_default() += entry.amount.minor;
        }
    }
    sums.retain(|_, minor| *minor != 0);
    sums
}

proptest! {
    /// What came twice and went back, what was disputed and won, cancel out in any order; what was lost is the shop's loss.
    #[test]
    fn what_ends_leaves_no_trace_in_any_order(
        extra in proptest::collection::vec(1_i64..9_000, 0..4),
        won in proptest::collection::vec(1_i64..9_000, 0..4),
        lost in proptest::collection::vec(1_i64..9_000, 0..4),
        dice in any::<u64>(),
    ) {
        let mut all: Vec<(u8, i64)> = Vec::new();
        all.extend(extra.iter().flat_map(|amount| [(5, *amount), (6, *amount)]));
        all.extend(won.iter().flat_map(|amount| [(0, *amount), (2, *amount), (3, *amount)]));
        all.extend(lost.iter().flat_map(|amount| [(0, *amount), (2, *amount), (4, *amount)]));
        let mut dice = dice;
        for at in (1..all.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            all.swap(at, usize::try_from(dice >> 33).unwrap() % (at + 1));
        }
        let told = sums(&all);
        let (won, lost): (i64, i64) = (won.iter().sum(), lost.iter().sum());
        let at = |account: Account| told.get(&account).copied().unwrap_or_default();
        prop_assert_eq!(at(Account::Provider("stripe".into())), won);
        prop_assert_eq!(at(Account::Disputes), lost);
        prop_assert_eq!(at(Account::buyer_of(&Subject::from(id::<orders_facts::OrderGroup>(1)))), -won - lost);
    }
}
