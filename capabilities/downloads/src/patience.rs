//! How often somebody may fetch, and look at keys. What counts is `webkit::Turns`.

use webkit::{Problem, Rate, Turns};

/// What one household fetches: a few files at once, each in some parts.
const FETCHING: Rate = Rate { per_minute: 60, at_once: 120 };
/// Keys that one household looks at.
const LOOKING: Rate = Rate { per_minute: 10, at_once: 30 };

/// Counts who fetches. Where no household is known, as on this very machine, there is no limit.
pub(crate) struct Patience {
    fetching: Turns,
    looking: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { fetching: Turns::new(FETCHING), looking: Turns::new(LOOKING) }
    }
}

impl Patience {
    /// Somebody fetches a file, or a part of it.
    pub(crate) fn fetch(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.fetching.take(household))
    }

    /// Somebody looks at keys.
    pub(crate) fn look(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.looking.take(household))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;

    #[test]
    fn one_household_does_not_fetch_for_all_others() {
        let patience = Patience::default();
        assert!((0..120).all(|_| patience.fetch(Some(1)).is_ok()));
        assert!(patience.fetch(Some(1)).is_err() && patience.fetch(Some(2)).is_ok());
        assert!((0..30).all(|_| patience.look(Some(1)).is_ok()));
        assert!(patience.look(Some(1)).is_err() && patience.look(Some(2)).is_ok());
        assert!((0..200).all(|_| patience.fetch(None).is_ok()), "this very machine");
    }
}
