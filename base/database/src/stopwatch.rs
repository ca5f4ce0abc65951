//! How long something takes, for limits and warnings. Never a time of day: that is the shop clock's.

use std::time::{Duration, Instant};

#[derive(Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[allow(clippy::disallowed_methods, reason = "measures a duration; the shop clock tells the time")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    #[allow(clippy::disallowed_methods, reason = "measures a duration; the shop clock tells the time")]
    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
