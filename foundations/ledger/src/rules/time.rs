//! Days and months as the ledger counts them.

use crate::model::{Month, Span};
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::{Timestamp, Zone, time};

impl Month {
    /// The month in which a day lies.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// The month that is written so: `2026-11`.
    pub fn parse(text: &str) -> Option<Self> {
        format!("{text}-01").parse().ok().filter(|_| text.len() == 7).map(Self::of)
    }

    fn first(self) -> Date {
        Date::new(self.year, self.month, 1).unwrap_or(Date::MAX)
    }

    /// All its days.
    pub fn span(self) -> Span {
        Span { from: self.first(), until: self.after().first() }
    }

    /// The one after it.
    pub fn after(self) -> Self {
        Self::of(self.first().saturating_add(1.month()))
    }

    /// The one before it.
    pub fn before(self) -> Self {
        Self::of(self.first().saturating_sub(1.month()))
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Span {
    /// Its last day.
    pub fn last(self) -> Date {
        self.until.saturating_sub(1.days())
    }
}

/// So many days up to this one, it too.
pub fn last_days(today: Date, count: i64) -> Span {
    Span { from: today.saturating_sub((count - 1).days()), until: today.saturating_add(1.days()) }
}

/// The days from one to another, both counted, as somebody typed them; never more than a year.
pub fn typed(from: &str, to: &str) -> Option<Span> {
    let from: Date = from.trim().parse().ok()?;
    let to: Date = to.trim().parse().ok()?;
    let is_fit = from <= to && to <= from.saturating_add(1.years());
    is_fit.then(|| Span { from, until: to.saturating_add(1.days()) })
}

/// A clock that is turned is turned within this many hours of midnight anywhere, and no place is farther from Greenwich.
const FAR_HOURS: i64 = 27;

/// The instant at which a day begins in a zone, to the quarter of an hour: clocks differ by no less.
pub fn begins(zone: &Zone, day: Date) -> Timestamp {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_second());
    let quarters = (noon / 900 - FAR_HOURS * 4)..=(noon / 900 + FAR_HOURS * 4);
    let at = |quarter: i64| time::from_micros(quarter * 900 * 1_000_000);
    at(quarters.clone().find(|quarter| zone.day(at(*quarter)) >= day).unwrap_or(*quarters.start()))
}
