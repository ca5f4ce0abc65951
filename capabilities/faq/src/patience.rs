//! How often somebody may suggest changes, and look for words. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Rate, Turns};

/// Suggestions, each of which somebody reads.
const WRITING: Pace = Pace { each_s: 300, at_once: 10 };
/// Looking for words, and seeing what is new in a text: each reads or compares much.
const LOOKING: Rate = Rate { per_minute: 30, at_once: 30 };

/// Counts who writes and who looks.
pub(crate) struct Patience {
    writing: Turns,
    looking: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { writing: Turns::slow(WRITING), looking: Turns::new(LOOKING) }
    }
}

impl Patience {
    /// Somebody suggests a change.
    pub(crate) fn write(&self, person: PersonId) -> Result<(), Problem> {
        self.writing.take(person)
    }

    /// Somebody looks for words, or at what is new.
    pub(crate) fn look(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.looking.take(household))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn nobody_suggests_without_end() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..10).all(|_| patience.write(ana).is_ok()) && patience.write(ana).is_err());
        assert!(patience.write(eva).is_ok());
        assert!((0..30).all(|_| patience.look(Some(7)).is_ok()) && patience.look(Some(7)).is_err());
        assert!(patience.look(Some(8)).is_ok() && patience.look(None).is_ok());
    }
}
