//! When goods arrive: counted in working days, from the moment of the order by the shop's clock (RULES 1.O, section 2 row 27).
//! Which days are working days is said by calendars, which are made in `days`.

use crate::model::{Weekdays, Window};
use jiff::{
    SignedDuration, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use kernel::Timestamp;
use std::collections::BTreeSet;

/// No count goes further, whatever days somebody closes.
const CALENDAR_DAYS_MAX: u32 = 400;
const HOUR_S: i64 = 3_600;

/// On which days something moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// On which days of the week.
    pub weekdays: Weekdays,
    /// Days on which it rests nevertheless.
    pub closed: BTreeSet<Date>,
}

impl Calendar {
    /// Whether something moves on that day.
    pub fn is_working(&self, day: Date) -> bool {
        self.weekdays.hold(day) && !self.closed.contains(&day)
    }

    /// The first working day from this one on, itself included.
    fn from(&self, mut day: Date) -> Date {
        for _ in 0..CALENDAR_DAYS_MAX {
            if self.is_working(day) {
                break;
            }
            day = day.saturating_add(1.day());
        }
        day
    }

    /// So many working days later; none: the same day.
    fn after(&self, day: Date, count: u32) -> Date {
        (0..count).fold(day, |day, _| self.from(day.saturating_add(1.day())))
    }
}

/// How long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Minutes after midnight from which on an order counts as one of the next day.
    pub cut_off: u32,
    /// Working days of the shop between order and sending.
    pub preparation: u32,
    /// Working days of the road, at least.
    pub transit_min: u32,
    /// Working days of the road, at most.
    pub transit_max: u32,
}

/// Between which days goods arrive that are ordered at this moment of the shop's clock.
///
/// The order counts on the first working day of the shop that has not passed its cut-off. It leaves so many working days of the
/// shop later, and is on its way for so many working days of the road. With none on the road it is ready on the day on which it
/// would leave.
pub fn window(now: DateTime, pace: &Pace, shop: &Calendar, road: &Calendar) -> Window {
    let today = now.date();
    let begun = match shop.is_working(today) && minutes(now) < pace.cut_off {
        true => today,
        false => shop.from(today.saturating_add(1.day())),
    };
    let leaves = shop.after(begun, pace.preparation);
    let latest = pace.transit_max.max(pace.transit_min);
    Window { earliest: road.after(leaves, pace.transit_min), latest: road.after(leaves, latest) }
}

fn minutes(at: DateTime) -> u32 {
    u32::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).unwrap_or(0)
}

/// The next instant at which a window may become another: the cut-off of today, or midnight.
pub fn next_change(now: Timestamp, zone: &TimeZone, cut_off: u32) -> Timestamp {
    let here = now.to_zoned(zone.clone()).datetime();
    let midnight = here.date().saturating_add(1.day()).at(0, 0, 0, 0);
    let next = match minutes(here) < cut_off {
        true => here.date().at(0, 0, 0, 0).saturating_add(SignedDuration::from_mins(cut_off.into())),
        false => midnight,
    };
    let found = next.min(midnight).to_zoned(zone.clone()).map(|zoned| zoned.timestamp());
    found.ok().filter(|at| *at > now).unwrap_or_else(|| kernel::time::seconds_after(now, HOUR_S))
}
