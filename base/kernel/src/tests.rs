//! What the words of the house promise.

use crate::{
    Actor, Currency, Lang, Localized, Money, PageOf, PersonId, Personal, Zone,
    text::{fold, slug},
    time, typed,
};
use proptest::prelude::*;

#[test]
fn money_is_printed_as_people_write_it() {
    let cases = [
        (0, "0,00 €", "€0.00"),
        (2_240, "22,40 €", "€22.40"),
        (123_450, "1234,50 €", "€1,234.50"),
        (1_234_567, "12.345,67 €", "€12,345.67"),
        (-5, "-0,05 €", "-€0.05"),
    ];
    for (cents, es, en) in cases {
        assert_eq!(Money::eur(cents).show(Lang::Es).replace('\u{a0}', " "), es);
        assert_eq!(Money::eur(cents).show(Lang::En), en);
    }
}

#[test]
fn a_currency_without_cents_has_no_decimals() {
    let yen: Currency = "JPY".parse().expect("a currency");
    assert_eq!(Money::new(1_500, yen).decimal(), "1500");
    assert_eq!(Money::eur(-1_505).decimal(), "-15.05");
    assert!("XYZ9".parse::<Currency>().is_err());
}

#[test]
fn currencies_do_not_mix() {
    let dollar: Currency = "USD".parse().expect("a currency");
    assert_eq!(Money::eur(1).plus(Money::new(1, dollar)), None);
    assert_eq!(Money::eur(i64::MAX).plus(Money::eur(1)), None);
    assert_eq!(Money::eur(5).minus(Money::eur(7)), Some(Money::eur(-2)));
}

#[test]
fn what_rounding_leaves_over_goes_to_the_largest_remainders() {
    let shares = |cents, weights: &[u64]| -> Vec<i64> {
        Money::eur(cents).share(weights).into_iter().map(|share| share.minor).collect()
    };
    assert_eq!(shares(100, &[1, 1, 1]), [34, 33, 33]);
    assert_eq!(shares(-100, &[1, 1, 1]), [-34, -33, -33]);
    assert_eq!(shares(10, &[1, 2, 4]), [1, 3, 6]);
    assert!(shares(10, &[0, 0]).is_empty());
}

proptest! {
    #[test]
    fn shares_add_up_to_the_whole(cents in any::<i32>(), weights in prop::collection::vec(0_u64..10_000, 1..20)) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        let shares = Money::eur(cents.into()).share(&weights);
        prop_assert_eq!(shares.iter().map(|share| share.minor).sum::<i64>(), i64::from(cents));
    }

    #[test]
    fn a_slug_is_always_an_address(text in any::<String>()) {
        let slug = slug(&text);
        prop_assert!(slug.len() <= 80);
        prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
    }
}

#[test]
fn folding_forgets_accents_and_case() {
    assert_eq!(fold("CanCIÓN de Año"), "cancion de ano");
    assert_eq!(slug("Taza, «de dos manos» (n.º 3)"), "taza-de-dos-manos-n-3");
    assert_eq!(slug("¡¿!?"), "");
}

#[test]
fn a_missing_language_falls_back() {
    let text = Localized::only(Lang::Es, "hola");
    assert_eq!((text.show(Lang::En), text.own(Lang::En)), ("hola", ""));
    assert!(Localized::default().is_empty());
}

#[test]
fn a_page_knows_whether_the_list_goes_on() {
    let page = PageOf::cut(vec![1, 2, 3], 2, i32::to_string);
    assert_eq!((page.items, page.next.map(|c| c.0)), (vec![1, 2], Some("2".to_owned())));
    assert_eq!(PageOf::cut(vec![1, 2], 2, i32::to_string).next, None);
}

#[test]
fn personal_data_does_not_print_itself() {
    assert_eq!(format!("{:?}", Personal::new("Carmen")), "(personal)");
}

#[test]
fn an_actor_survives_being_taken_apart() {
    let someone = PersonId::from_bytes([7; 16]);
    for actor in
        [Actor::Visitor, Actor::Member(someone), Actor::Staff(someone), Actor::Operator, Actor::House]
    {
        assert_eq!(Actor::from_parts(actor.kind(), actor.person()), Some(actor));
    }
    assert_eq!(Actor::from_parts("member", None), None);
}

#[test]
fn a_day_is_counted_where_the_shop_stands() {
    let madrid: Zone = "Europe/Madrid".parse().expect("a zone");
    let late = time::from_micros(1_772_494_200_000_000); // 2026-03-02 23:30 UTC
    assert_eq!(madrid.show_day(late, Lang::Es), "3 de marzo de 2026");
    assert_eq!(Zone::UTC.show_day(late, Lang::En), "2 March 2026");
}

#[test]
fn amounts_are_read_as_people_type_them() {
    let cases = [
        ("12", Some(1_200)),
        ("12,5", Some(1_250)),
        (" 12.50 € ", Some(1_250)),
        ("€12.50", Some(1_250)),
        ("12 EUR", Some(1_200)),
        ("0,05", Some(5)),
        ("999999999999,99", Some(99_999_999_999_999)),
        ("1000000000000", None),
        ("1.000,00", None),
        ("12,999", None),
        ("12,", None),
        (",5", None),
        ("-3", None),
        ("1e5", None),
        ("doce", None),
        ("\u{663}", None),
        ("", None),
    ];
    for (text, minor) in cases {
        assert_eq!(typed::amount(text, Currency::EUR), minor.map(Money::eur), "{text}");
    }
    let yen: Currency = "JPY".parse().expect("a currency");
    assert_eq!(typed::amount("1500", yen), Some(Money::new(1_500, yen)));
    assert_eq!(typed::amount("1,5", yen), None);
}

proptest! {
    #[test]
    fn what_is_printed_can_be_typed(minor in 0_i64..10_000_000_000) {
        prop_assert_eq!(typed::amount(&Money::eur(minor).decimal(), Currency::EUR), Some(Money::eur(minor)));
        prop_assert_eq!(typed::amount(&Money::eur(minor).decimal().replace('.', ","), Currency::EUR), Some(Money::eur(minor)));
    }

    #[test]
    fn whatever_is_typed_nobody_panics(text in ".{0,40}", places in 0_u32..5) {
        if let Some(number) = typed::decimal(&text, places) {
            prop_assert!(number >= 0);
        }
    }
}
