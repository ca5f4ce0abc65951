//! Several things are put into a basket at once: those that were bought before, or that the shop has put together.

use crate::model::{Basket, BasketLine, LINES_MAX, LineId, Offer, QUANTITY_MAX};
use catalog_facts::VariantId;
use kernel::Timestamp;

/// So many of one thing are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The id of its line, if it needs a new one.
    pub line: LineId,
    /// What.
    pub variant: VariantId,
    /// How many there are to be, at least one.
    pub quantity: u32,
}

/// Why something is not in the basket as it was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// It is not sold, not any more or not here.
    Gone(VariantId),
    /// None is left.
    SoldOut(VariantId),
    /// There are fewer in the basket than were wanted: as many as are left.
    Fewer(VariantId, u32),
    /// As many different things as fit in were there.
    NoRoom(VariantId),
}

impl Missed {
    /// Of what.
    pub const fn variant(self) -> VariantId {
        match self {
            Self::Gone(variant)
            | Self::SoldOut(variant)
            | Self::Fewer(variant, _)
            | Self::NoRoom(variant) => variant,
        }
    }
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// The basket with what could be put in.
    pub basket: Basket,
    /// How many of the things that were wanted are in it now.
    pub things: usize,
    /// What is missing.
    pub missed: Vec<Missed>,
}

/// Puts in what can be bought. There are at least as many of each as are wanted, so whoever asks twice has no more; what was
/// there stays.
pub fn gather(
    mut basket: Basket,
    wanted: &[Wanted],
    offer: impl Fn(VariantId) -> Option<Offer>,
    now: Timestamp,
) -> Gathered {
    let (mut things, mut missed) = (0, Vec::new());
    for one in wanted {
        match left(one, offer(one.variant)) {
            Ok((offer, quantity)) => match put(&mut basket, one, (offer, quantity), now) {
                true => {
                    things += 1;
                    missed.extend((quantity < one.quantity).then_some(Missed::Fewer(one.variant, quantity)));
                }
                false => missed.push(Missed::NoRoom(one.variant)),
            },
            Err(why) => missed.push(why),
        }
    }
    Gathered { basket, things, missed }
}

/// How many of a thing there can be in a basket, of those that are wanted.
fn left(wanted: &Wanted, offer: Option<Offer>) -> Result<(Offer, u32), Missed> {
    let offer = offer.filter(|offer| offer.is_on_sale).ok_or(Missed::Gone(wanted.variant))?;
    let left = u32::try_from(offer.available.max(0)).unwrap_or(u32::MAX);
    match left.min(wanted.quantity).min(QUANTITY_MAX) {
        0 => Err(Missed::SoldOut(wanted.variant)),
        quantity => Ok((offer, quantity)),
    }
}

/// False where there is no room for it.
fn put(basket: &mut Basket, wanted: &Wanted, (offer, quantity): (Offer, u32), now: Timestamp) -> bool {
    let has_room = basket.lines.len() < LINES_MAX;
    match basket.lines.iter_mut().find(|line| line.variant == wanted.variant) {
        Some(line) if line.quantity >= quantity => true,
        Some(line) => {
            (line.quantity, line.added_price) = (quantity, offer.price);
            true
        }
        None if has_room => {
            basket.lines.push(BasketLine {
                id: wanted.line,
                variant: wanted.variant,
                quantity,
                added_price: offer.price,
                added_at: now,
            });
            true
        }
        None => false,
    }
}

/// The basket with nothing in it but what is wanted, and no more of that.
pub fn only(mut basket: Basket, wanted: &[Wanted]) -> Basket {
    let of = |variant| wanted.iter().find(|one| one.variant == variant);
    basket.lines.retain(|line| of(line.variant).is_some());
    for line in &mut basket.lines {
        line.quantity = of(line.variant).map_or(line.quantity, |one| line.quantity.min(one.quantity));
    }
    basket
}
