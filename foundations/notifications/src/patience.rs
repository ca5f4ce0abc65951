//! How often letters about the newsletter are asked for. What counts is `webkit::Turns`.

use std::time::Duration;
use webkit::{Rate, Turns};

/// What one household asks for.
const HOUSEHOLD: Rate = Rate { per_minute: 3, at_once: 10 };
/// What is asked for one address, from anywhere: each may make a letter to it.
const ADDRESS: Rate = Rate { per_minute: 1, at_once: 5 };

/// Counts who asks.
pub(crate) struct Patience {
    household: Turns,
    address: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { household: Turns::new(HOUSEHOLD), address: Turns::new(ADDRESS) }
    }
}

impl Patience {
    /// How long whoever asks for a letter to an address must wait first, if at all.
    pub(crate) fn wait_for_letter(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        let from_home = household.and_then(|home| self.household.wait(home));
        from_home.or_else(|| self.address.wait(address.trim().to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_address_is_written_to_seldom_and_one_household_asks_for_few() {
        let patience = Patience::default();
        let waits = |home, address: &str| patience.wait_for_letter(Some(home), address).is_some();
        assert!((0..5).all(|home| !waits(home, "eva@casa.example")));
        assert!(waits(9, " EVA@casa.example"), "the sixth for one address, from anywhere");
        assert!((0..10).all(|turn| !waits(77, &format!("p{turn}@casa.example"))));
        assert!(waits(77, "p11@casa.example") && !waits(78, "p11@casa.example"));
    }
}
