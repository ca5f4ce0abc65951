//! How two lists differ.

use crate::{
    model::{Difference, Found, Moved, Movement},
    rules::{
        CompareRejected,
        compare::{asked, compare},
    },
};
use kernel::{Currency, Money, Timestamp};
use payments::model::Way;
use proptest::prelude::*;

fn moved(ours: Option<&str>, theirs: &str, what: Moved, cents: i64) -> Movement {
    let (ours, theirs) = (ours.map(str::to_owned), theirs.to_owned());
    Movement { ours, theirs, what, amount: Money::eur(cents), at: Timestamp::UNIX_EPOCH }
}

fn charge(ours: Option<&str>, theirs: &str, cents: i64) -> Movement {
    moved(ours, theirs, Moved::Charge, cents)
}

fn found(ours: &[Movement], theirs: &[Movement]) -> Vec<(Found, String, String)> {
    compare(ours, theirs).into_iter().map(|one| (one.found, one.our_ref, one.their_ref)).collect()
}

#[test]
fn what_differs_is_named() {
    let ours = [
        charge(Some("a1"), "ch_1", 2_500),
        charge(Some("a2"), "", 1_000),
        charge(Some("a3"), "ch_3", 700),
        charge(Some("a4"), "ch_4", 900),
        charge(Some("a5"), "ch_5", 300),
        moved(Some("r1"), "re_1", Moved::Refund, 200),
    ];
    let theirs = [
        charge(None, "ch_1", 2_500),
        charge(Some("a2"), "ch_2", 1_001),
        charge(Some("a4"), "ch_4", 900),
        charge(Some("a4"), "ch_4b", 900),
        Movement { amount: Money::new(300, "USD".parse().unwrap()), ..charge(Some("a5"), "ch_5", 0) },
        charge(None, "ch_9", 50),
        moved(Some("r1"), "re_1", Moved::Refund, 200),
        moved(None, "fee_1", Moved::Fee, 30),
        moved(None, "txn_1", Moved::Dispute, -2_500),
        moved(None, "txn_2", Moved::Other, -40),
    ];
    let named = |found: Found, ours: &str, theirs: &str| (found, ours.to_owned(), theirs.to_owned());
    assert_eq!(
        found(&ours, &theirs),
        [
            named(Found::OtherAmount, "a2", "ch_2"),
            named(Found::MissingThere, "a3", "ch_3"),
            named(Found::Twice, "a4", "ch_4b"),
            named(Found::OtherCurrency, "a5", "ch_5"),
            named(Found::MissingHere, "", "ch_9"),
            named(Found::MissingHere, "", "txn_1"),
            named(Found::MissingHere, "", "txn_2"),
        ]
    );
}

#[test]
fn what_came_in_pieces_is_whole() {
    let ours = [charge(Some("a1"), "ch_1", 2_500)];
    assert!(found(&ours, &[charge(Some("a1"), "x", 2_000), charge(Some("a1"), "y", 500)]).is_empty());
    let undone = found(&ours, &[charge(Some("a1"), "x", 2_500), charge(Some("a1"), "y", -2_500)]);
    assert_eq!(undone[0].0, Found::OtherAmount, "taken and undone is not taken twice");
    let short = compare(&ours, &[charge(Some("a1"), "x", 2_000), charge(Some("a1"), "y", 400)]);
    let Difference { found, ours, theirs, .. } = &short[0];
    assert_eq!((*found, *ours), (Found::OtherAmount, Some(Money::eur(2_500))));
    assert_eq!(theirs.map(|one| one.currency), Some(Currency::EUR));
}

#[test]
fn a_refund_is_no_payment_of_the_same_name() {
    let found = found(&[charge(Some("a1"), "x", 100)], &[moved(Some("a1"), "x", Moved::Refund, 100)]);
    assert_eq!(found.iter().map(|one| one.0).collect::<Vec<_>>(), [Found::MissingThere, Found::MissingHere]);
}

#[test]
fn only_days_of_a_year_of_a_way_that_there_is_are_compared() {
    let of = |way: &str, from: &str, to: &str| asked(way, from, to, Way::from_code).map(|(way, _)| way);
    assert_eq!(of("transfer", "2026-11-01", "2026-11-30"), Ok(Way::Transfer));
    assert_eq!(of("gold", "2026-11-01", "2026-11-30"), Err(CompareRejected::WayUnfit));
    assert_eq!(of("transfer", "2026-11-30", "2026-11-01"), Err(CompareRejected::DaysUnfit));
    assert_eq!(of("transfer", "ayer", "hoy"), Err(CompareRejected::DaysUnfit));
}

proptest! {
    /// Two lists that say the same differ in nothing, whichever comes first in them.
    #[test]
    fn the_same_list_differs_in_nothing(cents in proptest::collection::vec(1_i64..9_999, 0..30), turn in 0_usize..30) {
        let all: Vec<Movement> = cents
            .iter()
            .enumerate()
            .map(|(at, cents)| charge(Some(&format!("a{at}")), &format!("ch_{at}"), *cents))
            .collect();
        let mut theirs = all.clone();
        if !theirs.is_empty() {
            let turn = turn % theirs.len();
            theirs.rotate_left(turn);
        }
        prop_assert!(compare(&all, &theirs).is_empty());
        if let Some(last) = theirs.pop() {
            let left = compare(&all, &theirs);
            prop_assert_eq!(left.len(), 1);
            prop_assert_eq!(&left[0].their_ref, &last.theirs);
            prop_assert_eq!(left[0].found, Found::MissingThere);
        }
    }
}

/// A bank took money back and gave it again: both lists say both, and nothing differs.
#[test]
fn a_dispute_that_was_won_is_no_difference() {
    let took = moved(Some("a"), "dp_1", Moved::Dispute, 2_500);
    let gave = moved(Some("a"), "dp_1", Moved::Dispute, -2_500);
    let both = [took.clone(), gave.clone()];
    assert!(found(&both, &both).is_empty());
    assert!(found(&both[1..], &both[1..]).is_empty(), "won in another month");
    let only = [took];
    assert_eq!(found(&both, &only), [(Found::OtherAmount, "a".into(), "dp_1".into())]);
    assert_eq!(found(&only, &both), [(Found::OtherAmount, "a".into(), "dp_1".into())]);
}
