//! How often somebody may write. Nothing about who did is written down: the counts are in memory and forgotten when they no
//! longer matter.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};
use std::{
    hash::{BuildHasher, Hash, RandomState},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use webkit::Rate;

/// What one household sends.
const HOUSEHOLD: Rate = Rate { per_minute: 4, at_once: 12 };
/// What is sent for one address, from anywhere: each makes a letter to it.
const ADDRESS: Rate = Rate { per_minute: 1, at_once: 6 };
/// After so many the counts that no longer matter are forgotten.
const TRIES_PER_SWEEP: u32 = 1_024;

/// Counts who writes.
pub(crate) struct Patience {
    household: DefaultKeyedRateLimiter<u64>,
    address: DefaultKeyedRateLimiter<u64>,
    marks: RandomState,
    clock: DefaultClock,
    tries: AtomicU32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            household: limiter(HOUSEHOLD),
            address: limiter(ADDRESS),
            marks: RandomState::new(),
            clock: DefaultClock::default(),
            tries: AtomicU32::new(0),
        }
    }
}

impl Patience {
    /// How long whoever opens a case must wait first, if at all.
    pub(crate) fn wait_to_open(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        let address = address.trim().to_ascii_lowercase();
        self.wait_to_write(household).or_else(|| self.check(&self.address, address))
    }

    /// How long whoever writes must wait first, if at all.
    pub(crate) fn wait_to_write(&self, household: Option<u128>) -> Option<Duration> {
        self.sweep();
        household.and_then(|home| self.check(&self.household, home))
    }

    fn check(&self, limiter: &DefaultKeyedRateLimiter<u64>, whose: impl Hash) -> Option<Duration> {
        let refused = limiter.check_key(&self.marks.hash_one(whose)).err()?;
        Some(refused.wait_time_from(self.clock.now()))
    }

    fn sweep(&self) {
        if self.tries.fetch_add(1, Ordering::Relaxed) % TRIES_PER_SWEEP != TRIES_PER_SWEEP - 1 {
            return;
        }
        for limiter in [&self.household, &self.address] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
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
    fn one_address_gets_few_letters_and_one_household_sends_few() {
        let patience = Patience::default();
        let waits = |home, address: &str| patience.wait_to_open(Some(home), address).is_some();
        assert!((0..6).all(|home| !waits(home, "eva@casa.example")));
        assert!(waits(7, " EVA@casa.example"), "the seventh for one address, from anywhere");
        assert!((0..12).all(|_| patience.wait_to_write(Some(99)).is_none()));
        assert!(patience.wait_to_write(Some(99)).is_some() && patience.wait_to_write(Some(98)).is_none());
        assert!((0..50).all(|_| patience.wait_to_write(None).is_none()), "this very machine");
    }
}
