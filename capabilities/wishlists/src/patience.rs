//! How often somebody may fill lists, and say that they give something. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Rate, Turns};

/// What somebody saves and changes: as quick as fingers are.
const CHANGING: Rate = Rate { per_minute: 60, at_once: 90 };
/// What a household gives: a few presents at a time, never a whole list that others would find empty.
const GIVING: Pace = Pace { each_s: 60, at_once: 12 };

/// Counts who changes and who gives. Where no household is known, as on this very machine, there is no limit for giving.
pub(crate) struct Patience {
    changing: Turns,
    giving: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { changing: Turns::new(CHANGING), giving: Turns::slow(GIVING) }
    }
}

impl Patience {
    /// Somebody changes a list of theirs.
    pub(crate) fn change(&self, person: PersonId) -> Result<(), Problem> {
        self.changing.take(person)
    }

    /// Somebody says that they give something.
    pub(crate) fn give(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.giving.take(household))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn nobody_takes_a_whole_list_away_from_the_others() {
        let patience = Patience::default();
        assert!((0..12).all(|_| patience.give(Some(1)).is_ok()));
        assert!(patience.give(Some(1)).is_err() && patience.give(Some(2)).is_ok());
        assert!((0..99).all(|_| patience.give(None).is_ok()), "this very machine");
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..90).all(|_| patience.change(ana).is_ok()));
        assert!(patience.change(ana).is_err() && patience.change(eva).is_ok());
    }
}
