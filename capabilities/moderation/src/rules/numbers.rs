//! When a year begins for the account that the shop gives of it.

use kernel::{Timestamp, time};

/// The first instant of a year, by the calendar of UTC.
pub fn begin_of(year: i64) -> Timestamp {
    let day = i16::try_from(year).ok().and_then(|year| jiff::civil::Date::new(year, 1, 1).ok());
    let at = day.and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok());
    at.map_or(time::from_micros(0), |at| at.timestamp())
}

/// The year of an instant, by the calendar of UTC.
pub fn year_of(at: Timestamp) -> i64 {
    i64::from(at.to_zoned(jiff::tz::TimeZone::UTC).year())
}
