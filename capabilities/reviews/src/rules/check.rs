//! Whether what somebody wants to say of something can be taken, and on what grounds.

use super::{WriteRejected, window};
use crate::model::{Attributes, Places, Term, Wanted};
use kernel::{Timestamp, time::Zone};
use orders_facts::LineId;

/// So many pictures at most.
pub const PICTURES_MAX: usize = 5;
/// Longer nobody has used anything.
const MONTHS_MAX: u32 = 600;

/// What the house knows of somebody and the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Had {
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// Whether it was given back.
    pub is_returned: bool,
    /// By which line of an order.
    pub line: Option<LineId>,
}

/// On what grounds a review is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds {
    /// Whether it is of a verified buyer.
    pub is_verified: bool,
    /// Whether it counts for the stars.
    pub term: Term,
    /// By which line of an order.
    pub line: Option<LineId>,
}

/// When it is, and how long reviews count.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'z> {
    /// Now.
    pub now: Timestamp,
    /// In so many days after delivery.
    pub window_days: u32,
    /// By the days of the shop.
    pub zone: &'z Zone,
}

/// Whether somebody may write a review: who bought it and has it, once within the days that count and once after them (RULES 1.C,
/// 2 row 3). Whoever gave it back had it too, and may say why, but is no verified buyer.
pub fn grounds(had: Option<&Had>, has: Places, clock: Clock<'_>) -> Result<Grounds, WriteRejected> {
    let had = had.ok_or(WriteRejected::NotBought)?;
    let delivered_at = had.delivered_at.ok_or(WriteRejected::NotArrived)?;
    let term = window::term(Some(delivered_at), clock.now, clock.window_days, clock.zone);
    let is_taken = match term {
        Term::Within => has.within,
        Term::Long => has.long,
    };
    if is_taken {
        return Err(if has.is_reported { WriteRejected::Reported } else { WriteRejected::Already });
    }
    Ok(Grounds { is_verified: !had.is_returned, term, line: had.line })
}

/// Whether its stars are stars.
pub fn are_stars(stars: u32) -> bool {
    (1..=5).contains(&stars)
}

/// Whether what it says beside its words can be taken.
pub fn wanted(of: &Wanted) -> Result<(), WriteRejected> {
    if !are_stars(of.stars) {
        return Err(WriteRejected::Stars);
    }
    attributes(&of.attributes)?;
    if of.pictures.len() > PICTURES_MAX {
        return Err(WriteRejected::Pictures { most: PICTURES_MAX });
    }
    Ok(())
}

/// Whether what it says of the thing lies where such things lie.
pub fn attributes(of: &Attributes) -> Result<(), WriteRejected> {
    if of.fit.is_some_and(|fit| !(-2..=2).contains(&fit)) {
        return Err(WriteRejected::Fit);
    }
    if of.quality.is_some_and(|quality| !are_stars(quality)) {
        return Err(WriteRejected::Quality);
    }
    if of.comfort.is_some_and(|comfort| !are_stars(comfort)) {
        return Err(WriteRejected::Comfort);
    }
    if of.service.is_some_and(|service| !are_stars(service)) {
        return Err(WriteRejected::Service);
    }
    if of.delivery.is_some_and(|delivery| !are_stars(delivery)) {
        return Err(WriteRejected::Delivery);
    }
    if of.usage_months.is_some_and(|months| months > MONTHS_MAX) {
        return Err(WriteRejected::Months);
    }
    Ok(())
}
