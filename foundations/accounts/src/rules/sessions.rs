//! How long a session lasts, by the machine's clock.

use kernel::{Timestamp, time};

/// So long after it was last used it is over.
const IDLE_DAYS: i64 = 30;
/// So long after it began it is over in any case.
const LIFE_DAYS: i64 = 365;
/// That it is used is written down no more often than this.
const TOUCH_S: i64 = 3_600;

/// When a session ends that is used now.
pub fn ends_at(begun_at: Timestamp, now: Timestamp) -> Timestamp {
    time::days_after(now, IDLE_DAYS).min(time::days_after(begun_at, LIFE_DAYS))
}

/// Whether it is over.
pub fn is_over(ends_at: Timestamp, now: Timestamp) -> bool {
    now >= ends_at
}

/// Whether it is time to write down that it is used.
pub fn wants_touch(seen_at: Timestamp, now: Timestamp) -> bool {
    now >= time::seconds_after(seen_at, TOUCH_S)
}
