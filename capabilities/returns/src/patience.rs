//! How often somebody may declare that they go back on something, or ask for a return. What counts is `webkit::Turns`.

use std::time::Duration;
use webkit::{Rate, Turns};

/// What one household sends.
const AT_HOME: Rate = Rate { per_minute: 4, at_once: 12 };
/// Letters to one address, from anywhere.
const LETTERS: Rate = Rate { per_minute: 1, at_once: 4 };

/// Counts who declares.
pub struct Patience {
    homes: Turns,
    letters: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { homes: Turns::new(AT_HOME), letters: Turns::new(LETTERS) }
    }
}

impl Patience {
    /// How long whoever declares something must wait first, if at all.
    pub fn wait(&self, household: Option<u128>) -> Option<Duration> {
        self.homes.wait(household?)
    }

    /// Whether a letter may go to this address now, or later. The declaration is kept and shown in any case.
    pub fn may_write(&self, address: &str) -> bool {
        self.letters.wait(crate::store::folded(address)).is_none()
    }
}
