//! When something was, as files write it: `2024-03-05 10:15:22 +0100`, `2024-03-05T09:15:22Z`, `05/03/2024 10:15`.

use jiff::{
    civil::{Date, DateTime, Time},
    tz::{Offset, TimeZone},
};
use kernel::Timestamp;

/// The instant that a cell says, in this zone where it says none. A day alone is its noon: so it is the same day wherever it is
/// read. Days that begin with the day are written as in Europe, the day before the month.
pub(crate) fn instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = parted(text.trim());
    let mut parts = text.split_whitespace();
    let day = day(parts.next()?)?;
    let Some(rest) = parts.next() else {
        return local(DateTime::from_parts(day, Time::new(12, 0, 0, 0).ok()?), zone);
    };
    let (clock, behind) = match rest.find(['+', '-', 'Z', 'z']) {
        Some(at) => rest.split_at(at),
        None => (rest, parts.next().unwrap_or_default()),
    };
    let at = DateTime::from_parts(day, time(clock)?);
    if parts.next().is_some() {
        return None;
    }
    match behind {
        "" => local(at, zone),
        "UTC" | "Z" | "z" => Offset::UTC.to_timestamp(at).ok(),
        offset => self::offset(offset)?.to_timestamp(at).ok(),
    }
}

/// With a blank in the place of the `T` between day and time.
fn parted(text: &str) -> String {
    match text.find(['T', 't']) {
        Some(at) if text[..at].ends_with(|sign: char| sign.is_ascii_digit()) => {
            format!("{} {}", &text[..at], &text[at + 1..])
        }
        _ => text.to_owned(),
    }
}

fn local(at: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    at.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
}

fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 || !parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn time(text: &str) -> Option<Time> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let mut parts = whole.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = match parts.next() {
        Some(second) => second?,
        None => 0,
    };
    Time::new(hour, minute, second, 0).ok().filter(|_| parts.next().is_none())
}

/// `+0100`, `+01:00`, `-05`.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<i32>().ok());
    let hours = number(digits.get(..2))?;
    let minutes = if digits.len() == 2 { 0 } else { number(digits.get(2..4))? };
    if !matches!(digits.len(), 2 | 4) || hours > 18 || minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3_600 + minutes * 60)).ok()
}
