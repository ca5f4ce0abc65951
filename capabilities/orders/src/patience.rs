//! How often somebody may look for an order, or ask to pay it. What counts is `webkit::Turns`.

use std::time::Duration;
use webkit::{Rate, Turns};

/// What one household asks for.
const HOUSEHOLD: Rate = Rate { per_minute: 6, at_once: 15 };
/// Papers that one household has printed.
const PAPERS: Rate = Rate { per_minute: 10, at_once: 20 };
/// Letters to one address, from anywhere.
const ADDRESS: Rate = Rate { per_minute: 1, at_once: 4 };

/// Counts who asks.
pub(crate) struct Patience {
    household: Turns,
    papers: Turns,
    address: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { household: Turns::new(HOUSEHOLD), papers: Turns::new(PAPERS), address: Turns::new(ADDRESS) }
    }
}

impl Patience {
    /// How long whoever asks must wait first, if at all.
    pub(crate) fn wait(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.household.wait(home))
    }

    /// How long whoever wants something printed must wait first, if at all.
    pub(crate) fn wait_for_paper(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.papers.wait(home))
    }

    /// Whether a letter may go to this address now. Whoever asks is not told: it would say that somebody else has asked.
    pub(crate) fn may_write(&self, address: &str) -> bool {
        self.address.wait(address.trim().to_ascii_lowercase()).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_address_gets_few_letters_and_one_household_asks_seldom() {
        let patience = Patience::default();
        assert!((0..4).all(|_| patience.may_write("eva@casa.example")));
        assert!(!patience.may_write(" EVA@casa.example"), "the fifth, from anywhere");
        assert!((0..15).all(|_| patience.wait(Some(9)).is_none()));
        assert!(patience.wait(Some(9)).is_some() && patience.wait(Some(8)).is_none());
    }
}
