//! Which zone a place belongs to.

use super::samples::{areas, place, zone};
use crate::{
    model::{Area, Part},
    rules::{parse, region_of, regions, suggested, zone_of},
};
use kernel::Currency;

#[test]
fn every_place_belongs_to_the_zone_that_a_new_shop_suggests() {
    let (zones, _) = suggested("ES", Currency::EUR);
    let cases = [
        ("ES", "28013", Some("Península")),
        ("ES", "01001", Some("Península")),
        ("ES", "", Some("Península")),
        ("ES", "07001", Some("Baleares")),
        ("ES", "35001", Some("Canarias, Ceuta y Melilla")),
        ("ES", "38003", Some("Canarias, Ceuta y Melilla")),
        ("ES", "51001", Some("Canarias, Ceuta y Melilla")),
        ("ES", "52001", Some("Canarias, Ceuta y Melilla")),
        ("PT", "1000-001", Some("Portugal")),
        ("FR", "75001", Some("Resto de la Unión Europea")),
        ("DE", "10115", Some("Resto de la Unión Europea")),
        ("GB", "BT1 1AA", Some("Resto de la Unión Europea")),
        ("FR", "97110", None),
        ("GB", "SW1A 1AA", None),
        ("US", "10001", None),
        ("", "28013", None),
        ("nowhere", "", None),
    ];
    for (country, postcode, expected) in cases {
        let found = zone_of(&zones, &place(country, postcode));
        assert_eq!(found.map(|zone| zone.name.es.as_str()), expected, "{country} {postcode}");
    }
}

#[test]
fn the_most_precise_zone_counts_wherever_it_stands() {
    let zones = [
        zone(1, &["*"]),
        zone(2, &["EU"]),
        zone(3, &["ES"]),
        zone(4, &["ES/mainland"]),
        zone(5, &["ES-28"]),
        zone(6, &["ES-28013", "PT"]),
    ];
    let cases = [
        ("ES", "28013", 6),
        ("ES", "28 013", 6),
        ("ES", "28001", 5),
        ("ES", "08001", 4),
        ("ES", "35001", 3),
        ("PT", "1000-001", 6),
        ("IT", "00118", 2),
        ("CH", "8001", 1),
    ];
    let mut turned = zones.to_vec();
    turned.reverse();
    for (country, postcode, number) in cases {
        for zones in [&zones[..], &turned] {
            let found = zone_of(zones, &place(country, postcode)).unwrap();
            assert_eq!(found.position, number, "{country} {postcode}");
        }
    }
}

#[test]
fn of_two_that_are_alike_the_first_counts() {
    let zones = [zone(2, &["PT"]), zone(1, &["PT"])];
    assert_eq!(zone_of(&zones, &place("PT", "1000-001")).unwrap().position, 2);
    assert!(zone_of(&[], &place("ES", "28013")).is_none());
}

#[test]
fn a_place_is_read_as_it_is_written() {
    for code in ["*", "EU", "PT", "ES", "ES/mainland", "ES/melilla", "ES-28", "GB-BT", "LV-10"] {
        assert_eq!(areas(&[code])[0].to_string(), code);
    }
    for code in ["", "pt", "XX", "ES/", "ES/moon", "PT/mainland", "ES-", "XX-28", "ES-12345678901", "EU-1"] {
        assert_eq!(parse(code), None, "{code}");
    }
    assert_eq!(parse("ES/canary"), Some(Area::Part(Part::Canary)));
    assert_eq!(parse("LV-LV10"), parse("LV-10"), "however it is parted");
    let latvia = [zone(1, &["LV-10"])];
    assert!(zone_of(&latvia, &place("LV", "LV-1010")).is_some());
}

#[test]
fn every_province_lies_in_one_part_of_spain() {
    for number in 1..=52 {
        let postcode = format!("{number:02}001");
        let holding = regions().iter().filter(|one| one.provinces.contains(&postcode[..2].to_owned()));
        assert_eq!(holding.count(), 1, "{postcode}");
        assert!(region_of(&place("ES", &postcode)).is_some());
    }
    assert_eq!(region_of(&place("ES", "28013")).map(|one| one.code.as_str()), Some("MD"));
    for (country, postcode) in [("PT", "28013"), ("ES", ""), ("ES", "99001"), ("ES", "ñ")] {
        assert!(region_of(&place(country, postcode)).is_none(), "{country} {postcode}");
    }
}
