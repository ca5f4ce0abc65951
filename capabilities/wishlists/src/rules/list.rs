//! What a list and something on it may be.

use super::WishRejected;
use crate::model::{
    Audience, Checked, CheckedItem, ITEMS_MAX, ItemWanted, LISTS_MAX, List, ListWanted, NAME_MAX, NOTE_MAX,
    Priority, WANTED_MAX,
};
use jiff::civil::Date;

/// So many years ahead a day may be.
const YEARS_MAX: i16 = 3;

/// Checks what somebody wants a list to be. A surprise does not end sooner because its day is moved: then whoever made the list
/// could look whenever they liked.
pub fn check(known: Option<&List>, wanted: &ListWanted, today: Date) -> Result<Checked, WishRejected> {
    let name = tidy(&wanted.name);
    if name.is_empty() {
        return Err(WishRejected::NameMissing);
    }
    if name.chars().count() > NAME_MAX {
        return Err(WishRejected::NameLong);
    }
    let before = known.and_then(|list| list.event_on);
    let event_on = match wanted.event_on.trim() {
        "" => None,
        typed => Some(day(typed).ok_or(WishRejected::DayUnfit)?),
    };
    if let Some(day) = event_on.filter(|day| before != Some(*day)) {
        if day < today {
            return Err(WishRejected::DayPast);
        }
        if day.year() > today.year() + YEARS_MAX {
            return Err(WishRejected::DayFar);
        }
    }
    let surprise = known.and_then(|list| list.surprise_until).max(event_on);
    let audience = Audience::from_code(&wanted.audience).unwrap_or_default();
    Ok(Checked { name, audience, event_on, surprise_until: surprise })
}

/// Checks what somebody wants of something on a list.
pub fn check_item(wanted: &ItemWanted) -> Result<CheckedItem, WishRejected> {
    let number = match wanted.wanted.trim() {
        "" => Some(1),
        typed => typed.parse().ok().filter(|number| (1..=WANTED_MAX).contains(number)),
    };
    let note = tidy(&wanted.note);
    if note.chars().count() > NOTE_MAX {
        return Err(WishRejected::NoteLong);
    }
    Ok(CheckedItem {
        wanted: number.ok_or(WishRejected::QuantityUnfit)?,
        note,
        priority: Priority::from_code(&wanted.priority).unwrap_or_default(),
    })
}

/// Whether somebody who has so many may have another list.
pub fn may_make(lists: u32) -> Result<(), WishRejected> {
    if lists < LISTS_MAX { Ok(()) } else { Err(WishRejected::TooManyLists) }
}

/// Whether another thing fits on a list.
pub fn may_add(list: &List) -> Result<(), WishRejected> {
    if list.items < ITEMS_MAX { Ok(()) } else { Err(WishRejected::Full) }
}

/// The day that somebody typed: as browsers send it, or as people write it, the day first.
pub fn day(typed: &str) -> Option<Date> {
    if let Ok(day) = typed.parse::<Date>() {
        return Some(day);
    }
    let mut parts = typed.split(['/', '.', '-']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    date.filter(|_| parts.next().is_none())
}

/// What somebody typed on one line, without signs that nobody sees.
pub(super) fn tidy(text: &str) -> String {
    let seen = text.chars().filter(|sign| !is_unseen(*sign));
    let shown = seen.map(|sign| if sign.is_control() { ' ' } else { sign });
    shown.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signs of no width, and those that turn round how what follows is read.
fn is_unseen(sign: char) -> bool {
    let hidden = ['\u{200b}', '\u{200e}', '\u{200f}', '\u{feff}'];
    hidden.contains(&sign)
        || ('\u{202a}'..='\u{202e}').contains(&sign)
        || ('\u{2060}'..='\u{2069}').contains(&sign)
}
