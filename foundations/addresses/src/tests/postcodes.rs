//! Postcodes of every country, as people type them.

use crate::rules::{AddressRejected, PROVINCES, Part, countries, country, postcode, province};

fn read(code: &str, text: &str) -> Result<String, AddressRejected> {
    postcode(country(code).unwrap(), text)
}

/// Country, what is typed, what is kept.
const GOOD: [(&str, &str, &str); 58] = [
    ("AD", "ad 500", "AD500"),
    ("AD", "500", "AD500"),
    ("AR", "1425", "1425"),
    ("AR", "c1425 cla", "C1425CLA"),
    ("AT", "A-1010", "1010"),
    ("BE", "b 1000", "1000"),
    ("BG", "1000", "1000"),
    ("CH", "CH-8001", "8001"),
    ("CL", "832 0000", "8320000"),
    ("CL", "", ""),
    ("CO", "110111", "110111"),
    ("CO", " ", ""),
    ("CY", "CY-1065", "1065"),
    ("CZ", "11000", "110 00"),
    ("DE", "D-10115", "10115"),
    ("DE", "10115", "10115"),
    ("DK", "DK-1050", "1050"),
    ("EE", "10111", "10111"),
    ("ES", "28013", "28013"),
    ("ES", " e-28013 ", "28013"),
    ("ES", "28.013", "28013"),
    ("ES", "01001", "01001"),
    ("ES", "52001", "52001"),
    ("FI", "FI-00100", "00100"),
    ("FR", "f 75 001", "75001"),
    ("GB", "sw1a1aa", "SW1A 1AA"),
    ("GB", "M1 1AE", "M1 1AE"),
    ("GB", "B338TH", "B33 8TH"),
    ("GB", "CR2 6XH", "CR2 6XH"),
    ("GB", "DN55 1PT", "DN55 1PT"),
    ("GB", "w1a 0ax", "W1A 0AX"),
    ("GB", "G1 1AA", "G1 1AA"),
    ("GR", "10557", "105 57"),
    ("HR", "HR-10000", "10000"),
    ("HU", "H-1051", "1051"),
    ("IE", "d02af30", "D02 AF30"),
    ("IE", "D6W XY00", "D6W XY00"),
    ("IE", "", ""),
    ("IT", "I-00187", "00187"),
    ("LT", "01101", "LT-01101"),
    ("LT", "lt 01101", "LT-01101"),
    ("LU", "L-1648", "1648"),
    ("LV", "1010", "LV-1010"),
    ("LV", "LV1010", "LV-1010"),
    ("MT", "vlt1117", "VLT 1117"),
    ("MX", "06000", "06000"),
    ("NL", "1012js", "1012 JS"),
    ("NO", "N-0155", "0155"),
    ("PL", "00950", "00-950"),
    ("PT", "1100148", "1100-148"),
    ("PT", "1100‐148", "1100-148"),
    ("RO", "010011", "010011"),
    ("SE", "S-111 29", "111 29"),
    ("SI", "SI-1000", "1000"),
    ("SK", "81101", "811 01"),
    ("US", "10001", "10001"),
    ("US", "20500-0003", "20500-0003"),
    ("US", "205000003", "20500-0003"),
];

#[test]
fn a_postcode_is_kept_as_its_country_writes_it() {
    for (code, typed, kept) in GOOD {
        assert_eq!(read(code, typed).as_deref(), Ok(kept), "{code} {typed:?}");
        assert_eq!(read(code, kept).as_deref(), Ok(kept), "{code} {kept:?} again");
    }
    for country in countries() {
        assert!(GOOD.iter().any(|(code, ..)| *code == country.code), "{} is not in the table", country.code);
        let example = country.postcode.example;
        assert_eq!(postcode(country, example).as_deref(), Ok(example), "{}", country.code);
    }
}

#[test]
fn what_is_no_postcode_of_that_country_is_refused_with_a_good_one() {
    let bad = [
        ("AD", "AD50"),
        ("AD", "FR500"),
        ("AR", "C1425"),
        ("AT", "10100"),
        ("AT", "D-1010"),
        ("CL", "123"),
        ("CO", "1101"),
        ("DE", "1011"),
        ("DE", "SW1A 1AA"),
        ("ES", "2801"),
        ("ES", "280133"),
        ("ES", "00100"),
        ("ES", "53001"),
        ("ES", "99999"),
        ("ES", "F-28013"),
        ("ES", "28O13"),
        ("ES", "28013, Madrid"),
        ("ES", "２８０１３"),
        ("FR", "7500"),
        ("GB", "12345"),
        ("GB", "SW1A 1A"),
        ("GB", "S11 AAA"),
        ("IE", "02 AF30"),
        ("LT", "LV-01101"),
        ("LV", "101"),
        ("MT", "1117"),
        ("NL", "1012"),
        ("NL", "JS 1012"),
        ("PL", "0095"),
        ("PT", "1100"),
        ("SE", "1112"),
        ("US", "1000"),
        ("US", "10001-12"),
    ];
    for (code, typed) in bad {
        let example = country(code).unwrap().postcode.example;
        assert_eq!(read(code, typed), Err(AddressRejected::PostcodeUnfit { example }), "{code} {typed:?}");
    }
    for country in countries() {
        let needed = country.postcode.is_needed;
        assert_eq!(
            postcode(country, " - "),
            if needed { Err(AddressRejected::Missing(Part::Postcode)) } else { Ok(String::new()) },
            "{}",
            country.code
        );
        assert!(postcode(country, "!").is_err() && postcode(country, &"1".repeat(500)).is_err());
    }
}

#[test]
fn the_union_is_whole_and_every_country_has_two_names() {
    let all = countries();
    assert_eq!(all.iter().filter(|one| one.is_union).count(), 27);
    assert!(all.windows(2).all(|pair| pair[0].code < pair[1].code), "by their codes, each once");
    for one in all {
        assert!(one.code.len() == 2 && !one.es.is_empty() && !one.en.is_empty());
    }
    for (said, code) in [("es", "ES"), (" gr ", "GR"), ("EL", "GR"), ("uk", "GB")] {
        assert_eq!(country(said).map(|one| one.code), Ok(code));
    }
    for unknown in ["ZZ", "España", "E", "\0"] {
        assert_eq!(country(unknown), Err(AddressRejected::CountryUnknown), "{unknown:?}");
    }
    assert_eq!(country(" "), Err(AddressRejected::Missing(Part::Country)));
}

#[test]
fn every_province_has_its_two_digits() {
    let known = [
        ("01001", "Álava"),
        ("07001", "Illes Balears"),
        ("08001", "Barcelona"),
        ("15001", "A Coruña"),
        ("16002", "Cuenca"),
        ("20001", "Gipuzkoa"),
        ("28013", "Madrid"),
        ("33001", "Asturias"),
        ("35001", "Las Palmas"),
        ("38001", "Santa Cruz de Tenerife"),
        ("41001", "Sevilla"),
        ("46001", "Valencia"),
        ("48001", "Bizkaia"),
        ("50001", "Zaragoza"),
        ("51001", "Ceuta"),
        ("52001", "Melilla"),
    ];
    for (postcode, name) in known {
        assert_eq!(province(postcode), Some(name), "{postcode}");
    }
    let all: Vec<_> = (1..=52).map(|number| province(&format!("{number:02}001")).unwrap()).collect();
    assert_eq!(all, PROVINCES);
    for none in ["", "0", "00001", "53001", "99999", "ab001", "ñ"] {
        assert_eq!(province(none), None, "{none:?}");
    }
}
