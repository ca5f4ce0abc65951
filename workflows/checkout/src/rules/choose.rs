//! Which address, which way of delivery and which way to pay count, before and after somebody has chosen.

use crate::model::Wish;
use addresses::model::{AddressId, Kept, PostalAddress};
use payments::model::MethodShown;
use shipping::model::{Kind, Quote};

/// The address of their book that was chosen. Until something was sent: the one that they marked, or the first.
pub fn kept_of<'k>(wish: &Wish, kept: &'k [Kept]) -> Option<&'k Kept> {
    if wish.is_fresh {
        return kept.iter().find(|kept| kept.is_default).or_else(|| kept.first());
    }
    wish.kept.and_then(|id| kept.iter().find(|kept| kept.id == id))
}

/// The address that counts: one of their book, or what was typed.
pub fn address_of<'a>(wish: &'a Wish, kept: &'a [Kept], chosen: Option<AddressId>) -> &'a PostalAddress {
    let kept = chosen.and_then(|id| kept.iter().find(|kept| kept.id == id));
    kept.map_or(wish.typed.reveal(), |kept| kept.address.reveal())
}

/// The way that was chosen. Until one is: the cheapest that brings it to the door, since whoever must fetch it should have said so.
pub fn way_of<'q>(quotes: &'q [Quote], chosen: &str) -> Option<&'q Quote> {
    let brought = |quote: &&Quote| quote.kind == Kind::Carrier;
    quotes
        .iter()
        .find(|quote| quote.key == chosen)
        .or_else(|| quotes.iter().find(brought))
        .or_else(|| quotes.first())
}

/// The way to pay that was chosen. Until one is: the first that costs nothing itself, since nobody is made to pay for more than
/// they asked for.
pub fn pay_of<'m>(methods: &'m [MethodShown], chosen: &str) -> Option<&'m MethodShown> {
    let is_free = |method: &&MethodShown| method.fee.is_none_or(|fee| fee.minor == 0);
    methods.iter().find(|method| method.code == chosen).or_else(|| methods.iter().find(is_free))
}
