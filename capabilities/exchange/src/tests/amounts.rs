//! Prices and counts are what the file says, or are refused.

use super::table::{Carried, options};
use crate::{
    model::{Format, Options, TaxAdded},
    rules::amounts::{self, Decimals, Unfit},
};
use kernel::Currency;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_price_without_tax_gives_the_price_with_tax_back(cents in 1_i64..=20_000, rate in prop::sample::select(vec![400_u32, 1_000, 2_100])) {
        let net = cents as f64 * 100.0 / f64::from(10_000 + rate);
        let price = amounts::price(&format!("{net:.6}"), Currency::EUR, Decimals::Point, rate);
        prop_assert_eq!(price.map(|price| price.minor), Ok(cents));
    }
}

#[test]
fn every_price_up_to_two_hundred_euros_survives_spanish_tax() {
    for cents in 1..=20_000_i64 {
        let net = cents as f64 / 121.0;
        let price = amounts::price(&format!("{net:.6}"), Currency::EUR, Decimals::Point, 2_100);
        assert_eq!(price.map(|price| price.minor), Ok(cents), "{net:.6}");
    }
}

#[test]
fn tax_that_is_added_is_no_reason_for_a_note() {
    let text = "Name;Reference;Price tax excluded\nMug;M;8.264463\n";
    let added = Options { tax_added: "21".parse().ok(), ..options(Format::Prestashop) };
    let read = Carried::of(text, &added);
    assert_eq!((read.product("M").variants[0].price, read.notes), (1_000, vec![]));
}

#[test]
fn rates_are_written_as_people_write_them() {
    let standard = |standard| TaxAdded { standard, reduced: None, super_reduced: None };
    let cases = [
        ("21", Ok(standard(2_100))),
        ("21%", Ok(standard(2_100))),
        ("10,5", Ok(standard(1_050))),
        ("5.2", Ok(standard(520))),
        (
            "21,reduced=10,super-reduced=4",
            Ok(TaxAdded { standard: 2_100, reduced: Some(1_000), super_reduced: Some(400) }),
        ),
    ];
    for (text, rates) in cases {
        assert_eq!(text.parse::<TaxAdded>(), rates, "{text}");
    }
    for text in ["", "x", "reduced=10", "21,other=3", "21,reduced=", "21,21,21", "1000", "-1"] {
        assert!(text.parse::<TaxAdded>().is_err(), "{text}");
    }
}

#[test]
fn each_class_of_tax_has_its_own_rate_or_is_refused() {
    let text = "Type,SKU,Name,Tax class,Regular price\nsimple,a,A,,1\nsimple,b,B,reduced-rate,1\nsimple,c,C,super-reduced-rate,1\n";
    let added = Options { tax_added: "21,reduced=10".parse().ok(), ..options(Format::Woocommerce) };
    let read = Carried::of(text, &added);
    assert_eq!((read.product("a").variants[0].price, read.product("b").variants[0].price), (121, 110));
    let told: Vec<_> = read.refused.iter().map(|(why, _)| (why.line, why.code)).collect();
    assert_eq!(told, [(4, "exchange-tax-rate-missing")]);
}

#[test]
fn another_currency_is_refused_and_ours_is_not() {
    let price = |cell: &str, currency: &str| {
        let currency: Currency = currency.parse().unwrap();
        amounts::price(cell, currency, Decimals::Point, 0).map(|price| price.minor)
    };
    for cell in ["$19.99", "19.99 USD", "£19.99", "19.99 kr", "US$ 19.99"] {
        assert_eq!(price(cell, "EUR"), Err(Unfit::Currency), "{cell}");
    }
    for cell in ["19.99 €", "€19.99", "EUR 19.99", "19,99 EUR"] {
        assert_eq!(price(cell, "EUR"), Ok(1_999), "{cell}");
    }
    assert_eq!((price("$19.99", "USD"), price("€19.99", "USD")), (Ok(1_999), Err(Unfit::Currency)));
    assert_eq!((price("1e3", "EUR"), price("twelve", "EUR")), (Err(Unfit::Number), Err(Unfit::Number)));
}

#[test]
fn a_lone_comma_between_semicolons_stands_before_decimals() {
    let added = Options { tax_added: "21".parse().ok(), ..options(Format::Prestashop) };
    let price = |cell: &str| {
        let read = Carried::of(&format!("Name;Reference;Price tax excluded\nMug;M;{cell}\n"), &added);
        match read.refused.first() {
            Some((why, _)) => Err(why.code),
            None => Ok(read.product("M").variants[0].price),
        }
    };
    assert_eq!((price("12,345"), price("16.510000"), price("12,5")), (Ok(1_494), Ok(1_998), Ok(1_513)));
    assert_eq!(price("12.345"), Err("exchange-number-ambiguous"), "a thousand or one");
}

#[test]
fn three_zeros_behind_a_mark_are_a_thousand_or_are_refused() {
    let cases = [
        ("1.000", Decimals::Comma, Ok(1_000)),
        ("1.000", Decimals::Point, Err(Unfit::Ambiguous)),
        ("1,000", Decimals::Point, Ok(1_000)),
        ("1,000", Decimals::Comma, Err(Unfit::Ambiguous)),
        ("1.000", Decimals::Open, Err(Unfit::Ambiguous)),
        ("12.000.000", Decimals::Point, Ok(12_000_000)),
        ("3.0", Decimals::Point, Ok(3)),
        ("3.000000", Decimals::Point, Ok(3)),
        ("0.000", Decimals::Point, Ok(0)),
        ("3.5", Decimals::Point, Err(Unfit::Number)),
        ("-2", Decimals::Point, Ok(-2)),
        ("", Decimals::Point, Err(Unfit::Number)),
        ("99999999999999999999", Decimals::Point, Err(Unfit::Number)),
    ];
    for (cell, decimals, count) in cases {
        assert_eq!(amounts::whole(cell, decimals), count, "{cell} {decimals:?}");
    }
}
