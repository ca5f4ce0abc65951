//! How often links are counted, codes tried and pages made. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Rate, Turns};

/// Links that one household follows: more of them lead on and are not counted.
const FOLLOWING: Rate = Rate { per_minute: 10, at_once: 20 };
/// Codes that one household tries: there are too many to find one so.
const TRYING: Rate = Rate { per_minute: 10, at_once: 10 };
/// What somebody makes: a code, a page, the taking of an invitation.
const MAKING: Pace = Pace { each_s: 60, at_once: 20 };

/// Counts who follows, tries and makes.
pub(crate) struct Patience {
    following: Turns,
    trying: Turns,
    making: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { following: Turns::new(FOLLOWING), trying: Turns::new(TRYING), making: Turns::slow(MAKING) }
    }
}

impl Patience {
    /// Whether a link that somebody follows is counted.
    pub(crate) fn follows(&self, household: Option<u128>) -> bool {
        household.is_none_or(|household| self.following.take(household).is_ok())
    }

    /// Somebody tries a code.
    pub(crate) fn try_code(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.trying.take(household))
    }

    /// Somebody makes something.
    pub(crate) fn make(&self, person: PersonId) -> Result<(), Problem> {
        self.making.take(person)
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn nobody_counts_a_thousand_times() {
        let patience = Patience::default();
        assert!((0..20).all(|_| patience.follows(Some(1))) && !patience.follows(Some(1)));
        assert!(patience.follows(Some(2)) && patience.follows(None), "this very machine");
        assert!((0..10).all(|_| patience.try_code(Some(1)).is_ok()) && patience.try_code(Some(1)).is_err());
        let ana = PersonId::from_bytes([1; 16]);
        assert!((0..20).all(|_| patience.make(ana).is_ok()) && patience.make(ana).is_err());
    }
}
