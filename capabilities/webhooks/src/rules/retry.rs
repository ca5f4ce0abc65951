//! When a message is tried again, and when a program is told nothing more.

use crate::{
    kinds::TEST,
    model::{Attempt, Delivery, State, Webhook},
};
use kernel::{Timestamp, time};

/// How long is waited after the first attempt that failed, the second, ..; three days in all.
pub const AFTER_S: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/// After so many days without one message that was taken nothing more is sent.
const FAILING_DAYS: i64 = 5;
/// How much longer than that it may be, in percent, so that those who failed together do not come back together.
const JITTER: u128 = 10;
/// What a program says that is there no more.
const GONE: u16 = 410;

/// What becomes of a message after an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// It was taken.
    Delivered,
    /// It is tried again then.
    Again(Timestamp),
    /// It is not tried again by itself.
    GivenUp,
}

/// What becomes of the program that it was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// It takes what it is told.
    No,
    /// It has taken nothing since then.
    Since(Timestamp),
    /// It is told nothing more.
    SwitchedOff(State),
}

/// Decides what an attempt means. Nothing follows from a test but its outcome.
pub fn after(
    webhook: &Webhook,
    delivery: &Delivery,
    attempt: &Attempt,
    now: Timestamp,
    dice: u128,
) -> (After, Failing) {
    let as_before = webhook.failing_since.map_or(Failing::No, Failing::Since);
    if delivery.kind == TEST {
        let after = if attempt.is_taken() { After::Delivered } else { After::GivenUp };
        return (after, as_before);
    }
    if attempt.is_taken() {
        return (After::Delivered, Failing::No);
    }
    if attempt.status == Some(GONE) {
        return (After::GivenUp, Failing::SwitchedOff(State::Gone));
    }
    let since = webhook.failing_since.unwrap_or(now);
    if time::days_after(since, FAILING_DAYS) <= now {
        return (After::GivenUp, Failing::SwitchedOff(State::Failing));
    }
    (again(attempt.number, now, dice), Failing::Since(since))
}

fn again(number: u32, now: Timestamp, dice: u128) -> After {
    let nth = usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
    let Some(wait_s) = AFTER_S.get(nth) else { return After::GivenUp };
    let more = i64::try_from(dice % (JITTER + 1)).unwrap_or(0);
    After::Again(time::seconds_after(now, wait_s + wait_s * more / 100))
}
