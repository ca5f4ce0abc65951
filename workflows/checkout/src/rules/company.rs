//! A company of another country of the Union buys without tax, once the register knows its number (RULES section 2 row 20). Which
//! number is looked up; what it does to the price is `pricing`'s.

use crate::model::Wish;
use addresses::{model::Place, rules::country};

/// Whether goods that go there may be bought by a company without tax: to another country of the Union than the shop's.
pub fn may_be_company(place: &Place, home: &str) -> bool {
    place.country != home && country(&place.country).is_ok_and(|known| known.is_union)
}

/// The country and the number of whoever wants an invoice as a company there, as it was typed.
pub fn company<'w>(wish: &'w Wish, place: &'w Place, home: &str) -> Option<(&'w str, &'w str)> {
    let billing = wish.billing.reveal();
    let number = billing.tax_id.trim();
    if !wish.wants_invoice || number.is_empty() || !may_be_company(place, home) {
        return None;
    }
    let is_elsewhere = wish.bills_elsewhere && !billing.country.is_empty();
    let country = if is_elsewhere { &billing.country } else { &place.country };
    Some((country.as_str(), number))
}
