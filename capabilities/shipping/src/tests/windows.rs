//! When goods arrive.

use super::samples::place;
use crate::{
    model::{OwnDay, Settings, Weekdays},
    rules::{Pace, find_region, holidays, next_change, regions, road, shop, window},
};
use jiff::{
    civil::{Date, DateTime, date},
    tz::TimeZone,
};
use proptest::prelude::*;

const USUAL: Pace = Pace { cut_off: 14 * 60, preparation: 1, transit_min: 1, transit_max: 2 };
const PICKED_UP: Pace = Pace { preparation: 0, transit_min: 0, transit_max: 0, ..USUAL };

fn in_madrid() -> Settings {
    Settings { region: "MD".into(), ..Settings::default() }
}

fn own(day: Date, is_closed: bool) -> OwnDay {
    OwnDay { day, is_closed, name: String::new() }
}

#[track_caller]
fn check(ordered: &str, to: &str, pace: Pace, own: &[OwnDay], expected: (&str, &str)) {
    let now: DateTime = ordered.parse().unwrap();
    let found = window(now, &pace, &shop(&in_madrid(), own, "ES"), &road(own, "ES", &place("ES", to)));
    let found = (found.earliest.to_string(), found.latest.to_string());
    assert_eq!((found.0.as_str(), found.1.as_str()), expected, "{ordered} to {to}");
}

#[test]
fn an_order_counts_from_the_day_whose_last_hour_has_not_passed() {
    check("2026-11-03T10:00", "28013", USUAL, &[], ("2026-11-05", "2026-11-06"));
    check("2026-11-03T13:59:59", "28013", USUAL, &[], ("2026-11-05", "2026-11-06"));
    check("2026-11-03T14:00", "28013", USUAL, &[], ("2026-11-06", "2026-11-09"));
    check("2026-11-06T10:00", "28013", USUAL, &[], ("2026-11-10", "2026-11-11"));
    check("2026-11-06T18:00", "28013", USUAL, &[], ("2026-11-11", "2026-11-12"));
    check("2026-11-07T09:00", "28013", USUAL, &[], ("2026-11-11", "2026-11-12"));
    check("2026-11-08T23:59", "28013", USUAL, &[], ("2026-11-11", "2026-11-12"));
    let never = Pace { cut_off: 0, ..USUAL };
    check("2026-11-03T00:00", "28013", never, &[], ("2026-11-06", "2026-11-09"));
    let always = Pace { cut_off: 24 * 60, ..USUAL };
    check("2026-11-03T23:59", "28013", always, &[], ("2026-11-05", "2026-11-06"));
}

#[test]
fn nothing_leaves_or_moves_on_holidays() {
    check("2026-12-23T15:00", "28013", USUAL, &[], ("2026-12-29", "2026-12-30"));
    check("2026-12-24T10:00", "28013", USUAL, &[], ("2026-12-29", "2026-12-30"));
    check("2026-12-30T10:00", "28013", USUAL, &[], ("2027-01-04", "2027-01-05"));
    check("2027-01-04T10:00", "28013", USUAL, &[], ("2027-01-07", "2027-01-08"));
    // In Madrid the Monday after Constitution Day is one, and the day after it one of the whole country.
    check("2026-12-04T10:00", "28013", USUAL, &[], ("2026-12-10", "2026-12-11"));
}

#[test]
fn a_parcel_rests_where_it_goes_to_when_people_rest_there() {
    check("2026-09-04T10:00", "28013", USUAL, &[], ("2026-09-08", "2026-09-09"));
    check("2026-09-04T10:00", "33001", USUAL, &[], ("2026-09-09", "2026-09-10"));
    // On Maundy Thursday nobody works in Madrid, on Easter Monday nobody in Barcelona.
    check("2026-04-01T10:00", "08001", USUAL, &[], ("2026-04-07", "2026-04-08"));
}

#[test]
fn the_shop_decides_about_its_own_days() {
    check("2026-11-03T10:00", "28013", USUAL, &[own(date(2026, 11, 4), true)], ("2026-11-06", "2026-11-09"));
    let works = [own(date(2026, 12, 7), false), own(date(2026, 12, 8), false)];
    check("2026-12-04T10:00", "28013", USUAL, &works, ("2026-12-08", "2026-12-09"));
    // A day on which only the shop rests does not hold up what is on its way.
    check("2026-11-03T10:00", "28013", USUAL, &[own(date(2026, 11, 5), true)], ("2026-11-05", "2026-11-06"));
    let settings =
        Settings { weekdays: Weekdays([true, true, true, true, true, true, false]), ..in_madrid() };
    let friday: DateTime = "2026-11-06T10:00".parse().unwrap();
    let road = road(&[], "ES", &place("ES", "28013"));
    let found = window(friday, &USUAL, &shop(&settings, &[], "ES"), &road);
    assert_eq!((found.earliest, found.latest), (date(2026, 11, 9), date(2026, 11, 10)));
}

