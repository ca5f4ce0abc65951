//! What people type, understood.

use crate::{
    model::{MethodTyped, PricedBy, SettingsTyped, Step, Weekdays},
    rules::{
        ShippingRejected as No, ZONE_HOME, amount, clock, day_typed, method_typed, settings_typed, weight,
        write_amount, write_clock, write_weight,
    },
};
use kernel::Lang;
use proptest::prelude::*;

#[test]
fn amounts_and_weights_are_read_as_people_write_them() {
    let cases = [
        ("4,95", Some(495)),
        ("4.95", Some(495)),
        (" 4,9 € ", Some(490)),
        ("€4", Some(400)),
        ("4 EUR", Some(400)),
        ("0", Some(0)),
        ("", None),
        (",5", None),
        ("4,", None),
        ("4,955", None),
        ("1.000,00", None),
        ("1 000", None),
        ("-1", None),
        ("cuatro", None),
        ("1234567890", None),
    ];
    for (typed, expected) in cases {
        assert_eq!(amount(typed, 2), expected, "{typed}");
    }
    assert_eq!((amount("500", 0), amount("5,0", 0)), (Some(500), None), "yen have no decimals");
    for (typed, expected) in
        [("2", Some(2_000)), ("0,5", Some(500)), ("2.5 kg", Some(2_500)), ("0,0005", None), ("kg", None)]
    {
        assert_eq!(weight(typed), expected, "{typed}");
    }
}

#[test]
fn a_time_of_day_is_one() {
    for (typed, expected) in [
        ("14:00", Some(840)),
        ("9.15", Some(555)),
        ("14", Some(840)),
        ("14 h", Some(840)),
        ("0:00", Some(0)),
        ("24:00", Some(1_440)),
        ("24:01", None),
        ("14:60", None),
        ("14:", None),
        ("", None),
        ("-1:00", None),
        ("later", None),
    ] {
        assert_eq!(clock(typed), expected, "{typed}");
    }
    assert_eq!(write_clock(555), "09:15");
}

fn typed() -> MethodTyped {
    let step = |bound: &str, price: &str| (bound.to_owned(), price.to_owned());
    MethodTyped {
        zone: ZONE_HOME.to_string(),
        kind: "carrier".into(),
        is_on: true,
        priced_by: "weight".into(),
        steps: vec![step("2", "4,95"), step(" ", ""), step("", "7,95")],
        transit_min: "1".into(),
        transit_max: " 2 ".into(),
        ..MethodTyped::default()
    }
}

#[test]
fn a_form_becomes_a_way_of_delivery() {
    let wish = method_typed(&typed(), 2).unwrap();
    let steps = [Step { up_to: Some(2_000), price: 495 }, Step { up_to: None, price: 795 }];
    assert_eq!((wish.steps.as_slice(), wish.transit_max), (&steps[..], 2));
    assert_eq!((wish.free_from, wish.preparation, wish.position), (None, None, 0));
    let by_value = MethodTyped { priced_by: "value".into(), free_from: "60".into(), ..typed() };
    let wish = method_typed(&by_value, 2).unwrap();
    assert_eq!(
        (wish.priced_by, wish.steps[0].up_to, wish.free_from),
        (PricedBy::Value, Some(200), Some(6_000))
    );
    let cases = [
        (MethodTyped { zone: "x".into(), ..typed() }, No::ZoneUnknown),
        (MethodTyped { kind: "x".into(), ..typed() }, No::KindUnknown),
        (MethodTyped { priced_by: String::new(), ..typed() }, No::PricedByUnknown),
        (
            MethodTyped { steps: vec![("2".into(), "x".into())], ..typed() },
            No::StepUnfit { typed: "2 · x".into() },
        ),
        (
            MethodTyped { steps: vec![("2".into(), String::new())], ..typed() },
            No::StepUnfit { typed: "2 · ".into() },
        ),
        (MethodTyped { free_from: "x".into(), ..typed() }, No::FreeFromUnfit),
        (MethodTyped { transit_min: String::new(), ..typed() }, No::TransitMinUnfit),
        (MethodTyped { transit_max: "1,5".into(), ..typed() }, No::TransitMaxUnfit),
        (MethodTyped { preparation: "x".into(), ..typed() }, No::PreparationUnfit),
        (MethodTyped { position: "x".into(), ..typed() }, No::PositionUnfit),
    ];
    for (typed, expected) in cases {
        assert_eq!(method_typed(&typed, 2), Err(expected), "{typed:?}");
    }
}

#[test]
fn a_form_becomes_days() {
    let typed = SettingsTyped {
        cut_off: "15:30".into(),
        weekdays: ["1", "6", "9", "x", "0"].map(str::to_owned).to_vec(),
        preparation: "2".into(),
        region: "MD".into(),
    };
    let wish = settings_typed(&typed).unwrap();
    let days = Weekdays([true, false, false, false, false, true, false]);
    assert_eq!((wish.cut_off, wish.weekdays, wish.preparation), (930, days, 2));
    assert_eq!(Weekdays::from_code(&days.code()), Some(days));
    assert_eq!(settings_typed(&SettingsTyped { cut_off: "x".into(), ..typed.clone() }), Err(No::CutOffUnfit));
    let unready = SettingsTyped { preparation: "x".into(), ..typed };
    assert_eq!(settings_typed(&unready), Err(No::PreparationUnfit));
    assert!(day_typed(" 2026-12-24 ", "Inventario").unwrap().is_closed);
    assert_eq!(day_typed("24/12/2026", ""), Err(No::DayUnfit { typed: "24/12/2026".into() }));
}

proptest! {
    #[test]
    fn what_a_form_shows_is_read_back(minor in 0_i64..1_000_000_000, digits in 0_u32..4, grams in 0_i64..1_000_000) {
        for lang in Lang::ALL {
            let shown = write_amount(minor, digits, lang);
            prop_assume!(shown.split([',', '.']).next().is_some_and(|whole| whole.len() <= 9));
            prop_assert_eq!(amount(&shown, digits), Some(minor), "{}", shown);
            prop_assert_eq!(weight(&write_weight(grams, lang)), Some(grams));
        }
    }

    #[test]
    fn nothing_that_is_typed_is_too_strange(text in ".{0,40}") {
        let _ = (amount(&text, 2), weight(&text), clock(&text), day_typed(&text, &text).is_ok());
    }
}
