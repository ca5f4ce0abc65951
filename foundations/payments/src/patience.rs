//! How often somebody may bring what is not signed, have a provider asked whether it knows us, or have a card forgotten. What counts is `webkit::Turns`.

use std::time::Duration;
use webkit::{Rate, Turns};

/// What one household brings that no provider has signed.
const UNSIGNED: Rate = Rate { per_minute: 6, at_once: 30 };
/// How often a provider is asked something that changes nothing.
const TRIES: Rate = Rate { per_minute: 6, at_once: 6 };

/// How often somebody has a card forgotten: each time the provider is told.
const REMOVING: Rate = Rate { per_minute: 6, at_once: 20 };

/// Counts who does.
pub(crate) struct Patience {
    unsigned: Turns,
    tries: Turns,
    /// Whoever has a card forgotten.
    pub(crate) removing: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { unsigned: Turns::new(UNSIGNED), tries: Turns::new(TRIES), removing: Turns::new(REMOVING) }
    }
}

impl Patience {
    /// How long whoever brought something unsigned must wait, if at all. What is signed waits for nobody.
    pub(crate) fn wait_unsigned(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.unsigned.wait(home))
    }

    /// How long the shop must wait before a provider is asked again, if at all.
    pub(crate) fn wait_to_try(&self) -> Option<Duration> {
        self.tries.wait(())
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_household_brings_little_that_nobody_signed() {
        let patience = Patience::default();
        assert!((0..30).all(|_| patience.wait_unsigned(Some(9)).is_none()));
        assert!(patience.wait_unsigned(Some(9)).is_some() && patience.wait_unsigned(Some(8)).is_none());
        assert!((0..99).all(|_| patience.wait_unsigned(None).is_none()), "this very machine");
        assert!((0..6).all(|_| patience.wait_to_try().is_none()) && patience.wait_to_try().is_some());
        assert!((0..20).all(|_| patience.removing.wait(1).is_none()) && patience.removing.wait(1).is_some());
    }
}
