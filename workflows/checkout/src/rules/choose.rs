//! Which address, which way of delivery and which way to pay count, before and after somebody has chosen.

use crate::model::{Scene, Wish};
use addresses::model::{AddressId, Kept, PostalAddress};
use payments::model::{CardWish, MethodShown, SavedCard, Way};
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

/// The card that was chosen among those that are kept. Until something is: the last one, if paying with it costs nothing itself.
pub fn card_of<'c>(cards: &'c [SavedCard], methods: &[MethodShown], wish: &Wish) -> Option<&'c SavedCard> {
    let is_free_to_use =
        |card: &&SavedCard| methods.iter().filter(|one| is_free(one)).any(|one| pays(one, card));
    match wish.saved {
        Some(id) => cards.iter().find(|card| card.id == id),
        None if wish.pay.is_empty() => cards.first().filter(is_free_to_use),
        None => None,
    }
}

/// The way to pay that was chosen; of a card that is kept its own. Until one is: the first that costs nothing itself, since nobody is
/// made to pay for more than they asked for.
pub fn pay_of<'m>(
    methods: &'m [MethodShown],
    card: Option<&SavedCard>,
    chosen: &str,
) -> Option<&'m MethodShown> {
    if let Some(card) = card {
        return methods.iter().find(|method| pays(method, card));
    }
    methods.iter().find(|method| method.code == chosen).or_else(|| methods.iter().find(|one| is_free(one)))
}

fn is_free(method: &MethodShown) -> bool {
    method.fee.is_none_or(|fee| fee.minor == 0)
}

/// Whether a card that is kept is charged by this way.
pub(crate) fn pays(method: &MethodShown, card: &SavedCard) -> bool {
    method.code == card.way.code()
}

/// Whether the card that is about to be typed can be kept for whoever buys.
pub fn keeps_card(scene: &Scene) -> bool {
    let way = scene.pay.as_ref().and_then(|pay| Way::from_code(&pay.code));
    scene.email.is_some() && scene.card.is_none() && way.is_some_and(|way| way.abilities().keeps_cards)
}

/// What becomes of the card that pays: nobody's is kept who has not asked for it.
pub fn card_wish(wish: &Wish, scene: &Scene) -> CardWish {
    match &scene.card {
        Some(card) => CardWish::Saved(card.id),
        None if wish.keeps_card && keeps_card(scene) => CardWish::Keep,
        None => CardWish::Once,
    }
}
