//! Turns: how often each of many may do one thing. Nothing is written down: the counts are in memory, each node for itself,
//! and forgotten when they no longer matter. How often that is, and what happens to whoever must wait, is their owner's.

use crate::problem::Problem;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};
use std::{
    hash::{BuildHasher, Hash, RandomState},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// After so many turns the counts that no longer matter are forgotten.
const TURNS_PER_SWEEP: u32 = 1_024;

/// How many in a minute, and how many of them at once. None in a minute means no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// In a minute.
    pub per_minute: u32,
    /// At once, after a rest.
    pub at_once: u32,
}

/// How often something slow may happen: so many times at once, and then one each time so many seconds have passed. No seconds
/// between two means no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many seconds pass between two.
    pub each_s: u32,
    /// How many at once.
    pub at_once: u32,
}

/// Counts the turns of each. Who they are is kept as a mark that nobody can read back.
///
/// ```ignore
/// let letters = Turns::new(Rate { per_minute: 1, at_once: 5 });
/// letters.take(person)?; // Problem::TooFast for whoever must wait
/// ```
pub struct Turns {
    /// Nothing where there is no limit.
    limiter: Option<DefaultKeyedRateLimiter<u64>>,
    marks: RandomState,
    clock: DefaultClock,
    taken: AtomicU32,
}

impl Turns {
    /// Turns at this rate.
    pub fn new(rate: Rate) -> Self {
        Self::of(NonZeroU32::new(rate.per_minute).map(Quota::per_minute), rate.at_once)
    }

    /// Turns at this pace.
    pub fn slow(pace: Pace) -> Self {
        Self::of(Quota::with_period(Duration::from_secs(pace.each_s.into())), pace.at_once)
    }

    fn of(quota: Option<Quota>, at_once: u32) -> Self {
        let at_once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
        Self {
            limiter: quota.map(|quota| RateLimiter::keyed(quota.allow_burst(at_once))),
            marks: RandomState::new(),
            clock: DefaultClock::default(),
            taken: AtomicU32::new(0),
        }
    }

    /// Takes a turn of somebody's; or how long they must wait for it. Whoever must wait has taken none.
    pub fn wait(&self, whose: impl Hash) -> Option<Duration> {
        let limiter = self.limiter.as_ref()?;
        if self.taken.fetch_add(1, Ordering::Relaxed) % TURNS_PER_SWEEP == TURNS_PER_SWEEP - 1 {
            self.forget();
        }
        let refused = limiter.check_key(&self.marks.hash_one(whose)).err()?;
        Some(refused.wait_time_from(self.clock.now()))
    }

    /// The same, with the answer to whoever must wait.
    pub fn take(&self, whose: impl Hash) -> Result<(), Problem> {
        self.wait(whose).map_or(Ok(()), |wait| Err(Problem::TooFast(wait)))
    }

    /// Forgets whoever has rested long enough to have as many turns as anybody.
    fn forget(&self) {
        if let Some(limiter) = &self.limiter {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Rate, TURNS_PER_SWEEP, Turns};
    use crate::problem::Problem;

    #[test]
    fn each_has_turns_of_their_own_and_then_waits() {
        let turns = Turns::new(Rate { per_minute: 1, at_once: 2 });
        assert!((0..2).all(|_| turns.wait("ana").is_none()));
        let wait = turns.wait("ana").expect("the third waits");
        assert!(wait.as_secs() > 30 && wait.as_secs() <= 60, "{wait:?}");
        assert!(matches!(turns.take("ana"), Err(Problem::TooFast(_))));
        assert!(turns.take("eva").is_ok(), "somebody else");
    }

    #[test]
    fn what_is_slow_comes_back_one_by_one() {
        let turns = Turns::slow(Pace { each_s: 600, at_once: 1 });
        assert!(turns.wait(7).is_none());
        let wait = turns.wait(7).expect("the second waits");
        assert!(wait.as_secs() > 590 && wait.as_secs() <= 600, "{wait:?}");
    }

    #[test]
    fn a_limit_of_nothing_is_none() {
        for open in
            [Turns::new(Rate { per_minute: 0, at_once: 0 }), Turns::slow(Pace { each_s: 0, at_once: 1 })]
        {
            assert!((0..100).all(|_| open.wait("ana").is_none()));
        }
    }

    #[test]
    fn those_who_rest_are_forgotten() {
        let kept = |turns: &Turns| turns.limiter.as_ref().map_or(0, |limiter| limiter.len());
        let turns = Turns::new(Rate { per_minute: 60_000, at_once: 1 });
        assert!((0..20 * TURNS_PER_SWEEP).all(|number| turns.wait(number).is_none()));
        std::thread::sleep(std::time::Duration::from_millis(5));
        turns.forget();
        assert_eq!(kept(&turns), 0);
        let slow = Turns::new(Rate { per_minute: 1, at_once: 1 });
        assert!((0..2 * TURNS_PER_SWEEP).all(|number| slow.wait(number).is_none()));
        slow.forget();
        assert_eq!(kept(&slow), 2 * TURNS_PER_SWEEP as usize, "nobody who would have to wait");
    }
}
