//! What follows when somebody sends unfounded notices, or writes what may not stand, again and again (DSA art. 23): first they
//! are warned, and only who goes on after that must wait for a time. Settings say how often is often.

use crate::model::{Measure, Record, Settings};
use kernel::{Timestamp, time};

/// What is done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// They are told that it is too much.
    Warn,
    /// They must wait until then.
    Suspend {
        /// Until when.
        until: Timestamp,
    },
}

/// The instant since which things count.
pub fn counted_since(settings: &Settings, now: Timestamp) -> Timestamp {
    time::days_before(now, settings.window_days)
}

/// What is due, with what was done about them within the window, the latest first.
pub fn due(record: Record, before: &[Measure], settings: &Settings, now: Timestamp) -> Due {
    let waits = before.iter().any(|one| one.until.is_some_and(|until| now < until));
    let was_warned = !before.is_empty();
    if !is_much(record, settings) || waits {
        return Due::Nothing;
    }
    if was_warned && record.bad >= settings.suspend_after {
        return Due::Suspend { until: time::days_after(now, settings.suspend_days) };
    }
    if !was_warned && record.bad >= settings.warn_after { Due::Warn } else { Due::Nothing }
}

/// Whether somebody who waits would have to wait by what is known now: what was decided wrongly counts no more.
pub fn still_waits(record: Record, settings: &Settings) -> bool {
    is_much(record, settings) && record.bad >= settings.suspend_after
}

fn is_much(record: Record, settings: &Settings) -> bool {
    record.bad.saturating_mul(100) >= record.all.saturating_mul(settings.share_min)
}

/// Until when somebody must wait, if they must now.
pub fn waits_until(before: &[Measure], now: Timestamp) -> Option<Timestamp> {
    before.iter().filter_map(|one| one.until).filter(|until| now < *until).max()
}
