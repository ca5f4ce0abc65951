//! What helps others gives points (RULES 1.D, reputation table): so many for each thing, no more than so many in a day, never less
//! than one in all.

use crate::model::{Cause, Ways};
use kernel::Timestamp;

/// Everybody begins with it, and nobody has less.
pub const FLOOR: i64 = 1;
const DAY_S: i64 = 86_400;

/// What one of it is worth.
pub fn worth(cause: Cause, ways: &Ways) -> i64 {
    let points = match cause {
        Cause::QuestionUp => ways.question_up,
        Cause::AnswerUp => ways.answer_up,
        Cause::Accepted => ways.accepted,
        Cause::Accepting => ways.accepting,
        Cause::Down => return -i64::from(ways.down),
    };
    i64::from(points)
}

/// Whether it counts beside the most of a day.
const fn is_beyond(cause: Cause) -> bool {
    match cause {
        Cause::Accepted | Cause::Accepting => true,
        Cause::QuestionUp | Cause::AnswerUp | Cause::Down => false,
    }
}

/// What all of a day comes to.
pub fn of_day(sums: &[(Cause, i64)], day_max: u32) -> i64 {
    let sum = |beyond: bool| -> i64 {
        sums.iter().filter(|(cause, _)| is_beyond(*cause) == beyond).map(|(_, points)| points).sum()
    };
    sum(false).min(i64::from(day_max)) + sum(true)
}

/// What somebody has, given what all their days come to.
pub fn points(sum: i64) -> i64 {
    (FLOOR + sum).max(FLOOR)
}

/// The day of UTC on which something counts, in days since 1970.
pub fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(DAY_S)
}
