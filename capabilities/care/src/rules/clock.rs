//! Working days of Spain: Monday to Friday, without the holidays of the whole country and those that the shop names. Until
//! when a case must be solved is counted in them.

use care_facts::Matter;
use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};
use kernel::{Timestamp, Zone, time};
use std::cmp::Ordering;

/// So many working days the law gives for an answer;
const DAYS: u32 = 15;
/// so many about money that should not have been taken.
const DAYS_OF_A_CHARGE: u32 = 5;
/// No count goes further, whatever holidays somebody names.
const CALENDAR_DAYS_MAX: i64 = 400;
const HOUR_S: i64 = 3_600;

/// Where the shop's days begin, and on which it rests besides those of the whole country.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// By which clock its days are counted.
    pub zone: Zone,
    /// The holidays of its region and town.
    pub holidays: Vec<Date>,
}

/// Days of the whole country that never move: month and day.
const FIXED: [(i8, i8); 9] = [(1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)];

impl Calendar {
    /// Whether people work on that day.
    pub fn is_working(&self, day: Date) -> bool {
        let rests = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        !rests && !is_national(day) && !self.holidays.contains(&day)
    }

    /// The same time of day, so many working days later. The day it begins on does not count.
    pub fn days_after(&self, at: Timestamp, days: u32) -> Timestamp {
        let (mut passed, mut counted) = (0, 0);
        let mut day = self.zone.day(at);
        while counted < days && passed < CALENDAR_DAYS_MAX {
            day = day.saturating_add(1.day());
            passed += 1;
            counted += u32::from(self.is_working(day));
        }
        self.on_the_day(time::days_after(at, passed), day)
    }

    /// The same time of day, so many working days earlier, on a day on which people work.
    pub fn days_before(&self, at: Timestamp, days: u32) -> Timestamp {
        let (mut passed, mut counted) = (0, 0);
        let mut day = self.zone.day(at);
        while counted < days && passed < CALENDAR_DAYS_MAX {
            day = day.saturating_sub(1.day());
            passed += 1;
            counted += u32::from(self.is_working(day));
        }
        self.on_the_day(time::days_before(at, passed), day)
    }

    /// Clocks may have been changed in between; near midnight an hour makes another day.
    fn on_the_day(&self, at: Timestamp, day: Date) -> Timestamp {
        match self.zone.day(at).cmp(&day) {
            Ordering::Less => time::seconds_after(at, HOUR_S),
            Ordering::Equal => at,
            Ordering::Greater => time::seconds_after(at, -HOUR_S),
        }
    }

    /// How many working days lie between two instants: those after the first up to the day of the second.
    pub fn days_between(&self, from: Timestamp, to: Timestamp) -> u32 {
        let (mut day, end) = (self.zone.day(from), self.zone.day(to));
        let mut counted = 0;
        for _ in 0..CALENDAR_DAYS_MAX {
            if day >= end {
                break;
            }
            day = day.saturating_add(1.day());
            counted += u32::from(self.is_working(day));
        }
        counted
    }
}

/// How many working days a case of this kind may take.
pub const fn days_for(matter: Matter) -> u32 {
    match matter {
        Matter::Charge => DAYS_OF_A_CHARGE,
        Matter::Product
        | Matter::Order
        | Matter::Delivery
        | Matter::Return
        | Matter::Privacy
        | Matter::Barrier
        | Matter::Other => DAYS,
    }
}

fn is_national(day: Date) -> bool {
    FIXED.contains(&(day.month(), day.day())) || day == easter(day.year()).saturating_sub(2.days())
}

/// Easter Sunday, by the way of counting that Meeus and others have published.
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (century, golden) = (y / 100, y % 19);
    let skipped = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    let epact = skipped.rem_euclid(30);
    let moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (y + y / 4 + moon + 2 - century + century / 4).rem_euclid(7);
    let after = moon - weekday;
    let month = 3 + (after + 40) / 44;
    let day = after + 28 - 31 * (month / 4);
    date(year, i8::try_from(month).unwrap_or(4), i8::try_from(day).unwrap_or(1))
}

/// Days as somebody writes them, one a line: `2026-11-09`. Gives back the first line that is none.
pub fn holidays(text: &str) -> Result<Vec<Date>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.parse().map_err(|_| line.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::easter;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_calendars_print_it() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }
}
