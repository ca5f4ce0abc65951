//! An address as somebody writes it becomes one that can be kept, printed and reached.

use super::{AddressRejected, Part, country, postcode, province, tax_id};
use crate::model::{Country, PostalAddress, RegionRule};
use kernel::text;

/// The fewest and the most digits of a telephone.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 6..=15;

/// The address in the one form in which it is kept, or the first thing that is wrong with it. What comes out goes through
/// again unchanged.
pub fn check(raw: &PostalAddress) -> Result<PostalAddress, AddressRejected> {
    let name = receiver(&raw.name)?;
    let company = line(Part::Company, &raw.company)?;
    let line1 = needed(Part::Line1, line(Part::Line1, &raw.line1)?)?;
    let line2 = line(Part::Line2, &raw.line2)?;
    let country = country(&raw.country)?;
    let postcode = postcode(country, &raw.postcode)?;
    let city = needed(Part::City, line(Part::City, &raw.city)?)?;
    let region = region(country, &postcode, line(Part::Region, &raw.region)?)?;
    let (phone, tax_id) = (phone(&raw.phone)?, tax_id(country.code, &raw.tax_id)?);
    let country = country.code.to_owned();
    Ok(PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id })
}

/// The same for whoever an invoice goes to: it needs a tax number.
pub fn check_for_invoice(raw: &PostalAddress) -> Result<PostalAddress, AddressRejected> {
    let address = check(raw)?;
    match address.tax_id.is_empty() {
        true => Err(AddressRejected::Missing(Part::TaxId)),
        false => Ok(address),
    }
}

fn needed(part: Part, text: String) -> Result<String, AddressRejected> {
    if text.is_empty() { Err(AddressRejected::Missing(part)) } else { Ok(text) }
}

/// One line with single blanks.
fn line(part: Part, text: &str) -> Result<String, AddressRejected> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().any(is_odd) || line.contains("://") || text::fold(&line).contains("www.") {
        return Err(AddressRejected::Unfit(part));
    }
    if line.chars().count() > part.length_max() {
        return Err(AddressRejected::Long(part));
    }
    Ok(line)
}

/// A name goes into letters to addresses that strangers typed, so it must not read as a link.
fn receiver(text: &str) -> Result<String, AddressRejected> {
    let name = needed(Part::Name, line(Part::Name, text)?)?;
    let is_name = name.chars().any(char::is_alphabetic) && !name.contains('@');
    if !is_name || name.split(' ').any(looks_like_a_host) {
        return Err(AddressRejected::Unfit(Part::Name));
    }
    Ok(name)
}

/// `evil.example`: mail programs make links of it. `J. R.` and `S.L.` are names.
fn looks_like_a_host(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    word.rsplit_once('.').is_some_and(|(before, top)| {
        before.chars().count() > 2 && top.chars().count() > 1 && top.chars().all(char::is_alphabetic)
    })
}

/// Signs that control a screen, that nobody sees, that turn the direction of writing, or that belong to programs.
fn is_odd(sign: char) -> bool {
    let is_hidden = matches!(
        sign,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{fffd}' | '\u{e0000}'..='\u{e0fff}'
    );
    is_hidden || sign.is_control() || "<>{}[]|^~`\\".contains(sign)
}

fn region(country: &Country, postcode: &str, said: String) -> Result<String, AddressRejected> {
    match country.region {
        RegionRule::Derived => Ok(province(postcode).unwrap_or_default().to_owned()),
        RegionRule::Needed => needed(Part::Region, said),
        RegionRule::Optional => Ok(said),
        RegionRule::Unused => Ok(String::new()),
    }
}

/// Digits, with `+` before them where the prefix of a country is among them; empty where nobody says one.
fn phone(text: &str) -> Result<String, AddressRejected> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let (sign, rest) = match text.strip_prefix('+').or_else(|| text.strip_prefix("00")) {
        Some(rest) => ("+", rest),
        None => ("", text),
    };
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let is_plain = |sign: char| sign.is_ascii_digit() || sign.is_whitespace() || "-.()/".contains(sign);
    if !rest.chars().all(is_plain) || !PHONE_DIGITS.contains(&digits.len()) {
        return Err(AddressRejected::PhoneUnfit);
    }
    Ok(format!("{sign}{digits}"))
}
