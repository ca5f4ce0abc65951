//! Where places count as being.

use crate::{
    model::{Place, Territory},
    rules::{countries, territory},
};

fn of(country: &str, postcode: &str) -> Territory {
    territory(&Place { country: country.to_owned(), postcode: postcode.to_owned() })
}

#[test]
fn spain_has_five_parts() {
    for number in 1..=52 {
        let expected = match number {
            7 => Territory::Balearic,
            35 | 38 => Territory::Canary,
            51 => Territory::Ceuta,
            52 => Territory::Melilla,
            _ => Territory::Mainland,
        };
        let found = of("ES", &format!("{number:02}001"));
        assert_eq!(found, expected, "{number:02}");
        assert!(found.is_spain());
        let has_vat = !matches!(number, 35 | 38 | 51 | 52);
        assert_eq!(found.has_union_vat(), has_vat, "{number:02}");
    }
    // However it is typed; and what is not known yet is the peninsula.
    assert_eq!(of("es", " E-35001 "), Territory::Canary);
    for unknown in ["", "35", "99999", "SW1A 1AA"] {
        assert_eq!(of("ES", unknown), Territory::Mainland, "{unknown:?}");
    }
}

#[test]
fn the_union_is_each_country_but_for_the_parts_where_its_vat_ends() {
    for country in countries().iter().filter(|one| one.code != "ES") {
        let found = of(country.code, country.postcode.example);
        let expected = if country.is_union { Territory::Union(country.code) } else { Territory::Outside };
        assert_eq!(found, expected, "{}", country.code);
        assert_eq!(of(country.code, ""), expected, "{} without a postcode", country.code);
        assert!(!found.is_spain() && found.has_union_vat() == country.is_union);
    }
    let outside = [
        ("DE", "27498"),
        ("DE", "D-78266"),
        ("DK", "3900"),
        ("FI", "22100"),
        ("FR", "97110"),
        ("FR", "97400"),
        ("FR", "98800"),
        ("GR", "630 86"),
        ("IT", "23041"),
        ("IT", "22061"),
        ("AD", "AD500"),
        ("GB", "SW1A 1AA"),
        ("ZZ", "1"),
        ("", ""),
    ];
    for (country, postcode) in outside {
        assert_eq!(of(country, postcode), Territory::Outside, "{country} {postcode}");
    }
    let inside = [
        ("DE", "27499"),
        ("DK", "2900"),
        ("FI", "20100"),
        ("FR", "98000"),
        ("GR", "63088"),
        ("IT", "23040"),
        ("PT", "9000-001"),
    ];
    for (country, postcode) in inside {
        let found = of(country, postcode);
        assert!(
            matches!(found, Territory::Union(code) if code == country),
            "{country} {postcode}: {found:?}"
        );
    }
    assert_eq!(of("EL", "105 57"), Territory::Union("GR"));
}

#[test]
fn northern_ireland_belongs_to_the_union_for_goods() {
    assert_eq!(of("GB", "bt1 1aa"), Territory::Union("XI"));
    for elsewhere in ["B33 8TH", "TS1 1AA", "BT", ""] {
        assert_eq!(of("GB", elsewhere), Territory::Outside, "{elsewhere}");
    }
}
