//! Numbers as people type them into forms. A comma and a point both stand before decimals, so nobody groups digits: one could
//! not tell a group from decimals. What a number is of, and whether it may be that much, is for whoever asked.

use crate::{Currency, Money};

/// The most digits before the decimals: more does not fit with them into a whole number.
const WHOLE_MAX: usize = 12;

/// A number of so many decimals at most as whole smallest units, not below zero: `4,95` with two is 495. Blanks, a unit and the
/// sign of a currency around it are passed over.
pub fn decimal(text: &str, places: u32) -> Option<i64> {
    let is_around = |sign: char| sign.is_whitespace() || sign.is_alphabetic() || "€$£¥%".contains(sign);
    let bare = text.trim_matches(is_around);
    let (whole, part) = bare.split_once([',', '.']).unwrap_or((bare, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let width = usize::try_from(places).ok()?;
    let is_number = !whole.is_empty() && whole.len() <= WHOLE_MAX && are_digits(whole) && are_digits(part);
    if !is_number || part.len() > width || bare.ends_with([',', '.']) {
        return None;
    }
    format!("{whole}{part:0<width$}").parse().ok()
}

/// An amount of a currency, not below zero: `12`, `12,5`, `12.50 €`.
pub fn amount(text: &str, currency: Currency) -> Option<Money> {
    decimal(text, currency.exponent()).map(|minor| Money::new(minor, currency))
}
