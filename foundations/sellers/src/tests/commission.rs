//! What the house keeps of each line: which rule counts, how much it is, and what never happens.

use super::samples::{line, rule};
use crate::{
    model::{Commission, Rule, RuleDraft, SellerId, Takes, ToCommission, Track},
    rules::commissions,
};
use catalog_facts::{CategoryId, ProductId};
use kernel::{Currency, Money};
use proptest::prelude::*;

/// Names and amounts of what is kept of a line.
fn kept(rules: &[Rule], lines: &[ToCommission], key: u32) -> Vec<(String, i64)> {
    let all = commissions(rules, lines).remove(&key).unwrap_or_default();
    all.into_iter().map(|one: Commission| (one.name, one.amount.minor)).collect()
}

fn one(name: &str, amount: i64) -> Vec<(String, i64)> {
    vec![(name.to_owned(), amount)]
}

#[test]
fn a_share_is_rounded_once_and_handed_back() {
    let lines = [line(1, 333), line(2, 333), line(3, 333)];
    let rules = [rule(1, |_| {})];
    let amounts: Vec<i64> = (1..=3).map(|key| kept(&rules, &lines, key)[0].1).collect();
    assert_eq!(amounts, [34, 33, 33], "ten percent of 9,99 is 1,00");
    assert_eq!(kept(&rules, &[line(1, 5)], 1), one("Regla 1", 1), "half a cent up");
    assert!(kept(&rules, &[line(1, 4)], 1).is_empty());
}

#[test]
fn an_amount_is_taken_of_each_piece() {
    let flat = [rule(1, |draft| draft.takes = Takes::Flat(Money::eur(30)))];
    let lines = [ToCommission { quantity: 3, ..line(1, 1_000) }];
    assert_eq!(kept(&flat, &lines, 1), one("Regla 1", 90));
    let all = commissions(&flat, &lines);
    assert_eq!((all[&1][0].rate, all[&1][0].flat), (0, 30), "frozen as it was");
}

#[test]
fn bounds_hold_for_each_line_and_nothing_is_above_what_the_seller_gets() {
    let bounded = |least: Option<i64>, most: Option<i64>| {
        [rule(1, |draft| (draft.least, draft.most) = (least.map(Money::eur), most.map(Money::eur)))]
    };
    assert_eq!(kept(&bounded(Some(50), None), &[line(1, 100)], 1), one("Regla 1", 50));
    assert_eq!(kept(&bounded(None, Some(80)), &[line(1, 1_000)], 1), one("Regla 1", 80));
    assert_eq!(
        kept(&bounded(Some(500), None), &[line(1, 100)], 1),
        one("Regla 1", 100),
        "never more than all"
    );
    assert!(kept(&bounded(Some(500), None), &[line(1, 0)], 1).is_empty(), "a gift costs its seller nothing");
}

#[test]
fn delivery_counts_where_it_is_said() {
    let lines = [ToCommission { delivery: Money::eur(500), ..line(1, 1_000) }];
    assert_eq!(kept(&[rule(1, |_| {})], &lines, 1), one("Regla 1", 100));
    assert_eq!(kept(&[rule(1, |draft| draft.has_delivery = true)], &lines, 1), one("Regla 1", 150));
}

#[test]
fn the_highest_counts_then_the_narrowest_then_the_first() {
    let (category, other) = (CategoryId::from_bytes([5; 16]), CategoryId::from_bytes([6; 16]));
    let lines = [ToCommission { categories: vec![category], ..line(1, 1_000) }];
    let seller = |draft: &mut RuleDraft| draft.seller = Some(SellerId::from_bytes([1; 16]));
    let all = [
        rule(1, |_| {}),
        rule(2, |_| {}),
        rule(3, seller),
        rule(4, |draft| draft.category = Some(category)),
        rule(5, |draft| draft.product = Some(ProductId::from_bytes([9; 16]))),
    ];
    assert_eq!(kept(&all[..2], &lines, 1)[0].0, "Regla 1", "the first");
    assert_eq!(kept(&all[..3], &lines, 1)[0].0, "Regla 3", "a seller's own");
    assert_eq!(kept(&all[..4], &lines, 1)[0].0, "Regla 4", "a category");
    assert_eq!(kept(&all, &lines, 1)[0].0, "Regla 5", "a product");
    let mut high = all.to_vec();
    high[0].draft.precedence = 1;
    assert_eq!(kept(&high, &lines, 1)[0].0, "Regla 1", "whoever says it counts");
    let strange = [
        rule(1, |draft| draft.seller = Some(SellerId::from_bytes([2; 16]))),
        rule(2, |draft| draft.product = Some(ProductId::from_bytes([8; 16]))),
        rule(3, |draft| draft.category = Some(other)),
        rule(4, |draft| draft.is_on = false),
        rule(5, |draft| draft.takes = Takes::Flat(Money::new(5, "USD".parse::<Currency>().unwrap()))),
    ];
    assert!(kept(&strange, &lines, 1).is_empty());
}

