//! How often somebody may look for a handle or hand in a picture. Nothing about who did is written down: the counts are in
//! memory and forgotten when they no longer matter.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};
use kernel::PersonId;
use std::{
    hash::{BuildHasher, RandomState},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use webkit::Rate;

/// Handles that somebody looks for: a few friends at a time, never a list of names.
const FINDING: Rate = Rate { per_minute: 6, at_once: 20 };
/// Pictures that somebody hands in, each a second of a core.
const PICTURES: Rate = Rate { per_minute: 2, at_once: 10 };
/// After so many the counts that no longer matter are forgotten.
const TRIES_PER_SWEEP: u32 = 1_024;

/// Counts who looks and who hands in.
pub(crate) struct Patience {
    finding: DefaultKeyedRateLimiter<u64>,
    pictures: DefaultKeyedRateLimiter<u64>,
    marks: RandomState,
    clock: DefaultClock,
    tries: AtomicU32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            finding: limiter(FINDING),
            pictures: limiter(PICTURES),
            marks: RandomState::new(),
            clock: DefaultClock::default(),
            tries: AtomicU32::new(0),
        }
    }
}

impl Patience {
    /// How long whoever looks for a handle must wait first, if at all.
    pub(crate) fn wait_to_find(&self, person: PersonId) -> Option<Duration> {
        self.check(&self.finding, person)
    }

    /// How long whoever hands in a picture must wait first, if at all.
    pub(crate) fn wait_to_hand_in(&self, person: PersonId) -> Option<Duration> {
        self.check(&self.pictures, person)
    }

    fn check(&self, limiter: &DefaultKeyedRateLimiter<u64>, whose: PersonId) -> Option<Duration> {
        self.sweep();
        let refused = limiter.check_key(&self.marks.hash_one(whose)).err()?;
        Some(refused.wait_time_from(self.clock.now()))
    }

    fn sweep(&self) {
        if self.tries.fetch_add(1, Ordering::Relaxed) % TRIES_PER_SWEEP != TRIES_PER_SWEEP - 1 {
            return;
        }
        for limiter in [&self.finding, &self.pictures] {
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
    use kernel::PersonId;

    #[test]
    fn nobody_looks_for_a_whole_list_of_names() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..20).all(|_| patience.wait_to_find(ana).is_none()));
        assert!(patience.wait_to_find(ana).is_some_and(|wait| wait.as_secs() <= 10));
        assert!(patience.wait_to_find(eva).is_none() && patience.wait_to_hand_in(ana).is_none());
    }
}
