//! The law as a table: where the seller is, where the goods go, who buys, which class (RULES section 2 row 20).

use super::samples::{DAY, place};
use crate::{
    model::{Buyer, Cause, Exports, Prices, Rate, Seat, TaxKind, TaxSettings},
    rules::law::{self, Regime},
};
use catalog::model::TaxClass;
use jiff::civil::date;
use kernel::Money;
use std::collections::HashSet;

const COMPANY: u8 = 1;
const OSS: u8 = 2;
const FOLLOW: u8 = 4;
const KEEP: u8 = 8;
const RETAILER: u8 = 16;

/// Seller's country and part, where to, switches: cause, tax, rates of the three classes, and what 121.00, 110.00 and
/// 104.00 become.
type Row = ((&'static str, Seat), (&'static str, &'static str), u8, (Cause, TaxKind, [u32; 3], [i64; 3]));

const MAINLAND: (&str, Seat) = ("ES", Seat::Mainland);
const CANARY: (&str, Seat) = ("ES", Seat::Canary);
const SAME: [i64; 3] = [12_100, 11_000, 10_400];
const BARE: [i64; 3] = [10_000, 10_000, 10_000];
const SPAIN: [u32; 3] = [2_100, 1_000, 400];
const NONE: [u32; 3] = [0, 0, 0];

#[rustfmt::skip]
const MATRIX: &[Row] = &[
    // From the mainland: at home.
    (MAINLAND, ("ES", "28013"), 0, (Cause::Home, TaxKind::Vat, SPAIN, SAME)),
    (MAINLAND, ("ES", "07001"), 0, (Cause::Home, TaxKind::Vat, SPAIN, SAME)),
    (MAINLAND, ("ES", "28013"), COMPANY | OSS | FOLLOW | KEEP, (Cause::Home, TaxKind::Vat, SPAIN, SAME)),
    (MAINLAND, ("ES", "28013"), RETAILER, (Cause::Home, TaxKind::Vat, SPAIN, [12_620, 11_140, 10_450])),
    // From the mainland: where its tax does not reach.
    (MAINLAND, ("ES", "35001"), 0, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("ES", "38001"), 0, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("ES", "51001"), 0, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("ES", "52001"), 0, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("ES", "35001"), KEEP, (Cause::Export, TaxKind::None, NONE, SAME)),
    (MAINLAND, ("ES", "35001"), RETAILER, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("US", "10001"), OSS, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("CH", "8001"), COMPANY, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("GB", "SW1A 1AA"), 0, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("FI", "22100"), OSS, (Cause::Export, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("DE", "27498"), OSS, (Cause::Export, TaxKind::None, NONE, BARE)),
    // From the mainland: other countries of the Union.
    (MAINLAND, ("FR", "75001"), 0, (Cause::Threshold, TaxKind::Vat, SPAIN, SAME)),
    (MAINLAND, ("FR", "75001"), FOLLOW, (Cause::Threshold, TaxKind::Vat, SPAIN, SAME)),
    (MAINLAND, ("FR", "75001"), OSS, (Cause::Oss, TaxKind::Vat, [2_000, 1_000, 550], SAME)),
    (MAINLAND, ("FR", "75001"), OSS | FOLLOW, (Cause::Oss, TaxKind::Vat, [2_000, 1_000, 550], [12_000, 11_000, 10_550])),
    (MAINLAND, ("HU", "1011"), OSS | FOLLOW, (Cause::Oss, TaxKind::Vat, [2_700, 1_800, 500], [12_700, 11_800, 10_500])),
    (MAINLAND, ("DK", "1050"), OSS, (Cause::Oss, TaxKind::Vat, [2_500, 2_500, 2_500], SAME)),
    (MAINLAND, ("GB", "BT1 1AA"), OSS, (Cause::Oss, TaxKind::Vat, [2_000, 500, 500], SAME)),
    (MAINLAND, ("PT", "1100-001"), OSS, (Cause::Oss, TaxKind::Vat, [2_300, 1_300, 600], SAME)),
    (MAINLAND, ("PT", "9500-001"), OSS, (Cause::Oss, TaxKind::Vat, [1_600, 900, 400], SAME)),
    (MAINLAND, ("PT", "9000-001"), OSS, (Cause::Oss, TaxKind::Vat, [2_200, 1_200, 400], SAME)),
    (MAINLAND, ("FR", "75001"), COMPANY, (Cause::Company, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("FR", "75001"), COMPANY | OSS | KEEP, (Cause::Company, TaxKind::None, NONE, BARE)),
    (MAINLAND, ("FR", "75001"), RETAILER | OSS, (Cause::Oss, TaxKind::Vat, [2_000, 1_000, 550], SAME)),
    // From the Canary Islands, Ceuta and Melilla.
    (CANARY, ("ES", "35001"), RETAILER, (Cause::Home, TaxKind::Igic, [700, 300, 0], SAME)),
    (CANARY, ("ES", "38001"), 0, (Cause::Home, TaxKind::Igic, [700, 300, 0], SAME)),
    (CANARY, ("ES", "28013"), 0, (Cause::Export, TaxKind::None, NONE, [11_308, 10_680, 10_400])),
    (CANARY, ("FR", "75001"), OSS, (Cause::Export, TaxKind::None, NONE, [11_308, 10_680, 10_400])),
    (("ES", Seat::Ceuta), ("ES", "51001"), 0, (Cause::Home, TaxKind::Ipsi, [1_000, 300, 50], SAME)),
    (("ES", Seat::Ceuta), ("ES", "52001"), 0, (Cause::Export, TaxKind::None, NONE, [11_000, 10_680, 10_348])),
    (("ES", Seat::Melilla), ("ES", "52001"), 0, (Cause::Home, TaxKind::Ipsi, [1_000, 400, 50], SAME)),
    // From elsewhere: the part of Spain counts for nothing there.
    (("FR", Seat::Canary), ("FR", "75001"), 0, (Cause::Home, TaxKind::Vat, [2_000, 1_000, 550], SAME)),
    (("FR", Seat::Mainland), ("ES", "28013"), OSS, (Cause::Oss, TaxKind::Vat, SPAIN, SAME)),
    (("FR", Seat::Mainland), ("ES", "35001"), OSS, (Cause::Export, TaxKind::None, NONE, [10_083, 10_000, 9_858])),
    (("US", Seat::Mainland), ("ES", "28013"), OSS, (Cause::Elsewhere, TaxKind::None, NONE, SAME)),
];

#[test]
fn each_sale_has_its_law() {
    for ((country, seat), (to, postcode), switches, (cause, kind, rates, prices)) in MATRIX {
        let has = |switch: u8| switches & switch != 0;
        let settings = TaxSettings {
            seat: *seat,
            has_oss: has(OSS),
            has_roi: false,
            union: if has(FOLLOW) { Prices::FollowRate } else { Prices::Stay },
            exports: if has(KEEP) { Exports::KeepPrice } else { Exports::LoseTax },
            own: Vec::new(),
        };
        let buyer = Buyer { vat_id: has(COMPANY), has_surcharge: has(RETAILER), ..Buyer::default() };
        let regime = Regime::of(&settings, country, Some(&place(to, postcode)), &buyer, DAY);
        let said = format!("{country} {seat:?} to {to} {postcode} with {switches}");
        assert_eq!((regime.cause, regime.kind), (*cause, *kind), "{said}");
        for (at, class) in TaxClass::ALL.into_iter().enumerate() {
            assert_eq!(regime.rate(class), Rate(rates[at]), "{said}, {class:?}");
            let there = regime.there(Money::eur(SAME[at]), class);
            assert_eq!(there, Some(Money::eur(prices[at])), "{said}, {class:?}");
        }
    }
}

#[test]
fn without_a_place_it_is_the_shops_own() {
    let (settings, buyer) = (TaxSettings::default(), Buyer::default());
    let home = Regime::of(&settings, "ES", None, &buyer, DAY);
    assert_eq!(home, Regime::of(&settings, "ES", Some(&place("ES", "28013")), &buyer, DAY));
}

#[test]
fn rates_hold_from_their_day() {
    let (settings, buyer) = (TaxSettings { has_oss: true, ..TaxSettings::default() }, Buyer::default());
    let standard = |country: &str, day| {
        let regime = Regime::of(&settings, "ES", Some(&place(country, "")), &buyer, day);
        (regime.rate(TaxClass::Standard).0, regime.rate(TaxClass::Reduced).0)
    };
    for (country, day, rates) in [
        ("EE", date(2025, 6, 30), (2_200, 1_300)),
        ("EE", date(2025, 7, 1), (2_400, 1_300)),
        ("RO", date(2025, 7, 31), (1_900, 900)),
        ("RO", date(2025, 8, 1), (2_100, 1_100)),
        ("FI", date(2025, 12, 31), (2_550, 1_400)),
        ("FI", date(2026, 1, 1), (2_550, 1_350)),
        ("LT", date(1999, 1, 1), (2_100, 900)),
    ] {
        assert_eq!(standard(country, day), rates, "{country} on {day}");
    }
}

#[test]
fn the_law_knows_every_country_of_the_union_once() {
    let codes: Vec<&str> = law::lands().iter().map(|land| land.code.as_str()).collect();
    assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len());
    let union = addresses::rules::countries().iter().filter(|country| country.is_union);
    let known: Vec<&str> = union.map(|country| country.code).collect();
    assert_eq!(known.len(), 27);
    for country in known {
        assert_eq!(law::land(country).map(|land| land.kind), Some(TaxKind::Vat), "{country}");
    }
    for land in law::lands() {
        let rates = land.rates(&TaxSettings::default(), DAY);
        assert!(rates.standard >= rates.reduced && rates.reduced >= rates.super_reduced, "{}", land.code);
    }
}
