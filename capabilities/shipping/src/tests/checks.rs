//! What may be kept.

use super::samples::{both, method_wish, point_wish, zone, zone_wish};
use crate::{
    model::{DayWish, MethodWish, OwnDay, PointWish, SettingsWish, Step, Weekdays, ZoneWish},
    rules::{self, METHOD_HOME, ShippingRejected as No, Written, ZONE_HOME, parse},
};
use jiff::civil::date;
use kernel::{Lang, Localized, Rejection};

fn long_in(what: Written, lang: Option<Lang>) -> No {
    No::TooLong { what, lang }
}

#[test]
fn a_zone_has_a_name_and_places_that_no_other_names() {
    let known = [zone(1, &["PT", "ES-28"])];
    let long = "x".repeat(81);
    let cases = [
        (zone_wish("", &["FR"]), No::NameMissing),
        (zone_wish("   ", &["FR"]), No::NameMissing),
        (ZoneWish { name: Localized::only(Lang::En, "France"), ..zone_wish("", &["FR"]) }, No::NameMissing),
        (zone_wish(&long, &["FR"]), long_in(Written::Name, Some(Lang::Es))),
        (
            ZoneWish { name: Localized { es: "Francia".into(), en: long.clone() }, ..zone_wish("", &["FR"]) },
            long_in(Written::Name, Some(Lang::En)),
        ),
        (zone_wish("Francia", &[]), No::NoAreas),
        (zone_wish("Luna", &["XX"]), No::AreaUnknown { typed: "XX".into() }),
        (
            ZoneWish { postcodes: "28".into(), ..zone_wish("A", &["FR"]) },
            No::AreaUnknown { typed: "28-".into() },
        ),
        (zone_wish("Otra", &["FR", "PT"]), No::AreaTaken { area: "PT".into(), zone: "Zona 1".into() }),
        (
            ZoneWish { postcodes: "es 28".into(), ..zone_wish("Otra", &[]) },
            No::AreaTaken { area: "ES-28".into(), zone: "Zona 1".into() },
        ),
    ];
    for (wish, expected) in cases {
        assert_eq!(rules::zone(&wish, None, &known, Lang::Es), Err(expected), "{wish:?}");
    }
    let own = rules::zone(&zone_wish("Zona 1", &["PT"]), Some(known[0].id), &known, Lang::Es);
    assert_eq!(own.unwrap().1, [parse("PT").unwrap()], "its own places are no others'");
    let typed =
        ZoneWish { postcodes: " es-35; PT 9,\nFR75 ".into(), ..zone_wish("  Más   lejos ", &["IT", "IT"]) };
    let (name, areas) = rules::zone(&typed, None, &known, Lang::Es).unwrap();
    let codes: Vec<String> = areas.iter().map(ToString::to_string).collect();
    assert_eq!((name.es.as_str(), codes.join(" ").as_str()), ("Más lejos", "IT ES-35 FR-75 PT-9"));
    let many: Vec<_> = (0..60).map(|number| zone(number, &["PT"])).collect();
    assert_eq!(rules::zone(&zone_wish("A", &["FR"]), None, &many, Lang::Es), Err(No::TooManyZones));
}

#[test]
fn a_way_of_delivery_has_prices_that_rise_by_bounds() {
    let (zones, _) = rules::suggested("ES", kernel::Currency::EUR);
    let step = |up_to, price| Step { up_to, price };
    let of = |steps: Vec<Step>| MethodWish { steps, ..method_wish(495) };
    let days = |transit_min, transit_max| MethodWish { transit_min, transit_max, ..method_wish(495) };
    let cases = [
        (of(vec![]), No::NoSteps),
        (of(vec![step(None, 1); 21]), No::TooManySteps),
        (of(vec![step(None, 1), step(Some(2), 1)]), No::StepsOutOfOrder),
        (of(vec![step(None, 1), step(None, 1)]), No::StepsOutOfOrder),
        (of(vec![step(Some(2), 1), step(Some(2), 1)]), No::StepsOutOfOrder),
        (of(vec![step(Some(3), 1), step(Some(2), 1)]), No::StepsOutOfOrder),
        (of(vec![step(Some(0), 1)]), No::StepsOutOfOrder),
        (of(vec![step(Some(2), -1)]), No::StepUnfit { typed: "2 · -1".into() }),
        (of(vec![step(Some(-2), 1)]), No::StepUnfit { typed: "-2 · 1".into() }),
        (MethodWish { zone: zone(9, &["PT"]).id, ..method_wish(1) }, No::ZoneUnknown),
        (MethodWish { name: both(""), ..method_wish(1) }, No::NameMissing),
        (
            MethodWish { text: both(&"x".repeat(401)), ..method_wish(1) },
            long_in(Written::Text, Some(Lang::Es)),
        ),
        (MethodWish { carrier: "pigeon".into(), ..method_wish(1) }, No::CarrierUnknown),
        (MethodWish { free_from: Some(-1), ..method_wish(1) }, No::FreeFromUnfit),
        (MethodWish { preparation: Some(91), ..method_wish(1) }, No::PreparationUnfit),
        (MethodWish { position: -1, ..method_wish(1) }, No::PositionUnfit),
        (days(3, 2), No::TransitMaxUnfit),
        (days(1, 91), No::TransitMaxUnfit),
    ];
    for (wish, expected) in cases {
        assert_eq!(rules::method(&wish, &zones, 0, Lang::Es), Err(expected), "{wish:?}");
    }
    assert_eq!(rules::method(&method_wish(1), &zones, 200, Lang::Es), Err(No::TooManyMethods));
    let good = MethodWish { carrier: " seur ".into(), ..method_wish(495) };
    assert_eq!(rules::method(&good, &zones, 0, Lang::Es).unwrap().carrier, "seur");
}

