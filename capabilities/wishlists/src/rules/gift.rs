//! Whether somebody may give something of a list of presents.

use super::{ClaimRejected, list::tidy};
use crate::model::{Giver, Item, List, NAME_MAX, WANTED_MAX};
use jiff::civil::Date;

/// What they give, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How they call themselves; empty for whoever is signed in.
    pub name: String,
    /// How many.
    pub quantity: u32,
}

/// Whether they may. How many are left is looked at once more when it is kept, since others give things too.
pub fn claim(list: &List, item: &Item, giver: &Giver, today: Date) -> Result<Told, ClaimRejected> {
    let day = list.event_on.ok_or(ClaimRejected::NoRegistry)?;
    if today > day {
        return Err(ClaimRejected::Over);
    }
    if giver.person == Some(list.person) {
        return Err(ClaimRejected::Own);
    }
    let quantity = match giver.quantity.trim() {
        "" => Some(1),
        typed => typed.parse().ok().filter(|number| (1..=WANTED_MAX).contains(number)),
    };
    let quantity = quantity.ok_or(ClaimRejected::QuantityUnfit)?;
    if quantity > item.left() {
        return Err(ClaimRejected::Short { left: item.left() });
    }
    let name = if giver.person.is_some() { String::new() } else { tidy(&giver.name) };
    if name.chars().count() > NAME_MAX {
        return Err(ClaimRejected::NameLong);
    }
    Ok(Told { name, quantity })
}

/// For how many days still to come a list stays for those who give something of it: until its day, today included. Nothing where nobody
/// gives anything, or the day is over.
pub fn stays_for(list: &List, is_given: bool, today: Date) -> Option<i64> {
    let day = list.event_on.max(list.surprise_until).filter(|day| is_given && *day >= today)?;
    Some(today.until(day).map_or(0, |span| i64::from(span.get_days())))
}
