//! How often somebody may order. What counts is `webkit::Turns`. An order holds goods until it is paid, so nobody may hold all
//! there are by ordering and not paying.

use addresses::VatTurns;
use std::time::Duration;
use webkit::{Rate, Turns};

/// What one household orders.
const HOUSEHOLD: Rate = Rate { per_minute: 4, at_once: 12 };
/// What is ordered for one address, from anywhere: each makes a letter to it.
const ADDRESS: Rate = Rate { per_minute: 2, at_once: 10 };

/// Counts who orders.
pub(crate) struct Patience {
    household: Turns,
    address: Turns,
    numbers: VatTurns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { household: Turns::new(HOUSEHOLD), address: Turns::new(ADDRESS), numbers: VatTurns::default() }
    }
}

impl Patience {
    /// Whether the register may be asked for a number now.
    pub(crate) fn may_look_up(&self, household: Option<u128>, number: &str) -> bool {
        self.numbers.may_ask(household, number)
    }

    /// How long whoever orders must wait first, if at all.
    pub(crate) fn wait(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        let address = address.trim().to_ascii_lowercase();
        let household = household.and_then(|home| self.household.wait(home));
        household
            .or_else(|| Some(address).filter(|one| !one.is_empty()).and_then(|one| self.address.wait(one)))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_household_and_one_address_order_only_so_often() {
        let patience = Patience::default();
        let waits = |home, address: &str| patience.wait(home, address).is_some();
        assert!((0..10).all(|home| !waits(Some(home), "eva@casa.example")));
        assert!(waits(Some(99), " EVA@casa.example"), "the eleventh for one address, from anywhere");
        assert!((0..12).all(|_| !waits(Some(70), "")) && waits(Some(70), "") && !waits(Some(80), ""));
        assert!((0..50).all(|_| !waits(None, "")), "this very machine");
    }
}