#[test]
fn a_collection_point_can_be_found() {
    let good = point_wish("Papelería Sol", "28013");
    let cases = [
        (PointWish { name: " ".into(), ..good.clone() }, No::NameMissing),
        (PointWish { name: "x".repeat(81), ..good.clone() }, long_in(Written::Name, None)),
        (PointWish { address: "x".repeat(401), ..good.clone() }, long_in(Written::Address, None)),
        (PointWish { address: "\n".into(), ..good.clone() }, No::AddressMissing),
        (PointWish { country: "XX".into(), ..good.clone() }, No::CountryUnknown),
        (
            PointWish { hours: both(&"x".repeat(401)), ..good.clone() },
            long_in(Written::Hours, Some(Lang::Es)),
        ),
    ];
    for (wish, expected) in cases {
        assert_eq!(rules::point(&wish, 0), Err(expected), "{wish:?}");
    }
    let lost = rules::point(&PointWish { postcode: "99999".into(), ..good.clone() }, 0);
    assert!(matches!(lost, Err(No::PostcodeUnfit { .. })), "{lost:?}");
    assert_eq!(rules::point(&good, 200), Err(No::TooManyPoints));
    let tidied = rules::point(&PointWish { postcode: " E-28013 ".into(), country: "es".into(), ..good }, 0);
    let tidied = tidied.unwrap();
    assert_eq!((tidied.postcode.as_str(), tidied.country.as_str()), ("28013", "ES"));
}

#[test]
fn days_are_days() {
    let good =
        SettingsWish { cut_off: 840, weekdays: Weekdays::WORKING, preparation: 1, region: "MD".into() };
    assert_eq!(rules::settings(&good), Ok(()));
    assert_eq!(rules::settings(&SettingsWish { cut_off: 1_441, ..good.clone() }), Err(No::CutOffUnfit));
    let never = Weekdays([false; 7]);
    assert_eq!(rules::settings(&SettingsWish { weekdays: never, ..good.clone() }), Err(No::NoWeekdays));
    assert_eq!(rules::settings(&SettingsWish { preparation: 91, ..good.clone() }), Err(No::PreparationUnfit));
    assert_eq!(rules::settings(&SettingsWish { region: "XX".into(), ..good }), Err(No::RegionUnknown));
    let today = date(2026, 11, 3);
    let wish = |day, name: &str| DayWish { day, is_closed: true, name: name.into() };
    let past = rules::day(&wish(date(2026, 11, 2), ""), &[], today);
    assert_eq!(past, Err(No::DayUnfit { typed: "2026-11-02".into() }));
    assert_eq!(rules::day(&wish(today, &"x".repeat(81)), &[], today), Err(long_in(Written::Name, None)));
    assert!(rules::day(&wish(today, "Inventario"), &[], today).is_ok());
    let many: Vec<OwnDay> =
        (0..200).map(|_| OwnDay { day: date(2027, 1, 1), is_closed: true, name: String::new() }).collect();
    assert_eq!(rules::day(&wish(today, ""), &many, today), Err(No::TooManyDays));
    assert!(rules::day(&wish(date(2027, 1, 1), ""), &many, today).is_ok(), "one of those that are there");
}

#[test]
fn what_is_suggested_may_be_kept() {
    for (country, currency, ways) in [("ES", "EUR", 6), ("FR", "EUR", 3), ("GB", "GBP", 1), ("XX", "EUR", 0)]
    {
        let (zones, methods) = rules::suggested(country, currency.parse().unwrap());
        assert_eq!(methods.len(), ways, "{country}");
        for zone in &zones {
            let wish = ZoneWish {
                name: zone.name.clone(),
                areas: zone.areas.iter().map(ToString::to_string).collect(),
                postcodes: String::new(),
            };
            for first in Lang::ALL {
                assert!(rules::zone(&wish, Some(zone.id), &zones, first).is_ok(), "{}", zone.name.es);
            }
        }
        let mut ids: Vec<_> = methods.iter().map(|method| method.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), methods.len());
        assert!(methods.is_empty() || (methods[0].id, methods[0].zone) == (METHOD_HOME, ZONE_HOME));
    }
}

#[test]
fn a_refusal_says_what_is_needed() {
    let taken = No::AreaTaken { area: "PT".into(), zone: "Portugal".into() };
    assert_eq!((taken.words().len(), taken.field()), (2, Some("areas")));
    assert_eq!(No::TooManyZones.words(), [("most", kernel::Word::Count(60))]);
    assert_eq!(No::StepsOutOfOrder.field(), Some("steps"));
    for (what, lang, field) in [
        (Written::Name, None, "name"),
        (Written::Name, Some(Lang::En), "name_en"),
        (Written::Text, Some(Lang::En), "text_en"),
        (Written::Hours, Some(Lang::Es), "hours_es"),
        (Written::Address, None, "address"),
    ] {
        assert_eq!(long_in(what, lang).field(), Some(field));
    }
}
