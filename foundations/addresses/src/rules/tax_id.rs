//! Tax numbers for invoices. Spain's are checked to the last sign, those of the rest of the Union by their shape; whether one
//! is registered, only its country knows.

use super::{AddressRejected, country, is_nif, shape};

/// The shortest and the longest number of a country that we know nothing of.
const ELSEWHERE: std::ops::RangeInclusive<usize> = 4..=20;

/// The shapes of VAT numbers without their prefix, for each country of the Union but Spain. The letters are those of
/// `PostcodeRule::shapes`.
const SHAPES: [(&str, &[&str]); 26] = [
    ("AT", &["U99999999"]),
    ("BE", &["0999999999", "1999999999"]),
    ("BG", &["999999999", "9999999999"]),
    ("CY", &["99999999@"]),
    ("CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", &["999999999"]),
    ("DK", &["99999999"]),
    ("EE", &["999999999"]),
    ("FI", &["99999999"]),
    ("FR", &["**999999999"]),
    ("GR", &["999999999"]),
    ("HR", &["99999999999"]),
    ("HU", &["99999999"]),
    ("IE", &["9*99999@", "9999999@@"]),
    ("IT", &["99999999999"]),
    ("LT", &["999999999", "999999999999"]),
    ("LU", &["99999999"]),
    ("LV", &["99999999999"]),
    ("MT", &["99999999"]),
    ("NL", &["999999999B99"]),
    ("PL", &["9999999999"]),
    ("PT", &["999999999"]),
    ("RO", &["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"]),
    ("SE", &["999999999999"]),
    ("SI", &["99999999"]),
    ("SK", &["9999999999"]),
];

/// The tax number as it is kept, empty where none was written: in Spain the NIF alone, elsewhere in the Union with the prefix
/// of its country, and for other countries whatever letters and digits it has.
pub fn tax_id(country_code: &str, text: &str) -> Result<String, AddressRejected> {
    let signs = shape::signs(text).ok_or(AddressRejected::TaxIdUnfit)?;
    if signs.is_empty() {
        return Ok(signs);
    }
    let code = country(country_code)?.code;
    if code == "ES" {
        return nif(&signs).ok_or(AddressRejected::TaxIdUnfit);
    }
    let kept = match shapes(code) {
        Some(shapes) => of_union(code, shapes, &signs),
        None => ELSEWHERE.contains(&signs.len()).then_some(signs),
    };
    kept.ok_or(AddressRejected::TaxIdUnfit)
}

/// The shapes of a country of the Union; nothing for Spain and for whoever is not in it.
pub(super) fn shapes(code: &str) -> Option<&'static [&'static str]> {
    SHAPES.iter().find(|(known, _)| *known == code).map(|(_, shapes)| *shapes)
}

/// Noughts before the number of an identity card are often left out.
pub(super) fn nif(signs: &str) -> Option<String> {
    let signs = if signs.len() > 9 { signs.strip_prefix("ES")? } else { signs };
    let signs = if signs.starts_with(|sign: char| sign.is_ascii_digit()) {
        format!("{signs:0>9}")
    } else {
        signs.to_owned()
    };
    is_nif(&signs).then_some(signs)
}

/// Greece is called GR everywhere but in its VAT numbers.
fn of_union(code: &str, shapes: &[&str], signs: &str) -> Option<String> {
    let prefix = if code == "GR" { "EL" } else { code };
    let bare = signs.strip_prefix(prefix).or_else(|| signs.strip_prefix(code)).unwrap_or(signs);
    // A number may begin with the letters of its own country.
    let fits = |signs: &str| shapes.iter().find_map(|shape| shape::fitted(shape, signs));
    fits(bare).or_else(|| fits(signs)).map(|number| format!("{prefix}{number}"))
}
