//! What becomes of two baskets when a guest turns out to be a member.

use crate::model::{Basket, BasketLine, CODES_MAX, LINES_MAX, Offer, QUANTITY_MAX};
use catalog_facts::VariantId;

/// The member's basket with all that was in the guest's. What stands in both is added up, as far as so many are left; nobody
/// loses what they had chosen in one of them. What finds no room is left out, the latest first.
pub fn merge(mut member: Basket, guest: Basket, offer: impl Fn(VariantId) -> Option<Offer>) -> Basket {
    if member.lines.is_empty() {
        member.came = guest.came;
    }
    for line in guest.lines {
        let has_room = member.lines.len() < LINES_MAX;
        match member.lines.iter_mut().find(|known| known.variant == line.variant) {
            Some(known) => add_up(known, &line, offer(line.variant)),
            None if has_room => member.lines.push(line),
            None => {}
        }
    }
    for code in guest.codes {
        if member.codes.len() < CODES_MAX && !member.codes.contains(&code) {
            member.codes.push(code);
        }
    }
    member.lines.sort_by_key(|line| (line.added_at, line.id));
    member
}

/// Both quantities together, but no more than are left: or than stood in either, which the page then says something about.
fn add_up(known: &mut BasketLine, other: &BasketLine, offer: Option<Offer>) {
    let larger = known.quantity.max(other.quantity);
    let left = offer.map_or(0, |offer| u32::try_from(offer.available.max(0)).unwrap_or(u32::MAX));
    let both = known.quantity.saturating_add(other.quantity).min(QUANTITY_MAX);
    known.quantity = both.min(left.max(larger));
    known.added_price = other.added_price;
}
