//! The addresses that somebody keeps: which are the same, how many there may be, which gives way.

use super::AddressRejected;
use crate::model::{AddressId, Kept, PostalAddress};
use kernel::text;

/// So many addresses one person keeps.
pub const KEPT_MAX: usize = 20;

/// Whether two addresses are one, however they are written: the same person at the same door. Telephone and tax number are
/// no part of it.
pub fn is_same(one: &PostalAddress, other: &PostalAddress) -> bool {
    let as_compared = |address: &PostalAddress| {
        let PostalAddress { name, company, line1, line2, postcode, city, country, .. } = address;
        [name, company, line1, line2, postcode, city, country].map(|part| letters(part))
    };
    as_compared(one) == as_compared(other)
}

fn letters(part: &str) -> String {
    text::fold(part).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The same address as it is written now. A telephone or a tax number that nobody mentions this time stays.
pub fn renewed(known: &PostalAddress, said: &PostalAddress) -> PostalAddress {
    let or_known = |said: &String, known: &String| if said.is_empty() { known.clone() } else { said.clone() };
    PostalAddress {
        phone: or_known(&said.phone, &known.phone),
        tax_id: or_known(&said.tax_id, &known.tax_id),
        ..said.clone()
    }
}

/// Whether there may be one more.
pub fn may_add(known: &[Kept]) -> Result<(), AddressRejected> {
    if known.len() < KEPT_MAX { Ok(()) } else { Err(AddressRejected::TooMany) }
}

/// Which address makes room for one that is used now: of those that are not offered first, the one that nobody used for
/// longest. The list begins with the latest.
pub fn gives_way(known: &[Kept]) -> Option<AddressId> {
    let oldest = known.iter().rev().find(|one| !one.is_default);
    oldest.filter(|_| known.len() >= KEPT_MAX).map(|one| one.id)
}
