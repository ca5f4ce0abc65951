//! VAT numbers as the register of the Union knows them, and for how long its answers count. What an answer says is in
//! `register`; tax numbers as invoices carry them are in `tax_id`.

use super::{AddressRejected, country, shape, tax_id};
use crate::model::{VatAsked, VatChecked, VatNumber};
use kernel::{Timestamp, time};

/// So many days a number that is valid counts as looked up, and so long any answer is kept (RULES section 2 row 20).
pub const VAT_KEPT_DAYS: i64 = 30;
/// After so many seconds a number that nobody has is asked for again: companies are entered every day.
const INVALID_S: i64 = 3_600;
/// After so many seconds a question without an answer is asked again.
const SILENT_S: i64 = 60;

/// Numbers of Northern Ireland, which belongs to the Union where goods are concerned.
const NORTHERN_IRELAND: &[&str] = &["999999999", "999999999999", "GD999", "HA999"];

/// The number that somebody typed. The letters before it say whose it is; without them it is that of the country. What no country
/// gives out is refused before anybody is asked.
pub fn vat_number(country_code: &str, text: &str) -> Result<VatNumber, AddressRejected> {
    let signs = shape::signs(text).ok_or(AddressRejected::TaxIdUnfit)?;
    let named = signs.split_at_checked(2).and_then(|(letters, number)| of_land(letters, number));
    let fits = named.or_else(|| of_land(country(country_code).ok()?.code, &signs));
    fits.ok_or(AddressRejected::TaxIdUnfit)
}

fn of_land(letters: &str, number: &str) -> Option<VatNumber> {
    let fitted = |shapes: &[&str]| shapes.iter().find_map(|shape| shape::fitted(shape, number));
    let (country, number) = match letters {
        "ES" => ("ES", tax_id::nif(number).filter(|_| !number.is_empty())?),
        "XI" => ("XI", fitted(NORTHERN_IRELAND)?),
        "GR" | "EL" => ("EL", fitted(tax_id::shapes("GR")?)?),
        other => (other, fitted(tax_id::shapes(other)?)?),
    };
    Some(VatNumber { country: country.to_owned(), number })
}

/// Whether an answer still says how things are. One that was given after now says nothing about now.
pub fn is_fresh(checked: &VatChecked, now: Timestamp) -> bool {
    let until = match checked.is_valid {
        true => time::days_after(checked.checked_at, VAT_KEPT_DAYS),
        false => time::seconds_after(checked.checked_at, INVALID_S),
    };
    now < until
}

/// Whether the register is asked for a number: it was not, its answer is too old, or it did not answer for a while.
pub(crate) fn may_ask(known: Option<&VatAsked>, now: Timestamp) -> bool {
    let Some(known) = known else { return true };
    let is_answered = known.checked.as_ref().is_some_and(|checked| is_fresh(checked, now));
    !is_answered && now >= time::seconds_after(known.asked_at, SILENT_S)
}
