//! Which answer stands first: the accepted one unless more people find it bad than good, then by Wilson (RULES 1.D). What the house
//! knows of whoever answers stands beside their answer and does not move it.

use crate::model::{Answer, ContributionId};
use std::cmp::Reverse;

/// The answers in their order. Of two alike the older stands first.
pub fn ranked(mut answers: Vec<Answer>, accepted: Option<ContributionId>) -> Vec<Answer> {
    answers.sort_by_key(|one| {
        let is_first = accepted == Some(one.id) && one.score >= 0;
        (Reverse(is_first), Reverse(one.helpful), one.written_at, one.id)
    });
    answers
}

/// How sure it is that an answer helps, in millionths, and its votes for less those against.
pub fn weighed(up: u32, down: u32) -> (u32, i64) {
    (contributions::rules::wilson(up, up.saturating_add(down)), i64::from(up) - i64::from(down))
}
