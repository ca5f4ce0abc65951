//! How often somebody may send notices and try codes. What counts is `webkit::Turns`.

use std::time::Duration;
use webkit::{Pace, Turns};

/// What one household sends: notices and appeals.
const HOUSEHOLD: Pace = Pace { each_s: 60, at_once: 10 };
/// What is sent with one address, from anywhere: each makes a letter to it.
const ADDRESS: Pace = Pace { each_s: 600, at_once: 8 };
/// Codes that one household tries.
const CODES: Pace = Pace { each_s: 20, at_once: 10 };

/// Counts who writes and who guesses.
pub(crate) struct Patience {
    household: Turns,
    address: Turns,
    codes: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { household: Turns::slow(HOUSEHOLD), address: Turns::slow(ADDRESS), codes: Turns::slow(CODES) }
    }
}

impl Patience {
    /// How long whoever sends a notice must wait first, if at all.
    pub(crate) fn wait_to_send(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        let address = address.trim().to_ascii_lowercase();
        let to_write = || (!address.is_empty()).then(|| self.address.wait(&address)).flatten();
        self.wait_to_write(household).or_else(to_write)
    }

    /// How long whoever appeals must wait first, if at all.
    pub(crate) fn wait_to_write(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.household.wait(home))
    }

    /// How long whoever types a code must wait first, if at all.
    pub(crate) fn wait_to_try(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.codes.wait(home))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_household_sends_few_and_guesses_few() {
        let patience = Patience::default();
        assert!((0..8).all(|home| patience.wait_to_send(Some(home), "eva@casa.example").is_none()));
        assert!(patience.wait_to_send(Some(9), " EVA@casa.example").is_some(), "one address, from anywhere");
        assert!(
            (0..40).all(|home| patience.wait_to_send(Some(home + 100), "").is_none()),
            "nobody's address"
        );
        assert!((0..10).all(|_| patience.wait_to_try(Some(1)).is_none()));
        assert!(patience.wait_to_try(Some(1)).is_some() && patience.wait_to_try(Some(2)).is_none());
    }
}
