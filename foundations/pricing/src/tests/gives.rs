//! What promotions give, and which of several count.

use super::samples::{basket, draft, holds, line, offer, percent, person, priced};
use crate::model::{Draft, Gives, LineToPrice, Rate, Said, Tier, ToPrice, Wants};
use catalog_facts::{BrandId, CategoryId, ProductId};
use kernel::{Money, time};

/// What a promotion takes off each line of a basket: unit and quantity of each, and what is expected.
fn check(gives: Gives, lines: &[(i64, u32)], expected: &[i64]) {
    let lines: Vec<LineToPrice> =
        (1_u32..).zip(lines).map(|(key, (unit, quantity))| line(key, *unit, *quantity)).collect();
    let sum = priced(&basket(lines), &[offer(1, draft(gives.clone()))]).unwrap();
    holds(&sum);
    let off: Vec<i64> = sum.lines.iter().map(|line| -line.discount.minor).collect();
    assert_eq!(off, expected, "{gives:?}");
}

#[test]
fn each_kind_takes_off_what_it_says() {
    let eur = |minor: i64| Money::eur(minor);
    check(percent(1_000), &[(1_999, 1), (501, 1)], &[200, 50]);
    check(percent(10_000), &[(1_999, 3)], &[5_997]);
    check(Gives::Amount { amount: eur(500) }, &[(300, 1), (100, 1)], &[300, 100]);
    check(Gives::Amount { amount: eur(100) }, &[(300, 1), (100, 1)], &[75, 25]);
    let three_for_two = Gives::BuyGet { buy: 2, get: 1, percent: Rate::WHOLE };
    check(three_for_two.clone(), &[(900, 2)], &[0]);
    check(three_for_two.clone(), &[(900, 3)], &[900]);
    check(three_for_two.clone(), &[(900, 2), (500, 1)], &[0, 500]);
    check(three_for_two, &[(900, 1), (500, 5)], &[0, 1_000]);
    let second_half = Gives::BuyGet { buy: 1, get: 1, percent: Rate(5_000) };
    check(second_half, &[(1_000, 1), (333, 2)], &[0, 167]);
    let lot = Gives::Bundle { quantity: 3, price: eur(1_000) };
    check(lot.clone(), &[(500, 2)], &[0]);
    check(lot.clone(), &[(500, 3)], &[500]);
    check(lot.clone(), &[(500, 7)], &[1_000]);
    check(lot.clone(), &[(300, 3)], &[0]);
    check(lot.clone(), &[(600, 2), (100, 4)], &[277, 23]);
    check(lot, &[(2_000, 3), (300, 3)], &[5_000, 0]);
    let tiers = Gives::Tiers {
        tiers: vec![Tier { from: 3, percent: Rate(1_000) }, Tier { from: 5, percent: Rate(2_000) }],
    };
    check(tiers.clone(), &[(1_000, 2)], &[0]);
    check(tiers.clone(), &[(1_000, 2), (1_000, 1)], &[200, 100]);
    check(tiers, &[(1_000, 4), (1_000, 1)], &[800, 200]);
    check(Gives::FreeDelivery, &[(1_000, 1)], &[0]);
}

fn delivered(lines: Vec<LineToPrice>, delivery: i64) -> ToPrice {
    ToPrice { delivery: Some(Money::eur(delivery)), ..basket(lines) }
}

fn names(asked: &ToPrice, drafts: Vec<Draft>) -> (i64, Vec<u8>) {
    let offers: Vec<_> = (1_u8..).zip(drafts).map(|(number, draft)| offer(number, draft)).collect();
    let sum = priced(asked, &offers).unwrap();
    holds(&sum);
    let counted = sum.why.iter().map(|why| why.promotion.as_bytes()[0]).collect();
    (sum.discount.minor, counted)
}

