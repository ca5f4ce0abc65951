//! Sums to the cent: vectors, and what holds for any basket.

use super::samples::{basket, draft, holds, line, now, of_class, offer, percent, place, priced, regime};
use crate::{
    model::{Buyer, Exports, Gives, Prices, Rate, Seat, TaxKind, TaxSettings, Tier, ToPrice},
    rules::{self, Offer, PricingRejected},
};
use catalog::model::TaxClass;
use kernel::{Currency, Money};
use proptest::prelude::*;

fn minors(all: &[Money]) -> Vec<i64> {
    all.iter().map(|money| money.minor).collect()
}

#[test]
fn a_tax_is_rounded_once_and_its_parts_go_back_to_the_lines() {
    // Three of 3.33: each alone would hold 0.58, together they hold 1.73.
    let asked = basket(vec![line(1, 333, 1), line(2, 333, 1), line(3, 333, 1)]);
    let sum = priced(&asked, &[]).unwrap();
    holds(&sum);
    assert_eq!((sum.taxes[0].base.minor, sum.taxes[0].tax.minor), (826, 173));
    assert_eq!(sum.lines.iter().map(|line| line.net.minor).collect::<Vec<_>>(), [276, 275, 275]);
    assert_eq!(sum.total, Money::eur(999));
}

/// The vectors of RULES 1.T, by a discount and by delivery.
#[test]
fn sums_are_split_by_largest_remainder() {
    assert_eq!(minors(&Money::eur(1_000).share(&[1, 1, 1])), [334, 333, 333]);
    assert_eq!(minors(&Money::eur(499).share(&[2_000, 1_500, 1_000])), [222, 166, 111]);
    let asked = basket(vec![line(1, 2_000, 1), line(2, 1_500, 1), line(3, 1_000, 1)]);
    let off = draft(Gives::Amount { amount: Money::eur(499) });
    let sum = priced(&asked, &[offer(1, off)]).unwrap();
    holds(&sum);
    assert_eq!(sum.lines.iter().map(|line| line.discount.minor).collect::<Vec<_>>(), [-222, -166, -111]);
}

#[test]
fn delivery_and_fees_are_taxed_as_the_goods_are() {
    let book = of_class(TaxClass::SuperReduced, line(2, 1_000, 1));
    let asked = ToPrice {
        delivery: Some(Money::eur(400)),
        fee: Some(Money::eur(100)),
        ..basket(vec![line(1, 3_000, 1), book])
    };
    let sum = priced(&asked, &[]).unwrap();
    holds(&sum);
    // Three quarters at 21 %, one at 4 %: 30.00 + 3.00 + 0.75 and 10.00 + 1.00 + 0.25.
    let taxes: Vec<(u32, i64, i64)> =
        sum.taxes.iter().map(|tax| (tax.rate.0, tax.base.minor, tax.tax.minor)).collect();
    assert_eq!(taxes, [(2_100, 2_789, 586), (400, 1_082, 43)]);
    assert_eq!((sum.total.minor, sum.subtotal.minor), (4_500, 4_000));
    let abroad = ToPrice { place: Some(place("ES", "35001")), ..asked };
    let sum = priced(&abroad, &[]).unwrap();
    holds(&sum);
    let delivery = sum.delivery.unwrap();
    // 3.00 without 21 % and 1.00 without 4 %.
    assert_eq!((delivery.gross.minor, delivery.tax.minor), (248 + 96, 0));
    assert_eq!(
        sum.taxes.iter().map(|tax| (tax.kind, tax.tax.minor)).collect::<Vec<_>>(),
        [(TaxKind::None, 0)]
    );
}

#[test]
fn a_retailer_pays_the_surcharge_on_top() {
    let buyer = Buyer { has_surcharge: true, ..Buyer::default() };
    let book = of_class(TaxClass::SuperReduced, line(2, 1_040, 1));
    let asked = ToPrice { buyer, delivery: Some(Money::eur(605)), ..basket(vec![line(1, 12_100, 2), book]) };
    let sum = priced(&asked, &[]).unwrap();
    holds(&sum);
    assert_eq!((sum.lines[0].unit.minor, sum.lines[0].gross.minor), (12_620, 25_240));
    let kinds: Vec<(TaxKind, u32)> = sum.taxes.iter().map(|tax| (tax.kind, tax.rate.0)).collect();
    let (vat, extra) = (TaxKind::Vat, TaxKind::Surcharge);
    assert_eq!(kinds, [(vat, 2_100), (extra, 520), (vat, 400), (extra, 50)]);
}

#[test]
fn nothing_at_all_costs_nothing() {
    for asked in [
        basket(Vec::new()),
        basket(vec![line(1, 0, 3)]),
        ToPrice { delivery: Some(Money::eur(0)), ..basket(vec![line(1, 0, 1)]) },
    ] {
        let sum = priced(&asked, &[offer(1, draft(percent(10_000)))]).unwrap();
        holds(&sum);
        assert_eq!(sum.total, Money::eur(0));
    }
    let only = ToPrice { delivery: Some(Money::eur(121)), ..basket(Vec::new()) };
    assert_eq!(priced(&only, &[]).unwrap().taxes[0].tax, Money::eur(21));
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let dear = basket(vec![line(1, i64::MAX / 2, 1)]);
    let many = basket(vec![line(1, 1_000_000_000, 4_000_000_000)]);
    let negative = basket(vec![line(1, -1, 1)]);
    let none = basket(vec![line(1, 100, 0)]);
    let long = basket((0..1_001).map(|_| line(1, 1, 1)).collect());
    let delivery = ToPrice { delivery: Some(Money::eur(-1)), ..basket(vec![line(1, 1, 1)]) };
    for asked in [dear, many, negative, none, long, delivery] {
        assert_eq!(priced(&asked, &[]), Err(PricingRejected::TooMuch));
    }
    let dollars: Currency = "USD".parse().unwrap();
    let mixed = ToPrice { delivery: Some(Money::new(1, dollars)), ..basket(vec![line(1, 1, 1)]) };
    assert_eq!(priced(&mixed, &[]), Err(PricingRejected::OtherCurrency));
}

