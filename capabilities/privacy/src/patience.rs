//! How often somebody may ask for everything about them, and try a password here. The counts are in memory, each node for
//! itself.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};
use kernel::PersonId;
use std::{num::NonZeroU32, time::Duration};
use tokio::sync::{Semaphore, SemaphorePermit};
use webkit::Problem;

/// A file may be asked for this often at once, and once more after each of these.
const FILES_AT_ONCE: u32 = 4;
const FILE_EVERY: Duration = Duration::from_secs(20 * 60);
/// The same for tries of a password.
const TRIES_AT_ONCE: u32 = 8;
const TRY_EVERY: Duration = Duration::from_secs(60);
/// Whoever comes while a file is being made tries again after so long.
const TURN: Duration = Duration::from_secs(5);

/// What the pages share.
pub(crate) struct Patience {
    files: DefaultKeyedRateLimiter<PersonId>,
    tries: DefaultKeyedRateLimiter<PersonId>,
    clock: DefaultClock,
    /// One file at a time: each keeps a state of the whole database while it is read, and there are few of those.
    turn: Semaphore,
}

impl Default for Patience {
    fn default() -> Self {
        let files = limiter(FILE_EVERY, FILES_AT_ONCE);
        let tries = limiter(TRY_EVERY, TRIES_AT_ONCE);
        Self { files, tries, clock: DefaultClock::default(), turn: Semaphore::new(1) }
    }
}

impl Patience {
    /// Makes a file, as long as this is kept; refuses whoever comes meanwhile.
    pub(crate) fn turn(&self) -> Result<SemaphorePermit<'_>, Problem> {
        self.turn.try_acquire().map_err(|_| Problem::TooFast(TURN))
    }

    /// Refuses whoever has asked for files too often.
    pub(crate) fn file(&self, asks: PersonId) -> Result<(), Problem> {
        self.check(&self.files, asks)
    }

    /// Refuses whoever has tried a password too often.
    pub(crate) fn proof(&self, asks: PersonId) -> Result<(), Problem> {
        self.check(&self.tries, asks)
    }

    fn check(&self, limiter: &DefaultKeyedRateLimiter<PersonId>, asks: PersonId) -> Result<(), Problem> {
        // Few people do this, so what no longer matters can be forgotten each time.
        limiter.retain_recent();
        let refused = limiter.check_key(&asks);
        refused.map_err(|until| Problem::TooFast(until.wait_time_from(self.clock.now())))
    }
}

fn limiter(every: Duration, at_once: u32) -> DefaultKeyedRateLimiter<PersonId> {
    let at_once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(every).expect("the periods above are not empty");
    RateLimiter::keyed(quota.allow_burst(at_once))
}
