//! Numbers by which a tax office knows somebody: those of Spain by their check sign, those of the other countries of the Union
//! by the form of their VAT numbers, all others by being short and plain. Small traders of the Union may have a number of
//! their country only, whose forms nobody lists.

/// The control letters of people: by the remainder of their number and 23.
const PEOPLE: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
/// The control letters of companies: by their control digit.
const COMPANIES: &[u8; 10] = b"JABCDEFGHI";

/// How the number of a country is written: 9 is a digit, A a letter, X either, everything else itself. Greece is EL in numbers
/// and GR elsewhere.
const FORMS: &[(&str, &str, &[&str])] = &[
    ("AT", "AT", &["U99999999"]),
    ("BE", "BE", &["0999999999", "1999999999"]),
    ("BG", "BG", &["999999999", "9999999999"]),
    ("CY", "CY", &["99999999A"]),
    ("CZ", "CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", "DE", &["999999999"]),
    ("DK", "DK", &["99999999"]),
    ("EE", "EE", &["999999999"]),
    ("FI", "FI", &["99999999"]),
    ("FR", "FR", &["XX999999999"]),
    ("GR", "EL", &["999999999"]),
    ("HR", "HR", &["99999999999"]),
    ("HU", "HU", &["99999999"]),
    ("IE", "IE", &["9999999A", "9999999AA", "9X99999A"]),
    ("IT", "IT", &["99999999999"]),
    ("LT", "LT", &["999999999", "999999999999"]),
    ("LU", "LU", &["99999999"]),
    ("LV", "LV", &["99999999999"]),
    ("MT", "MT", &["99999999"]),
    ("NL", "NL", &["999999999B99"]),
    ("PL", "PL", &["9999999999"]),
    ("PT", "PT", &["999999999"]),
    ("RO", "RO", &["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"]),
    ("SE", "SE", &["999999999999"]),
    ("SI", "SI", &["99999999"]),
    ("SK", "SK", &["9999999999"]),
];

/// So many signs a number of a country's own has at least, and so many of them are digits.
const OWN_MIN: (usize, usize) = (8, 7);

/// The number in one form, without blanks, dots, strokes and hyphens; nothing, if the country gives none like it.
///
/// ```ignore
/// assert_eq!(tax_id("12.345.678-z", "ES"), Some("12345678Z".into()));
/// ```
pub fn tax_id(text: &str, country: &str) -> Option<String> {
    let plain: String = text.chars().filter(|sign| !matches!(sign, ' ' | '.' | '-' | '/')).collect();
    let plain = plain.to_ascii_uppercase();
    if !(2..=20).contains(&plain.len()) || !plain.bytes().all(|sign| sign.is_ascii_alphanumeric()) {
        return None;
    }
    if country == "ES" {
        let own = plain.strip_prefix("ES").unwrap_or(&plain);
        return is_spanish(own.as_bytes()).then(|| own.to_owned());
    }
    let Some((_, prefix, forms)) = FORMS.iter().find(|(known, _, _)| *known == country) else {
        return (plain.len() >= 4).then_some(plain);
    };
    let own = plain.strip_prefix(prefix).unwrap_or(&plain);
    if forms.iter().any(|form| has_form(own, form)) {
        return Some(format!("{prefix}{own}"));
    }
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let is_own = !plain.starts_with(prefix) && plain.len() >= OWN_MIN.0 && digits >= OWN_MIN.1;
    is_own.then_some(plain)
}

fn has_form(number: &str, form: &str) -> bool {
    let fits = |(sign, wanted): (u8, u8)| match wanted {
        b'9' => sign.is_ascii_digit(),
        b'A' => sign.is_ascii_uppercase(),
        b'X' => true,
        own => sign == own,
    };
    number.len() == form.len() && number.bytes().zip(form.bytes()).all(fits)
}

/// Whether nine signs are a NIF, a NIE or what used to be a CIF.
fn is_spanish(number: &[u8]) -> bool {
    let &[first, ref middle @ .., control] = number else { return false };
    if middle.len() != 7 || !middle.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let digits = || middle.iter().map(|digit| usize::from(digit - b'0'));
    let value = |first: usize| digits().fold(first, |number, digit| number * 10 + digit);
    let person = |first: usize| PEOPLE[value(first) % PEOPLE.len()] == control;
    match first {
        b'0'..=b'9' => person(usize::from(first - b'0')),
        b'X' | b'Y' | b'Z' => person(usize::from(first - b'X')),
        b'K' | b'L' | b'M' => person(0),
        b'A'..=b'H' | b'J' | b'N' | b'P'..=b'S' | b'U'..=b'W' => is_company(first, digits(), control),
        _ => false,
    }
}

/// Public bodies, foreign companies and the like have a letter at the end, companies a digit, the others either.
fn is_company(kind: u8, digits: impl Iterator<Item = usize>, control: u8) -> bool {
    let weighed = |(place, digit): (usize, usize)| match place % 2 {
        0 => digit * 2 / 10 + digit * 2 % 10,
        _ => digit,
    };
    let sum: usize = digits.enumerate().map(weighed).sum();
    let check = (10 - sum % 10) % 10;
    let (as_digit, as_letter) = (control == b'0' + check as u8, control == COMPANIES[check]);
    match kind {
        b'A' | b'B' | b'E' | b'H' => as_digit,
        b'N' | b'P'..=b'S' | b'W' => as_letter,
        _ => as_digit || as_letter,
    }
}
