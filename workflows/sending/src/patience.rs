//! How often a seller may have files of labels made, and bring numbers. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Problem, Rate, Turns};

/// Each reads all that waits, or sends many.
const FILES: Rate = Rate { per_minute: 10, at_once: 20 };

/// Counts who asks.
pub(crate) struct Patience(Turns);

impl Default for Patience {
    fn default() -> Self {
        Self(Turns::new(FILES))
    }
}

impl Patience {
    /// Whether somebody may have another file now, or bring one.
    pub(crate) fn take(&self, person: PersonId) -> Result<(), Problem> {
        self.0.take(person)
    }
}
