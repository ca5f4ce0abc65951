//! How often somebody may ask for everything about them, and try a password here. What counts is `webkit::Turns`.

use kernel::PersonId;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};
use webkit::{Pace, Problem, Turns};

/// How often a file may be asked for.
const FILES: Pace = Pace { each_s: 20 * 60, at_once: 4 };
/// How often a password may be tried.
const TRIES: Pace = Pace { each_s: 60, at_once: 8 };
/// Whoever comes while a file is being made tries again after so long.
const TURN: Duration = Duration::from_secs(5);

/// What the pages share.
pub(crate) struct Patience {
    files: Turns,
    tries: Turns,
    /// One file at a time: each keeps a state of the whole database while it is read, and there are few of those.
    turn: Semaphore,
}

impl Default for Patience {
    fn default() -> Self {
        Self { files: Turns::slow(FILES), tries: Turns::slow(TRIES), turn: Semaphore::new(1) }
    }
}

impl Patience {
    /// Makes a file, as long as this is kept; refuses whoever comes meanwhile.
    pub(crate) fn turn(&self) -> Result<SemaphorePermit<'_>, Problem> {
        self.turn.try_acquire().map_err(|_| Problem::TooFast(TURN))
    }

    /// Refuses whoever has asked for files too often.
    pub(crate) fn file(&self, asks: PersonId) -> Result<(), Problem> {
        self.files.take(asks)
    }

    /// Refuses whoever has tried a password too often.
    pub(crate) fn proof(&self, asks: PersonId) -> Result<(), Problem> {
        self.tries.take(asks)
    }
}