#[test]
fn whoever_buys_gets_the_best_of_what_goes_together() {
    let asked = delivered(vec![line(1, 10_000, 1)], 500);
    let ten = || draft(percent(1_000));
    let alone = |gives: Gives| Draft { is_exclusive: true, ..draft(gives) };
    let first = |draft: Draft| Draft { priority: 5, ..draft };
    let five = || draft(Gives::Amount { amount: Money::eur(500) });
    assert_eq!(names(&asked, vec![ten(), five()]), (-1_500, vec![1, 2]));
    assert_eq!(names(&asked, vec![ten(), first(five())]), (-1_450, vec![2, 1]), "the rest is less by then");
    assert_eq!(names(&asked, vec![ten(), draft(Gives::FreeDelivery)]), (-1_500, vec![1, 2]));
    assert_eq!(names(&asked, vec![ten(), alone(percent(900))]), (-1_000, vec![1]));
    assert_eq!(
        names(&asked, vec![ten(), alone(percent(1_000))]),
        (-1_000, vec![1]),
        "as good: those together"
    );
    assert_eq!(names(&asked, vec![ten(), alone(percent(1_100))]), (-1_100, vec![2]));
    let both = vec![alone(percent(2_000)), alone(percent(3_000))];
    assert_eq!(names(&asked, both), (-3_000, vec![2]));
    let all = vec![draft(percent(8_000)), draft(percent(8_000)), draft(percent(10_000)), five()];
    assert_eq!(names(&asked, all), (-10_000, vec![1, 2, 3]), "nothing is left for the last");
}

#[test]
fn free_delivery_counts_before_delivery_is_known() {
    let gives = draft(Gives::FreeDelivery);
    let unknown = basket(vec![line(1, 1_000, 1)]);
    assert_eq!(names(&unknown, vec![gives.clone()]), (0, vec![1]));
    let sum = priced(&delivered(vec![line(1, 1_000, 1)], 495), &[offer(1, gives)]).unwrap();
    let delivery = sum.delivery.unwrap();
    assert_eq!((delivery.gross.minor, delivery.total.minor, delivery.tax.minor), (495, 0, 0));
    assert_eq!(sum.why[0].delivery, Money::eur(-495));
}

#[test]
fn a_promotion_concerns_the_goods_that_it_names() {
    let (category, brand) = (CategoryId::from_bytes([7; 16]), BrandId::from_bytes([8; 16]));
    let lines = || {
        vec![
            line(1, 1_000, 1),
            LineToPrice { categories: vec![category], ..line(2, 1_000, 1) },
            LineToPrice { brand: Some(brand), ..line(3, 1_000, 1) },
            LineToPrice { is_reduced: true, ..line(4, 1_000, 1) },
        ]
    };
    let off = |wants: Wants| {
        let sum = priced(&basket(lines()), &[offer(1, Draft { wants, ..draft(percent(1_000)) })]).unwrap();
        sum.lines.iter().map(|line| -line.discount.minor).collect::<Vec<_>>()
    };
    let plain = Wants::default;
    let one = ProductId::from_bytes([1; 16]);
    assert_eq!(off(plain()), [100, 100, 100, 100]);
    assert_eq!(off(Wants { products: vec![one], ..plain() }), [100, 0, 0, 0]);
    assert_eq!(off(Wants { categories: vec![category], ..plain() }), [0, 100, 0, 0]);
    assert_eq!(off(Wants { brands: vec![brand], products: vec![one], ..plain() }), [100, 0, 100, 0]);
    assert_eq!(off(Wants { skips_reduced: true, ..plain() }), [100, 100, 100, 0]);
    let minimum = |minor| Some(Money::eur(minor));
    assert_eq!(off(Wants { minimum: minimum(4_000), ..plain() }), [100, 100, 100, 100]);
    assert_eq!(off(Wants { minimum: minimum(4_001), ..plain() }), [0, 0, 0, 0]);
    assert_eq!(off(Wants { minimum: minimum(1_001), brands: vec![brand], ..plain() }), [0, 0, 0, 0]);
}

