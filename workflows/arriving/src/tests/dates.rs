//! Instants in the ways in which programs write them.

use crate::rules::instant;
use jiff::tz::TimeZone;

#[test]
fn every_way_to_write_an_instant_is_one() {
    let madrid = TimeZone::get("Europe/Madrid").unwrap();
    let cases = [
        ("2024-03-05 10:15:22 +0100", "2024-03-05T09:15:22Z"),
        ("2024-03-05 10:15:22 +01:00", "2024-03-05T09:15:22Z"),
        ("2024-03-05T09:15:22Z", "2024-03-05T09:15:22Z"),
        ("2024-03-05T09:15:22.123456Z", "2024-03-05T09:15:22Z"),
        ("2024-03-05T10:15:22+01:00", "2024-03-05T09:15:22Z"),
        ("2024-03-05T04:15:22-05", "2024-03-05T09:15:22Z"),
        ("2024-03-05 09:15:22 UTC", "2024-03-05T09:15:22Z"),
        ("2024-03-05 10:15", "2024-03-05T09:15:00Z"),
        ("2024-07-05 10:15", "2024-07-05T08:15:00Z"),
        ("05/03/2024 10:15:22", "2024-03-05T09:15:22Z"),
        ("5/3/2024", "2024-03-05T11:00:00Z"),
        ("05.03.2024 10:15", "2024-03-05T09:15:00Z"),
        ("2024-03-05", "2024-03-05T11:00:00Z"),
        // The hour that there was twice is the first of both; the one that there was not begins behind it.
        ("2024-10-27 02:30", "2024-10-27T00:30:00Z"),
        ("2024-03-31 02:30", "2024-03-31T01:30:00Z"),
    ];
    for (text, expected) in cases {
        assert_eq!(instant(text, &madrid), Some(expected.parse().unwrap()), "{text}");
    }
}

#[test]
fn what_is_no_instant_is_none() {
    let unfit = [
        "",
        "ayer",
        "2024-13-05",
        "03/31/2024 10:15",
        "24-03-05",
        "2024-02-30 10:00",
        "2024-03-05 25:00",
        "2024-03-05 10",
        "2024-03-05 10:15:22 +9900",
        "2024-03-05 10:15:22 +01ñ0",
        "2024-03-05 10:15 PM",
        "2024-03-05 10:15:22 +0100 x",
        "--",
        "99999-01-01",
    ];
    for text in unfit {
        assert_eq!(instant(text, &TimeZone::UTC), None, "{text}");
    }
}
