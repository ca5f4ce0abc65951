//! How often somebody may change the addresses that they keep: each change is told to whoever listens.

use webkit::{Rate, Turns};

/// A few at a time.
const CHANGING: Rate = Rate { per_minute: 10, at_once: 60 };

/// Counts who changes something.
pub(crate) struct Patience {
    /// Whoever adds, changes, prefers or removes an address.
    pub(crate) changing: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { changing: Turns::new(CHANGING) }
    }
}
