//! How often somebody may ask, answer and look. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Rate, Turns};

/// Questions: nobody has ten about one shop in a minute.
const ASKING: Pace = Pace { each_s: 180, at_once: 10 };
/// Answers and words about others' questions: as many as fingers write.
const ANSWERING: Pace = Pace { each_s: 60, at_once: 20 };
/// Looking for words, and for what is like a question: each look reads many.
const LOOKING: Rate = Rate { per_minute: 20, at_once: 20 };
/// Saying that something helped, which needs no account.
const HELPED: Rate = Rate { per_minute: 6, at_once: 10 };

/// Counts who asks, answers and looks.
pub(crate) struct Patience {
    asking: Turns,
    answering: Turns,
    looking: Turns,
    helped: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        let (asking, answering) = (Turns::slow(ASKING), Turns::slow(ANSWERING));
        Self { asking, answering, looking: Turns::new(LOOKING), helped: Turns::new(HELPED) }
    }
}

impl Patience {
    /// Somebody asks.
    pub(crate) fn ask(&self, person: PersonId) -> Result<(), Problem> {
        self.asking.take(person)
    }

    /// Somebody answers, accepts, or says that two questions are the same.
    pub(crate) fn answer(&self, person: PersonId) -> Result<(), Problem> {
        self.answering.take(person)
    }

    /// Somebody looks for words.
    pub(crate) fn look(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.looking.take(household))
    }

    /// Somebody says that something helped them.
    pub(crate) fn helped(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.helped.take(household))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn nobody_asks_by_the_hundred() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..10).all(|_| patience.ask(ana).is_ok()) && patience.ask(ana).is_err());
        assert!(patience.ask(eva).is_ok());
        assert!((0..20).all(|_| patience.answer(ana).is_ok()) && patience.answer(ana).is_err());
        assert!((0..20).all(|_| patience.look(Some(1)).is_ok()) && patience.look(Some(1)).is_err());
        assert!((0..10).all(|_| patience.helped(Some(1)).is_ok()) && patience.helped(Some(1)).is_err());
        assert!(patience.helped(None).is_ok(), "this very machine");
    }
}
