//! Tax numbers: Spain's to the last sign, those of the Union by their shape.

use crate::rules::{AddressRejected, countries, is_nif, tax_id};

/// Numbers of people and of organisations.
const GOOD: [&str; 12] = [
    "12345678Z",
    "00000000T",
    "X1234567L",
    "Y1234567X",
    "Z1234567R",
    "K1234567L",
    "A58818501",
    "B65410011",
    "B6541001A",
    "P2807900B",
    "Q2826000H",
    "S2826000H",
];

#[test]
fn the_control_sign_of_spain_is_computed() {
    for good in GOOD {
        assert!(is_nif(good), "{good}");
        assert_eq!(tax_id("ES", good).as_deref(), Ok(good));
        // Another control sign in its place is wrong, whichever it is.
        let wrong = ('0'..='9').chain('A'..='Z').filter(|sign| {
            let changed = format!("{}{sign}", &good[..8]);
            changed != good && is_nif(&changed)
        });
        let others = wrong.count();
        let is_of_organisation =
            !good.starts_with(|sign: char| sign.is_ascii_digit() || "XYZKLM".contains(sign));
        assert_eq!(others, usize::from(is_of_organisation), "{good}: only a letter for a digit");
    }
}

#[test]
fn any_digit_written_wrong_is_noticed() {
    for good in ["12345678Z", "X1234567L", "A58818501"] {
        for place in 1..8 {
            for digit in '0'..='9' {
                let mut signs: Vec<char> = good.chars().collect();
                signs[place] = digit;
                let changed: String = signs.into_iter().collect();
                assert_eq!(is_nif(&changed), changed == good, "{changed}");
            }
        }
    }
}

#[test]
fn spanish_numbers_are_kept_in_one_form() {
    for (typed, kept) in [
        ("12.345.678-z", "12345678Z"),
        ("es 12345678 Z", "12345678Z"),
        ("ESA58818501", "A58818501"),
        ("x-1234567-l", "X1234567L"),
        ("1234567L", "01234567L"),
        ("0T", "00000000T"),
        ("", ""),
        (" - ", ""),
    ] {
        assert_eq!(tax_id("ES", typed).as_deref(), Ok(kept), "{typed:?}");
    }
    for bad in
        ["12345678A", "12345678", "X1234567A", "A58818502", "I1234567A", "AA345678Z", "Z", "1", "12345678Z!"]
    {
        assert_eq!(tax_id("ES", bad), Err(AddressRejected::TaxIdUnfit), "{bad}");
        assert!(!is_nif(bad));
    }
    assert!(!is_nif("ñ2345678") && !is_nif("") && !is_nif("1234567890123"));
}

#[test]
fn numbers_of_the_union_have_the_shape_of_their_country() {
    let good = [
        ("AT", "u12345678", "ATU12345678"),
        ("BE", "BE 0123.456.789", "BE0123456789"),
        ("BG", "123456789", "BG123456789"),
        ("CY", "10259033P", "CY10259033P"),
        ("CZ", "CZ25123891", "CZ25123891"),
        ("DE", "DE 136.695.976", "DE136695976"),
        ("DK", "13585628", "DK13585628"),
        ("EE", "100594102", "EE100594102"),
        ("FI", "20774740", "FI20774740"),
        ("FR", "fr 83 404 833 048", "FR83404833048"),
        ("FR", "FR123456789", "FRFR123456789"),
        ("GR", "GR 023456780", "EL023456780"),
        ("GR", "EL023456780", "EL023456780"),
        ("HR", "33392005961", "HR33392005961"),
        ("HU", "12892312", "HU12892312"),
        ("IE", "6433435F", "IE6433435F"),
        ("IE", "IE6433435OA", "IE6433435OA"),
        ("IE", "8D79739I", "IE8D79739I"),
        ("IT", "00743110157", "IT00743110157"),
        ("LT", "119511515", "LT119511515"),
        ("LU", "15027442", "LU15027442"),
        ("LV", "40003521600", "LV40003521600"),
        ("MT", "11679112", "MT11679112"),
        ("NL", "NL004495445B01", "NL004495445B01"),
        ("PL", "8567346215", "PL8567346215"),
        ("PT", "501964843", "PT501964843"),
        ("RO", "18547290", "RO18547290"),
        ("SE", "556188840401", "SE556188840401"),
        ("SI", "50223054", "SI50223054"),
        ("SK", "2022749619", "SK2022749619"),
    ];
    for (country, typed, kept) in good {
        assert_eq!(tax_id(country, typed).as_deref(), Ok(kept), "{country} {typed}");
        assert_eq!(tax_id(country, kept).as_deref(), Ok(kept), "{country} {kept} again");
    }
    for country in countries().iter().filter(|one| one.is_union && one.code != "ES") {
        assert!(good.iter().any(|(code, ..)| *code == country.code), "{}", country.code);
        for bad in ["1", "ES12345678Z", "1234567890123456"] {
            assert_eq!(tax_id(country.code, bad), Err(AddressRejected::TaxIdUnfit), "{} {bad}", country.code);
        }
    }
    for (country, bad) in [
        ("DE", "12345678"),
        ("NL", "123456789"),
        ("AT", "12345678"),
        ("IE", "1234567"),
        ("DE", "136,695,976"),
    ] {
        assert_eq!(tax_id(country, bad), Err(AddressRejected::TaxIdUnfit), "{country} {bad}");
    }
}

#[test]
fn elsewhere_whatever_has_letters_and_digits_is_taken() {
    for (country, typed, kept) in [
        ("GB", "gb 123 4567 89", "GB123456789"),
        ("CH", "CHE-123.456.789 MWST", "CHE123456789MWST"),
        ("US", "12-3456789", "123456789"),
        ("MX", "XAXX010101000", "XAXX010101000"),
    ] {
        assert_eq!(tax_id(country, typed).as_deref(), Ok(kept));
    }
    for bad in ["abc", "123456789012345678901", "<b>1234"] {
        assert_eq!(tax_id("US", bad), Err(AddressRejected::TaxIdUnfit), "{bad}");
    }
    assert_eq!(tax_id("ZZ", "1234"), Err(AddressRejected::CountryUnknown));
}
