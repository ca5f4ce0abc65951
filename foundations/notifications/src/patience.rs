//! How often letters about the newsletter are asked for. Nothing about who asked is written down: the counts are in memory
//! and forgotten when they no longer matter.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};
use std::{
    hash::{BuildHasher, Hash, RandomState},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use webkit::Rate;

/// What one household asks for.
const HOUSEHOLD: Rate = Rate { per_minute: 3, at_once: 10 };
/// What is asked for one address, from anywhere: each may make a letter to it.
const ADDRESS: Rate = Rate { per_minute: 1, at_once: 5 };
/// After so many the counts that no longer matter are forgotten.
const ASKED_PER_SWEEP: u32 = 1_024;

/// Counts who asks.
pub(crate) struct Patience {
    household: DefaultKeyedRateLimiter<u64>,
    address: DefaultKeyedRateLimiter<u64>,
    marks: RandomState,
    clock: DefaultClock,
    asked: AtomicU32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            household: limiter(HOUSEHOLD),
            address: limiter(ADDRESS),
            marks: RandomState::new(),
            clock: DefaultClock::default(),
            asked: AtomicU32::new(0),
        }
    }
}

impl Patience {
    /// How long whoever asks for a letter to an address must wait first, if at all.
    pub(crate) fn wait_for_letter(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % ASKED_PER_SWEEP == ASKED_PER_SWEEP - 1 {
            self.household.retain_recent();
            self.address.retain_recent();
        }
        let from_home = household.and_then(|home| self.check(&self.household, home));
        from_home.or_else(|| self.check(&self.address, address.trim().to_ascii_lowercase()))
    }

    fn check(&self, limiter: &DefaultKeyedRateLimiter<u64>, whose: impl Hash) -> Option<Duration> {
        let refused = limiter.check_key(&self.marks.hash_one(whose)).err()?;
        Some(refused.wait_time_from(self.clock.now()))
    }
}

fn limiter(rate: Rate) -> DefaultKeyedRateLimiter<u64> {
    let some = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
    RateLimiter::keyed(Quota::per_minute(some(rate.per_minute)).allow_burst(some(rate.at_once)))
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_address_is_written_to_seldom_and_one_household_asks_for_few() {
        let patience = Patience::default();
        let waits = |home, address: &str| patience.wait_for_letter(Some(home), address).is_some();
        assert!((0..5).all(|home| !waits(home, "eva@casa.example")));
        assert!(waits(9, " EVA@casa.example"), "the sixth for one address, from anywhere");
        assert!((0..10).all(|turn| !waits(77, &format!("p{turn}@casa.example"))));
        assert!(waits(77, "p11@casa.example") && !waits(78, "p11@casa.example"));
    }
}
