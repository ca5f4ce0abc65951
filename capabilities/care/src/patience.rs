//! How often somebody may write. What counts is `webkit::Turns`.

use kernel::PersonId;
use std::time::Duration;
use webkit::{Problem, Rate, Turns};

/// What one household sends.
const HOUSEHOLD: Rate = Rate { per_minute: 4, at_once: 12 };
/// What is sent for one address, from anywhere: each makes a letter to it.
const ADDRESS: Rate = Rate { per_minute: 1, at_once: 6 };
/// Looking whether others wrote of the same: each look reads many texts.
const LOOKING: Rate = Rate { per_minute: 10, at_once: 20 };

/// Counts who writes and who looks.
pub(crate) struct Patience {
    household: Turns,
    address: Turns,
    looking: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { household: Turns::new(HOUSEHOLD), address: Turns::new(ADDRESS), looking: Turns::new(LOOKING) }
    }
}

impl Patience {
    /// How long whoever opens a case must wait first, if at all.
    pub(crate) fn wait_to_open(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        let address = address.trim().to_ascii_lowercase();
        self.wait_to_write(household).or_else(|| self.address.wait(address))
    }

    /// Somebody looks whether others wrote of the same.
    pub(crate) fn look(&self, person: PersonId) -> Result<(), Problem> {
        self.looking.take(person)
    }

    /// How long whoever writes must wait first, if at all.
    pub(crate) fn wait_to_write(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.household.wait(home))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn one_address_gets_few_letters_and_one_household_sends_few() {
        let patience = Patience::default();
        let waits = |home, address: &str| patience.wait_to_open(Some(home), address).is_some();
        assert!((0..6).all(|home| !waits(home, "eva@casa.example")));
        assert!(waits(7, " EVA@casa.example"), "the seventh for one address, from anywhere");
        assert!((0..12).all(|_| patience.wait_to_write(Some(99)).is_none()));
        assert!(patience.wait_to_write(Some(99)).is_some() && patience.wait_to_write(Some(98)).is_none());
        assert!((0..50).all(|_| patience.wait_to_write(None).is_none()), "this very machine");
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..20).all(|_| patience.look(ana).is_ok()) && patience.look(ana).is_err());
        assert!(patience.look(eva).is_ok());
    }
}