#[test]
fn kinds_count_beside_each_other_and_never_take_more_than_all() {
    let pay = rule(2, |draft| (draft.track, draft.takes) = (Track::Payment, Takes::Flat(Money::eur(25))));
    let both = [rule(1, |_| {}), pay];
    let expected = [one("Regla 1", 100), one("Regla 2", 25)].concat();
    assert_eq!(kept(&both, &[line(1, 1_000)], 1), expected);
    let greedy = rule(1, |draft| draft.takes = Takes::Percent(9_000));
    let expected = [one("Regla 1", 90), one("Regla 2", 10)].concat();
    assert_eq!(kept(&[greedy, both[1].clone()], &[line(1, 100)], 1), expected);
}

/// What is said of a rule; which one it is, is its place.
fn any_draft() -> impl Strategy<Value = RuleDraft> {
    let percent = (0_u32..=10_000).prop_map(Takes::Percent);
    let takes = prop_oneof![percent, (0_i64..500).prop_map(|all| Takes::Flat(Money::eur(all)))];
    let bound = || prop::option::of((0_i64..400).prop_map(Money::eur));
    let all = (takes, bound(), bound(), any::<bool>(), -2_i64..3, 0_usize..3, prop::option::of(1_u8..4));
    all.prop_map(|(takes, least, most, has_delivery, precedence, track, seller)| RuleDraft {
        takes,
        least,
        most,
        has_delivery,
        precedence,
        track: Track::ALL[track],
        seller: seller.map(|of| SellerId::from_bytes([of; 16])),
        ..rule(1, |_| {}).draft
    })
}

fn any_rules() -> impl Strategy<Value = Vec<Rule>> {
    let one = |(place, draft): (u8, RuleDraft)| rule(place, |own| *own = draft);
    prop::collection::vec(any_draft(), 0..6).prop_map(move |all| (1..).zip(all).map(one).collect())
}

fn any_lines() -> impl Strategy<Value = Vec<ToCommission>> {
    let one = (0_i64..5_000, 0_i64..600, 1_u32..5, 1_u8..4);
    prop::collection::vec(one, 1..6).prop_map(|all| {
        let lines = all.into_iter().zip(0_u32..);
        lines
            .map(|((total, delivery, quantity, of), key)| ToCommission {
                seller: SellerId::from_bytes([of; 16]),
                delivery: Money::eur(delivery),
                quantity,
                ..line(key, total)
            })
            .collect()
    })
}

proptest! {
    /// The seller never pays for selling, and nothing is kept of what is not there.
    #[test]
    fn what_is_kept_is_between_nothing_and_all(
        rules in any_rules(),
        lines in any_lines(),
    ) {
        let all = commissions(&rules, &lines);
        for line in &lines {
            let kept = all.get(&line.key).map_or(&[][..], Vec::as_slice);
            let sum: i64 = kept.iter().map(|one| one.amount.minor).sum();
            prop_assert!(kept.iter().all(|one| one.amount.minor > 0));
            prop_assert!(sum <= line.total.minor + line.delivery.minor);
            let mut rules: Vec<_> = kept.iter().map(|one| one.rule).collect();
            rules.dedup();
            prop_assert!(rules.len() == kept.len() && kept.len() <= 3, "one of each kind");
        }
        prop_assert!(all.keys().all(|key| lines.iter().any(|line| line.key == *key)));
    }

    /// A share without bounds is the share of all together, to the cent, whatever it is made of.
    #[test]
    fn the_parts_are_the_share_of_the_whole(totals in prop::collection::vec(0_i64..100_000, 1..9), rate in 0_u32..=10_000) {
        let lines: Vec<_> = totals.iter().zip(0_u32..).map(|(total, key)| line(key, *total)).collect();
        let rules = [rule(1, |draft| draft.takes = Takes::Percent(rate))];
        let sum: i64 = commissions(&rules, &lines).values().flatten().map(|one| one.amount.minor).sum();
        let all: i128 = totals.iter().map(|total| i128::from(*total)).sum();
        prop_assert_eq!(i128::from(sum), (all * i128::from(rate) * 2 + 10_000) / 20_000);
    }
}
