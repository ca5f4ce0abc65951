//! How much a review weighs, and the score that follows: newer ones weigh more, few of them say little (RULES 1.C, 1.T).
//!
//! `score = (sum(w * stars) + C * m) / (sum(w) + C)` with `w = 0.5^(age / 182 d)`. A weight is kept as the whole number that it is
//! on the day on which weights begin, so sums are exact: what was added is taken away again without a trace, in any order.

use crate::model::Score;
use kernel::Timestamp;

/// So many reviews that nobody wrote stand behind every score (C),
const PHANTOMS: i128 = 7;
/// with so many half stars each (2 m).
const PHANTOM_HALVES: i128 = 7;
/// After so many days a review weighs half.
const HALF_LIFE_DAYS: i64 = 182;
/// The day on which weights begin: 2020-01-01, in days after 1970-01-01.
const FIRST_DAY: i64 = 18_262;
/// What a review of that day weighs: 2^24. One of 12 years before weighs nothing any more.
const UNIT_BITS: i64 = 24;
/// 2^(1/182), in units of 2^-62.
const A_DAY: u128 = 4_629_283_117_217_847_361;
/// Never more doublings than these, so that sums of millions stay whole.
const DOUBLINGS_MAX: i64 = 74;
const SECONDS_A_DAY: i64 = 86_400;
/// Sums above this are made smaller before they are multiplied.
const SUM_BITS: u32 = 108;
/// Thousandths of a star.
pub const MILLI: i128 = 1_000;

/// The day of an instant.
fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(SECONDS_A_DAY)
}

/// What a review of this instant weighs.
pub fn weight(at: Timestamp) -> i128 {
    let days = day(at) - FIRST_DAY;
    let doublings = days.div_euclid(HALF_LIFE_DAYS).min(DOUBLINGS_MAX);
    let mut part: u128 = 1 << 62;
    for _ in 0..days.rem_euclid(HALF_LIFE_DAYS) {
        part = (part * A_DAY) >> 62;
    }
    // The part is between 1 and 2 in units of 2^-62.
    let bits = doublings + UNIT_BITS;
    let shifted = match u32::try_from(bits) {
        Ok(bits) if bits >= 62 => part << (bits - 62),
        Ok(bits) => part >> (62 - bits),
        Err(_) => 0,
    };
    i128::try_from(shifted).unwrap_or(i128::MAX)
}

/// The score in thousandths of a star, as it is at an instant; nothing while there are no reviews.
pub fn score(of: &Score, now: Timestamp) -> Option<i64> {
    if of.count() == 0 {
        return None;
    }
    let unit = weight(now);
    // Halves of stars, because the phantoms have half ones.
    let mut top = 2 * of.weighted + PHANTOMS * PHANTOM_HALVES * unit;
    let mut below = 2 * (of.weight + PHANTOMS * unit);
    let spare = (i128::BITS - top.leading_zeros()).saturating_sub(SUM_BITS);
    top >>= spare;
    below >>= spare;
    if below == 0 {
        return None;
    }
    i64::try_from((top * MILLI + below / 2) / below).ok()
}

/// The same in hundredths of a star, as cards and lists tell it.
pub fn hundredths(of: &Score, now: Timestamp) -> Option<u32> {
    score(of, now).and_then(|milli| u32::try_from((milli + 5) / 10).ok())
}

/// The mean of the stars as they are, in thousandths; nothing while there are none.
pub fn mean(of: &Score) -> Option<i64> {
    let (stars, count) = (i64::from(of.stars()), i64::from(of.count()));
    (count > 0).then(|| (stars * 1_000 + count / 2) / count)
}

/// So many of a hundred, rounded; of nothing it is nothing.
pub fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    let (part, whole) = (u64::from(part), u64::from(whole));
    u32::try_from((part * 100 + whole / 2) / whole).unwrap_or(100)
}