#[test]
fn what_is_picked_up_is_ready_when_it_would_leave() {
    for (ordered, ready) in [("2026-11-03T10:00", date(2026, 11, 3)), ("2026-11-03T15:00", date(2026, 11, 4))]
    {
        let shop = shop(&in_madrid(), &[], "ES");
        let found = window(ordered.parse().unwrap(), &PICKED_UP, &shop, &shop);
        assert_eq!((found.earliest, found.latest), (ready, ready));
    }
}

#[test]
fn a_shop_that_never_opens_promises_a_day_nevertheless() {
    let closed = Settings { weekdays: Weekdays([false; 7]), ..Settings::default() };
    let shop = shop(&closed, &[], "ES");
    let found = window("2026-11-03T10:00".parse().unwrap(), &USUAL, &shop, &shop);
    assert!(found.earliest > date(2027, 1, 1));
}

#[test]
fn another_country_has_none_of_our_holidays() {
    let days = holidays("").map(|one| one.day).collect::<Vec<_>>();
    assert!(days.len() > 15 && days.is_sorted(), "{days:?}");
    assert!(shop(&Settings::default(), &[], "FR").closed.is_empty());
    assert!(road(&[], "FR", &place("FR", "75001")).closed.is_empty());
    assert!(!road(&[], "FR", &place("ES", "28013")).closed.is_empty());
}

#[test]
fn the_data_names_parts_of_spain_that_there_are() {
    for region in regions() {
        assert!(!region.es.is_empty() && !region.en.is_empty());
        let own = holidays(&region.code).filter(|one| !one.regions.is_empty());
        assert!(own.count() > 1, "{}", region.code);
        for holiday in holidays(&region.code) {
            assert!(!holiday.es.is_empty() && !holiday.en.is_empty(), "{}", holiday.day);
            assert!(holiday.regions.iter().all(|code| find_region(code).is_some()), "{}", holiday.day);
            assert!([2026, 2027].contains(&holiday.day.year()), "{}", holiday.day);
        }
    }
}

#[test]
fn a_window_changes_at_the_last_hour_and_at_midnight() {
    let madrid = TimeZone::get("Europe/Madrid").unwrap();
    let cases = [
        ("2026-11-03T10:00:00Z", 14 * 60, "2026-11-03T13:00:00Z"),
        ("2026-11-03T13:00:00Z", 14 * 60, "2026-11-03T23:00:00Z"),
        ("2026-11-03T10:00:00Z", 24 * 60, "2026-11-03T23:00:00Z"),
        ("2026-11-03T10:00:00Z", 0, "2026-11-03T23:00:00Z"),
        // The clocks go forward on the last Sunday in March, and back on the last one in October.
        ("2027-03-28T00:30:00Z", 150, "2027-03-28T01:30:00Z"),
        ("2026-10-25T10:00:00Z", 14 * 60, "2026-10-25T13:00:00Z"),
    ];
    for (now, cut_off, expected) in cases {
        let found = next_change(now.parse().unwrap(), &madrid, cut_off);
        assert_eq!(found, expected.parse().unwrap(), "{now}");
    }
}

proptest! {
    #[test]
    fn a_later_order_never_arrives_before_an_earlier_one(
        first in 0_i64..1_000_000, second in 0_i64..1_000_000, cut_off in 0_u32..=1_440, preparation in 0_u32..5,
        transit_min in 0_u32..6, more in 0_u32..6, days in "[x-]{6}x", postcode in 1_u32..=52,
    ) {
        let begin: DateTime = "2026-01-01T00:00".parse().unwrap();
        let at = |minutes: i64| begin.saturating_add(jiff::SignedDuration::from_mins(minutes));
        let (early, late) = (at(first.min(second)), at(first.max(second)));
        let settings = Settings { weekdays: Weekdays::from_code(&days).unwrap(), ..in_madrid() };
        let (shop, road) = (shop(&settings, &[], "ES"), road(&[], "ES", &place("ES", &format!("{postcode:02}001"))));
        let pace = Pace { cut_off, preparation, transit_min, transit_max: transit_min + more };
        let (one, other) = (window(early, &pace, &shop, &road), window(late, &pace, &shop, &road));
        prop_assert!(one.earliest <= other.earliest && one.latest <= other.latest);
        prop_assert!(early.date() <= one.earliest && one.earliest <= one.latest);
        if transit_min > 0 {
            prop_assert!(road.is_working(one.earliest) && road.is_working(one.latest));
        }
    }
}
