//! Working days of Spain: Monday to Friday, without the holidays of the whole country and those that the shop names. Until
//! when a case must be solved is counted in them.

use care_facts::Matter;
use jiff::{ToSpan, civil::Date};
use kernel::{Timestamp, Zone, time};
use shop::rules::holidays;
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

impl Calendar {
    /// Whether people work on that day.
    pub fn is_working(&self, day: Date) -> bool {
        holidays::is_working(day) && !self.holidays.contains(&day)
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

/// Days as somebody writes them, one a line: `2026-11-09`. Gives back the first line that is none.
pub fn holidays(text: &str) -> Result<Vec<Date>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.parse().map_err(|_| line.to_owned())).collect()
}