fn class() -> impl Strategy<Value = TaxClass> {
    prop_oneof![Just(TaxClass::Standard), Just(TaxClass::Reduced), Just(TaxClass::SuperReduced)]
}

fn gives() -> impl Strategy<Value = Gives> {
    prop_oneof![
        (1_u32..=10_000).prop_map(percent),
        (1_i64..20_000).prop_map(|minor| Gives::Amount { amount: Money::eur(minor) }),
        Just(Gives::FreeDelivery),
        (1_u32..5, 1_u32..4, 1_u32..=10_000).prop_map(|(buy, get, share)| Gives::BuyGet {
            buy,
            get,
            percent: Rate(share)
        }),
        (2_u32..6, 1_i64..5_000)
            .prop_map(|(quantity, price)| Gives::Bundle { quantity, price: Money::eur(price) }),
        (1_u32..5, 1_u32..4_000).prop_map(|(from, share)| Gives::Tiers {
            tiers: vec![
                Tier { from, percent: Rate(share) },
                Tier { from: from + 3, percent: Rate(share + 500) },
            ],
        }),
    ]
}

fn offers() -> impl Strategy<Value = Vec<Offer>> {
    let one = (gives(), any::<bool>(), -3_i64..3).prop_map(|(gives, is_exclusive, priority)| {
        crate::model::Draft { is_exclusive, priority, ..draft(gives) }
    });
    prop::collection::vec(one, 0..6).prop_map(|all| {
        all.into_iter()
            .enumerate()
            .map(|(at, draft)| offer(u8::try_from(at).unwrap_or(0) + 1, draft))
            .collect()
    })
}

fn asked() -> impl Strategy<Value = ToPrice> {
    let places = prop_oneof![
        Just(None),
        Just(Some(place("ES", "28013"))),
        Just(Some(place("ES", "35001"))),
        Just(Some(place("FR", "75001"))),
        Just(Some(place("HU", "1011"))),
        Just(Some(place("US", "10001"))),
    ];
    let lines = prop::collection::vec((0_i64..30_000, 1_u32..12, class()), 0..7);
    let charge = || prop::option::of((0_i64..3_000).prop_map(Money::eur));
    let who = (any::<bool>(), any::<bool>());
    (lines, charge(), charge(), places, who).prop_map(
        |(lines, delivery, fee, place, (vat_id, has_surcharge))| {
            let lines = lines.into_iter().enumerate().map(|(at, (unit, quantity, class))| {
                of_class(class, line(u32::try_from(at).unwrap_or(0), unit, quantity))
            });
            let buyer = Buyer { vat_id, has_surcharge, ..Buyer::default() };
            ToPrice { delivery, fee, place, buyer, ..basket(lines.collect()) }
        },
    )
}

fn settings() -> impl Strategy<Value = TaxSettings> {
    let seats = prop_oneof![Just(Seat::Mainland), Just(Seat::Canary)];
    (seats, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(seat, has_oss, keeps, follows)| {
        TaxSettings {
            seat,
            has_oss,
            has_roi: false,
            exports: if keeps { Exports::KeepPrice } else { Exports::LoseTax },
            union: if follows { Prices::FollowRate } else { Prices::Stay },
            own: Vec::new(),
        }
    })
}

proptest! {
    #[test]
    fn money_in_is_money_out(asked in asked(), settings in settings(), offers in offers()) {
        let regime = regime(&settings, &asked);
        let sum = rules::price(&asked, &regime, &offers, now()).unwrap();
        holds(&sum);
        prop_assert!(sum.total.minor >= 0);
        prop_assert_eq!(rules::price(&asked, &regime, &offers, now()).unwrap(), sum);
    }

    #[test]
    fn the_order_of_offers_makes_no_difference(asked in asked(), offers in offers()) {
        let settings = TaxSettings::default();
        let regime = regime(&settings, &asked);
        let turned: Vec<Offer> = offers.iter().rev().cloned().collect();
        let [one, other] = [&offers, &turned].map(|all| rules::price(&asked, &regime, all, now()).unwrap());
        prop_assert_eq!(one.total, other.total);
    }

    #[test]
    fn another_promotion_never_makes_it_dearer(asked in asked(), offers in offers(), gives in gives()) {
        let regime = regime(&TaxSettings::default(), &asked);
        let alone = crate::model::Draft { is_exclusive: true, ..draft(gives) };
        let more: Vec<Offer> = offers.iter().cloned().chain([offer(99, alone)]).collect();
        let [without, with] = [&offers, &more].map(|all| rules::price(&asked, &regime, all, now()).unwrap());
        prop_assert!(with.total.minor <= without.total.minor);
    }

    #[test]
    fn no_code_makes_it_fail(asked in asked(), codes in prop::collection::vec(".{0,40}", 0..12)) {
        let count = codes.len().min(10);
        let asked = ToPrice { codes, ..asked };
        prop_assert_eq!(priced(&asked, &[]).unwrap().codes.len(), count);
    }
}
