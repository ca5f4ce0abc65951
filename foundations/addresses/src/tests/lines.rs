//! Addresses as they stand on parcels.

use super::samples::{abroad, in_cuenca};
use crate::{model::PostalAddress, rules::countries};
use kernel::Lang;

fn below_the_street(address: &PostalAddress, lang: Lang) -> String {
    let lines = address.lines(lang);
    assert_eq!(lines[0], "Ana Ruiz");
    lines
        .iter()
        .filter(|line| !["Ana Ruiz", "Calle Mayor 8"].contains(&line.as_str()))
        .cloned()
        .collect::<Vec<_>>()
        .join(" / ")
}

#[test]
fn each_country_has_its_order() {
    let region = |country: &str, postcode: &str, city: &str, region: &str| PostalAddress {
        city: city.into(),
        region: region.into(),
        ..abroad(country, postcode)
    };
    for (address, expected) in [
        (in_cuenca(), "16002 Cuenca / España"),
        (region("ES", "16400", "Tarancón", "Cuenca"), "16400 Tarancón (Cuenca) / España"),
        (region("DE", "10115", "Berlin", ""), "10115 Berlin / Alemania"),
        (region("IT", "00187", "Roma", "RM"), "00187 Roma RM / Italia"),
        (region("GB", "SW1A 1AA", "London", ""), "London / SW1A 1AA / Reino Unido"),
        (region("IE", "D02 AF30", "Dublin", ""), "Dublin / D02 AF30 / Irlanda"),
        (region("IE", "", "Ennis", "Clare"), "Ennis / Clare / Irlanda"),
        (region("LV", "LV-1010", "Rīga", ""), "Rīga, LV-1010 / Letonia"),
        (region("MT", "VLT 1117", "Valletta", ""), "Valletta VLT 1117 / Malta"),
        (region("US", "10001", "New York", "NY"), "New York, NY 10001 / Estados Unidos"),
        (region("MX", "06000", "México", "CDMX"), "06000 México, CDMX / México"),
        (region("AR", "1425", "Buenos Aires", "CABA"), "1425 Buenos Aires / CABA / Argentina"),
        (region("CO", "", "Bogotá", "DC"), "Bogotá, DC / Colombia"),
        (region("ZZ", "1", "Nowhere", ""), "1 Nowhere / ZZ"),
    ] {
        assert_eq!(below_the_street(&address, Lang::Es), expected);
    }
    let hungarian = region("HU", "1051", "Budapest", "").lines(Lang::En);
    assert_eq!(hungarian, ["Ana Ruiz", "Budapest", "Calle Mayor 8", "1051", "Hungary"]);
}

#[test]
fn nothing_is_printed_twice_or_left_out() {
    for country in countries() {
        let mut address = abroad(country.code, country.postcode.example);
        (address.company, address.line2) = ("Barro S. L.".into(), "2.º B".into());
        (address.phone, address.tax_id) = ("+34600111222".into(), "12345678Z".into());
        for lang in Lang::ALL {
            let printed = address.lines(lang).join("\n");
            for part in [
                &address.name,
                &address.company,
                &address.line1,
                &address.line2,
                &address.postcode,
                &address.city,
            ] {
                assert_eq!(
                    printed.matches(part.as_str()).count(),
                    1,
                    "{}: {part} in {printed}",
                    country.code
                );
            }
            assert!(printed.ends_with(country.name(lang)));
            assert!(!printed.contains("600111222") && !printed.contains("12345678Z"));
        }
    }
    assert_eq!(PostalAddress::default().lines(Lang::Es), Vec::<String>::new());
}

#[test]
fn a_log_reads_nothing_about_where_somebody_lives() {
    let said = format!("{:?} {:#?}", in_cuenca(), Some(in_cuenca()));
    assert!(!said.contains("Ana") && !said.contains("Mayor") && !said.contains("16002"), "{said}");
}
