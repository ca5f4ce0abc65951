//! How what the house keeps of a seller's month is taxed (RULES section 2 row 20): a service of the house for the seller. In the
//! house's own country its usual rate; a business of another country of the Union owes it there; outside there is none.

use crate::model::{Account, CommissionTax, Frozen, Kind, Part, TaxCause, Transaction, Unbalanced};
use kernel::Money;
use pricing::{
    model::TaxSettings,
    rules::law::{Land, land_of, seat},
};
use sellers::model::TaxHome;

/// A whole in hundredths of a percent.
const WHOLE: i128 = 10_000;

/// The law about a seller: by where the house is, and who and where they are. Of whom nobody knows where they are is at home.
pub fn law(
    (settings, country): (&TaxSettings, &str),
    theirs: &TaxHome,
    day: jiff::civil::Date,
) -> (TaxCause, u32) {
    let Some(home) = seat(settings, country) else { return (TaxCause::Outside, 0) };
    let usual = (TaxCause::Home, home.rates(settings, day).standard.0);
    if theirs.place.country.is_empty() {
        return usual;
    }
    match land_of(&theirs.place) {
        Some(there) if is_same(home, there) => usual,
        Some(there) if home.kind != there.kind => (TaxCause::Outside, 0),
        Some(_) if theirs.has_vat_number => (TaxCause::Reverse, 0),
        Some(_) => usual,
        None => (TaxCause::Outside, 0),
    }
}

/// Whether one tax is that of both: parts of a country with another rate belong to it, parts with another tax do not.
fn is_same(home: &Land, there: &Land) -> bool {
    home.country() == there.country() && home.kind == there.kind
}

/// What was kept of a month, in parts that are taxed alike. What goes back of an earlier month is taxed as it was when it was sold
/// (Ley 37/1992, art. 80 and 89); where that is as it is now, both are one. All parts together are what was kept.
pub fn parts(kept: i64, own: CommissionTax, earlier: &[Part]) -> Vec<Part> {
    let others: Vec<Part> = earlier.iter().filter(|part| part.kept != 0 && part.by != own).copied().collect();
    let apart = others.iter().fold(0_i64, |sum, part| sum.saturating_add(part.kept));
    let rest = Part { of: None, kept: kept.saturating_sub(apart), by: own };
    let is_there = rest.kept != 0 || others.is_empty();
    is_there.then_some(rest).into_iter().chain(others).collect()
}

/// What is taxed of what was kept, and the tax, both to the cent: together what the seller pays. Tax that stands in it is taken out
/// of it; tax on top comes beside it.
pub fn taxed(kept: i64, by: CommissionTax) -> (i64, i64) {
    let rate = i128::from(by.rate);
    let of = if by.is_on_top { WHOLE } else { WHOLE + rate };
    let tax = rounded(i128::from(kept) * rate, of);
    let tax = i64::try_from(tax).unwrap_or_default();
    if by.is_on_top { (kept, tax) } else { (kept.saturating_sub(tax), tax) }
}

/// To the nearest whole; half goes away from zero, so that what goes back is what came.
fn rounded(amount: i128, of: i128) -> i128 {
    let size = (amount.abs() * 2 + of) / (of * 2);
    if amount < 0 { -size } else { size }
}

/// What is booked: tax on top is taken from what the seller is owed, tax that stands in it from the commission.
pub fn booked(frozen: &Frozen) -> Result<Option<Transaction>, Unbalanced> {
    let Money { minor: tax, currency } = frozen.tax;
    let from = if frozen.by.is_on_top { Account::SellerPayable(frozen.seller) } else { Account::Commission };
    Transaction::of(Kind::CommissionTax, currency, [(from, tax), (Account::Tax, tax.saturating_neg())])
}
