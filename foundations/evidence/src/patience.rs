//! How often somebody may try a code. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Turns};

/// Codes that somebody types: a bag full of receipts at once, then one each minute.
const TYPING: Pace = Pace { each_s: 60, at_once: 10 };
/// Codes that a household looks at, signed in or not: a phone that reads receipts.
const LOOKING: Pace = Pace { each_s: 20, at_once: 30 };

/// Counts who tries codes. Where no household is known, as on this very machine, only people are counted.
pub(crate) struct Patience {
    typing: Turns,
    looking: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { typing: Turns::slow(TYPING), looking: Turns::slow(LOOKING) }
    }
}

impl Patience {
    /// Somebody types a code.
    pub(crate) fn try_code(&self, person: PersonId, household: Option<u128>) -> Result<(), Problem> {
        self.look(household)?;
        self.typing.take(person)
    }

    /// Somebody looks at what a code stands for.
    pub(crate) fn look(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.looking.take(household))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn codes_cannot_be_guessed() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..10).all(|_| patience.try_code(ana, None).is_ok()));
        assert!(patience.try_code(ana, None).is_err() && patience.try_code(eva, None).is_ok());
        assert!((0..30).all(|_| patience.look(Some(1)).is_ok()));
        assert!(patience.look(Some(1)).is_err() && patience.look(Some(2)).is_ok());
        assert!(patience.try_code(eva, Some(1)).is_err(), "with many accounts in one household");
    }
}
