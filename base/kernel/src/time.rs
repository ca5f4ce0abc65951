//! Instants and the shop's time zone. Nobody reads a clock here: an instant is always given.

use crate::text::Lang;
pub use jiff::Timestamp;
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use std::{fmt, str::FromStr};

/// An instant out of the microseconds that the database keeps. Out of range becomes the nearest end of time.
pub fn from_micros(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// So many days of 24 hours before an instant.
pub fn days_before(at: Timestamp, days: i64) -> Timestamp {
    at.saturating_sub(SignedDuration::from_hours(days.saturating_mul(24))).unwrap_or(Timestamp::MIN)
}

/// So many days of 24 hours after an instant.
pub fn days_after(at: Timestamp, days: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_hours(days.saturating_mul(24))).unwrap_or(Timestamp::MAX)
}

/// So many seconds after an instant.
pub fn seconds_after(at: Timestamp, seconds: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}

/// The time zone by which a shop prints and counts days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// The text is no time zone of the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone(pub String);

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a time zone", self.0)
    }
}
impl std::error::Error for UnknownZone {}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        TimeZone::get(name).map(Self).map_err(|_| UnknownZone(name.to_owned()))
    }
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(TimeZone::UTC);

    /// The calendar day of an instant in this zone.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.0.clone()).date()
    }

    /// The day as a language writes it in a sentence: `3 de marzo de 2027`, `3 March 2027`.
    pub fn show_day(&self, at: Timestamp, lang: Lang) -> String {
        let day = self.day(at);
        let month = lang.month(day.month());
        match lang {
            Lang::Es => format!("{} de {month} de {}", day.day(), day.year()),
            Lang::En => format!("{} {month} {}", day.day(), day.year()),
        }
    }
}
