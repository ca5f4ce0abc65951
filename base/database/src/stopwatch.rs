//! How long something takes, for limits and warnings. Never a time of day: that is the shop clock's.

use std::time::{Duration, Instant};

/// A running stopwatch.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts one.
    #[allow(clippy::disallowed_methods, reason = "measures a duration; the shop clock tells the time")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long it has been running.
    #[allow(clippy::disallowed_methods, reason = "measures a duration; the shop clock tells the time")]
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
