//! Which part of a file somebody asks for (RFC 9110 section 14), and whether that is another time or the same one going on.

use crate::model::Asked;
use kernel::{Timestamp, time};

/// Whoever goes on where they stopped does so within this many hours.
const GOES_ON_HOURS: i64 = 24;

/// Reads the header `Range`. Several parts at once, and whatever is no range of bytes, are answered with all of it, as the
/// standard allows; so is whoever has begun another file (`If-Range`).
pub fn asked(range: Option<&str>, if_range: Option<&str>, etag: &str, length: u64) -> Asked {
    let is_same = if_range.is_none_or(|known| known.trim() == etag);
    let Some(span) = range.filter(|_| is_same).and_then(|range| range.trim().strip_prefix("bytes=")) else {
        return Asked::Whole;
    };
    let Some((from, to)) = span.trim().split_once('-') else { return Asked::Whole };
    let number = |text: &str| -> Option<u64> {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().unwrap_or(u64::MAX))
    };
    let last = length.saturating_sub(1);
    match (from.trim(), to.trim()) {
        ("", tail) => match number(tail) {
            Some(0) => Asked::Nothing,
            Some(_) if length == 0 => Asked::Nothing,
            Some(many) => Asked::Part(length.saturating_sub(many), last),
            None => Asked::Whole,
        },
        (from, to) => match (number(from), number(to)) {
            (Some(from), Some(to)) if to < from => Asked::Whole,
            (Some(from), _) if from >= length => Asked::Nothing,
            (Some(from), Some(to)) => Asked::Part(from, to.min(last)),
            (Some(from), None) if to.is_empty() => Asked::Part(from, last),
            (Some(_) | None, _) => Asked::Whole,
        },
    }
}

/// Whether this is another time that counts: what begins at its beginning does, and what begins later unless the same file was
/// fetched not long ago.
pub fn counts(from: u64, last_at: Option<Timestamp>, now: Timestamp) -> bool {
    let goes_on = last_at.is_some_and(|at| now < time::seconds_after(at, GOES_ON_HOURS * 3_600));
    from == 0 || !goes_on
}
