//! How often a seller may write of themselves: each time somebody may have to look at it. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Problem, Rate, Turns};

/// What one person writes.
const WRITES: Rate = Rate { per_minute: 4, at_once: 12 };

/// Counts who writes.
pub(crate) struct Patience(Turns);

impl Default for Patience {
    fn default() -> Self {
        Self(Turns::new(WRITES))
    }
}

impl Patience {
    /// Whether somebody may write again now.
    pub(crate) fn take(&self, person: PersonId) -> Result<(), Problem> {
        self.0.take(person)
    }
}
