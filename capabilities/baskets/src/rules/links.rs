//! What may stand in a payment link, until when it leads somewhere, and what it has come to.

use crate::model::{
    Basket, DAYS, LINES_MAX, Link, LinkLine, LinkState, LinkWish, NOTE_MAX, NewLink, QUANTITY_MAX,
};
use catalog_facts::VariantId;
use kernel::{Personal, Rejection, Timestamp, Word, time};

/// Why there is no link, or why it leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkRejected {
    /// Nothing is in it.
    Empty,
    /// More different things than fit into a basket.
    Full,
    /// What stands for a number of things is none.
    QuantityUnfit,
    /// Something in it is not sold here.
    NotForSale,
    /// The note is too long.
    NoteLong,
    /// Nobody offered so many days.
    DaysUnfit,
    /// It leads nowhere any more.
    Over,
    /// Nothing that is in it can be bought now.
    NothingLeft,
}

impl Rejection for LinkRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "baskets-link-empty",
            Self::Full => "baskets-link-full",
            Self::QuantityUnfit => "baskets-link-quantity-unfit",
            Self::NotForSale => "baskets-link-not-for-sale",
            Self::NoteLong => "baskets-link-note-long",
            Self::DaysUnfit => "baskets-link-days-unfit",
            Self::Over => "baskets-link-over",
            Self::NothingLeft => "baskets-link-nothing-left",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Full => vec![("most", Word::Count(LINES_MAX as i64))],
            Self::QuantityUnfit => vec![("most", Word::Count(i64::from(QUANTITY_MAX)))],
            Self::NoteLong => vec![("most", Word::Count(NOTE_MAX as i64))],
            Self::Empty | Self::NotForSale | Self::DaysUnfit | Self::Over | Self::NothingLeft => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Empty => Some("q"),
            Self::NoteLong => Some("note"),
            Self::DaysUnfit => Some("days"),
            Self::Full | Self::QuantityUnfit | Self::NotForSale | Self::Over | Self::NothingLeft => None,
        }
    }
}

/// What was written, if a link can be made of it. `is_sold` tells whether a thing is sold here at all; how many are left is
/// asked when somebody follows the link.
pub fn check(
    wish: &LinkWish,
    is_sold: impl Fn(VariantId) -> bool,
    now: Timestamp,
) -> Result<NewLink, LinkRejected> {
    let mut lines: Vec<LinkLine> = Vec::new();
    for (variant, typed) in &wish.lines {
        let variant = variant.parse().map_err(|_| LinkRejected::NotForSale)?;
        let quantity = super::lines::quantity(typed).map_err(|_| LinkRejected::QuantityUnfit)?;
        match lines.iter_mut().find(|line| line.variant == variant) {
            Some(line) => line.quantity = (line.quantity + quantity).min(QUANTITY_MAX),
            None if quantity > 0 => lines.push(LinkLine { variant, quantity }),
            None => {}
        }
    }
    if lines.is_empty() {
        return Err(LinkRejected::Empty);
    }
    if lines.len() > LINES_MAX {
        return Err(LinkRejected::Full);
    }
    if !lines.iter().all(|line| is_sold(line.variant)) {
        return Err(LinkRejected::NotForSale);
    }
    let note = wish.note.reveal().trim().to_owned();
    if note.chars().count() > NOTE_MAX {
        return Err(LinkRejected::NoteLong);
    }
    let days = wish.days.parse().ok().filter(|days| DAYS.contains(days)).ok_or(LinkRejected::DaysUnfit)?;
    Ok(NewLink { lines, note: Personal::new(note), until: time::days_after(now, days) })
}

/// How it goes with a link.
pub fn state(link: &Link, now: Timestamp) -> LinkState {
    if link.ordered_at.is_some() {
        return LinkState::Ordered;
    }
    if link.ended_at.is_some() {
        return LinkState::Ended;
    }
    if now >= link.until {
        return LinkState::Over;
    }
    match (link.taken_at, link.opened_at) {
        (Some(_), _) => LinkState::Taken,
        (None, Some(_)) => LinkState::Opened,
        (None, None) => LinkState::Sent,
    }
}

/// Whether it leads somewhere.
pub const fn is_open(state: LinkState) -> bool {
    match state {
        LinkState::Sent | LinkState::Opened | LinkState::Taken => true,
        LinkState::Ordered | LinkState::Over | LinkState::Ended => false,
    }
}

/// Whether a basket that is ordered holds something of a link: whoever took all of that out again has ordered other things.
pub fn holds(basket: &Basket, lines: &[LinkLine]) -> bool {
    lines.iter().any(|line| basket.line_of(line.variant).is_some())
}
