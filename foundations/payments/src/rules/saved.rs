//! Which cards are kept, for how long, which of them may be charged and by whom.

use super::PayRejected;
use crate::model::{KeptCard, Saved, SavedCard, SavedStanding, Way, WaySetting};
use kernel::{PersonId, Personal, Timestamp};

/// More cards nobody carries.
pub const SAVED_MAX: usize = 20;
/// Longer words no provider has for a card.
const REF_MAX: usize = 255;
/// Longer names no network has.
const BRAND_MAX: usize = 20;
/// Years that stand on cards.
const YEARS: std::ops::RangeInclusive<u32> = 2_000..=2_099;

/// Who has a kept card charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charger {
    /// Whoever is there, if they have said who they are.
    There(Option<PersonId>),
    /// The shop, by what was agreed with whoever it belongs to.
    Shop,
}

/// Whether a kept card may be charged, and by which way that is.
pub fn may_charge(known: Option<&Saved>, charger: Charger, now: Timestamp) -> Result<Way, PayRejected> {
    let kept = known.filter(|known| known.standing == SavedStanding::Kept && known.person.is_some());
    let theirs = kept.filter(|known| match charger {
        Charger::There(person) => known.person == person,
        Charger::Shop => true,
    });
    match theirs.filter(|known| !is_over(known.card.expires, now)) {
        Some(known) => Ok(known.way),
        None => Err(PayRejected::NoSuchCard),
    }
}

/// Whether one more card may be kept by a way for somebody of whom so many are known.
pub const fn may_keep(way: Way, known: usize) -> bool {
    way.abilities().keeps_cards && known < SAVED_MAX
}

/// The first instant at which a card does not pay any more: a card is good until its month is over.
pub fn ends_at(expires: Option<(u32, u32)>) -> Option<Timestamp> {
    let (year, month) = expires?;
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    format!("{year:04}-{month:02}-01T00:00:00Z").parse().ok()
}

/// Whether a card does not pay any more.
pub fn is_over(expires: Option<(u32, u32)>, now: Timestamp) -> bool {
    ends_at(expires).is_some_and(|end| end <= now)
}

/// What of a provider's words is kept: what is no end of a number, no month and no name is left out. Nothing where the card
/// could not be charged by it.
pub fn told(card: &KeptCard) -> Option<KeptCard> {
    let fits = |text: &Personal<String>| {
        let text = text.reveal();
        text.len() <= REF_MAX && text.bytes().all(|byte| byte.is_ascii_graphic())
    };
    let is_whole = fits(&card.their_ref) && fits(&card.customer) && fits(&card.first_ref);
    if !is_whole || card.their_ref.reveal().is_empty() {
        return None;
    }
    let brand = card.brand.to_ascii_lowercase();
    let is_brand = brand.len() <= BRAND_MAX && brand.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_end = card.last_four.len() == 4 && card.last_four.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |(year, month): &(u32, u32)| YEARS.contains(year) && (1..=12).contains(month);
    Some(KeptCard {
        brand: if is_brand { brand } else { String::new() },
        last_four: if is_end { card.last_four.clone() } else { String::new() },
        expires: card.expires.filter(is_month),
        ..card.clone()
    })
}

/// What becomes of an older card by a newer one of the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Older {
    /// It is another: both are kept.
    Stays,
    /// The provider has the same name for both: there is nothing that it could forget.
    IsThis,
    /// It is the same card under an older name, which the provider may forget.
    Leaves,
}

/// Whether a card that is kept by a way already is the one that is told now.
pub fn beside(older: &Saved, way: Way, told: &KeptCard) -> Older {
    let known = &older.card;
    if older.way != way || older.standing != SavedStanding::Kept {
        return Older::Stays;
    }
    if known.their_ref == told.their_ref {
        return Older::IsThis;
    }
    let face = |card: &KeptCard| (card.brand.clone(), card.last_four.clone(), card.expires);
    let is_seen = !told.last_four.is_empty() && told.expires.is_some();
    if is_seen && face(known) == face(told) { Older::Leaves } else { Older::Stays }
}

/// A card as people see it; nothing where it is not kept.
pub fn seen(known: &Saved) -> Option<SavedCard> {
    let saved_at = known.saved_at.filter(|_| known.standing == SavedStanding::Kept)?;
    Some(SavedCard {
        id: known.id,
        way: known.way,
        brand: known.card.brand.clone(),
        last_four: known.card.last_four.clone(),
        expires: known.card.expires,
        saved_at,
    })
}

/// The cards that somebody may pay with: the ways of the others are switched off.
pub fn usable(all: &[Saved], settings: &[WaySetting]) -> Vec<SavedCard> {
    let is_on = |way: Way| settings.iter().any(|setting| setting.way == way && setting.is_on);
    all.iter().filter(|known| is_on(known.way)).filter_map(seen).collect()
}