#[test]
fn each_code_is_answered() {
    let now = super::samples::now();
    let of_code = |draft: Draft| Draft { code: "BARRO".into(), ..draft };
    let with = |wants: Wants| Draft { wants, ..of_code(draft(percent(1_000))) };
    let ten = || of_code(draft(percent(1_000)));
    let minimum = Money::eur(1_001);
    let from = time::seconds_after(now, 1);
    let nobody = ProductId::from_bytes([9; 16]);
    let cases: Vec<(Draft, Said)> = vec![
        (ten(), Said::Counts),
        (Draft { is_on: false, ..ten() }, Said::Over),
        (Draft { ends_at: Some(now), ..ten() }, Said::Over),
        (Draft { ends_at: Some(from), ..ten() }, Said::Counts),
        (Draft { starts_at: Some(from), ..ten() }, Said::NotYet { from }),
        (Draft { starts_at: Some(now), ..ten() }, Said::Counts),
        (Draft { in_all: Some(0), ..ten() }, Said::UsedUp),
        (Draft { per_person: Some(1), ..ten() }, Said::NeedsAccount),
        (with(Wants { is_first_order: true, ..Wants::default() }), Said::NeedsAccount),
        (with(Wants { group: "socios".into(), ..Wants::default() }), Said::NotForYou),
        (with(Wants { minimum: Some(minimum), ..Wants::default() }), Said::BelowMinimum { minimum }),
        (with(Wants { products: vec![nobody], ..Wants::default() }), Said::NoGoods),
        (of_code(draft(Gives::BuyGet { buy: 1, get: 1, percent: Rate::WHOLE })), Said::NoGoods),
        (of_code(draft(Gives::FreeDelivery)), Said::Counts),
    ];
    for (draft, expected) in cases {
        let asked = ToPrice { codes: vec![" bárro ".into()], ..basket(vec![line(1, 1_000, 1)]) };
        let sum = priced(&asked, &[offer(1, draft.clone())]).unwrap();
        assert_eq!(sum.codes[0].said, expected, "{draft:?}");
        assert_eq!(sum.codes[0].code, "BARRO");
        assert_eq!(sum.why.len(), usize::from(expected == Said::Counts));
    }
}

#[test]
fn codes_are_told_apart_from_what_is_none() {
    let asked = ToPrice {
        codes: vec!["NADA".into(), "<script>".into(), "SOLO".into(), "OTRO".into()],
        ..basket(vec![line(1, 1_000, 1)])
    };
    let coded = |code: &str, hundredths, is_exclusive| Draft {
        code: code.into(),
        is_exclusive,
        ..draft(percent(hundredths))
    };
    let offers = [offer(1, coded("SOLO", 2_000, true)), offer(2, coded("OTRO", 1_000, false))];
    let said: Vec<Said> = priced(&asked, &offers).unwrap().codes.into_iter().map(|code| code.said).collect();
    assert_eq!(said, [Said::Unknown, Said::Unknown, Said::Counts, Said::BetterOne]);
    let without = ToPrice { codes: Vec::new(), ..asked };
    assert_eq!(priced(&without, &offers).unwrap().discount, Money::eur(0), "nobody typed them");
}

#[test]
fn a_first_order_is_one_of_somebody_who_is_signed_in() {
    let wants = Wants { is_first_order: true, ..Wants::default() };
    let first = [offer(1, Draft { code: "BARRO".into(), wants, ..draft(percent(1_000)) })];
    let cases = [
        (None, true, Said::NeedsAccount),
        (None, false, Said::NeedsAccount),
        (Some(person(1)), true, Said::Counts),
        (Some(person(1)), false, Said::NotFirstOrder),
    ];
    for (person, is_first_order, expected) in cases {
        let mut asked = ToPrice { codes: vec!["barro".into()], ..basket(vec![line(1, 1_000, 1)]) };
        (asked.buyer.person, asked.buyer.is_first_order) = (person, is_first_order);
        let sum = priced(&asked, &first).unwrap();
        assert_eq!(sum.codes[0].said, expected, "{person:?} {is_first_order}");
        assert_eq!(sum.total.minor, if expected == Said::Counts { 900 } else { 1_000 });
    }
}

#[test]
fn whoever_has_used_it_as_often_as_one_may_is_told() {
    let once = Draft { code: "BARRO".into(), per_person: Some(1), ..draft(percent(1_000)) };
    let mut asked = ToPrice { codes: vec!["barro".into()], ..basket(vec![line(1, 1_000, 1)]) };
    asked.buyer.person = Some(person(1));
    let mut offer = offer(1, once);
    assert_eq!(priced(&asked, &[offer.clone()]).unwrap().codes[0].said, Said::Counts);
    offer.used_by_person = 1;
    assert_eq!(priced(&asked, &[offer]).unwrap().codes[0].said, Said::UsedByYou);
}
