//! How often somebody may write reviews and hand in pictures. What counts is `webkit::Turns`.

use kernel::PersonId;
use orders_facts::OrderId;
use webkit::{Pace, Problem, Rate, Turns};

/// Reviews and changes of them: as many as somebody has bought things, and no more than fingers write.
const WRITING: Pace = Pace { each_s: 120, at_once: 20 };
/// Pictures, each of which is developed.
const PICTURES: Pace = Pace { each_s: 30, at_once: 20 };
/// Looking for words in reviews: each look reads many.
const LOOKING: Rate = Rate { per_minute: 20, at_once: 20 };

/// Answers to one letter: few things are in an order, and whoever has the letter needs no account.
const ANSWERING: Pace = Pace { each_s: 120, at_once: 10 };
/// Their pictures.
const ANSWERED: Pace = Pace { each_s: 60, at_once: 10 };

/// Counts who writes and who looks.
pub(crate) struct Patience {
    writing: Turns,
    pictures: Turns,
    answering: Turns,
    answered: Turns,
    looking: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            writing: Turns::slow(WRITING),
            pictures: Turns::slow(PICTURES),
            answering: Turns::slow(ANSWERING),
            answered: Turns::slow(ANSWERED),
            looking: Turns::new(LOOKING),
        }
    }
}

impl Patience {
    /// Somebody writes or changes a review.
    pub(crate) fn write(&self, person: PersonId) -> Result<(), Problem> {
        self.writing.take(person)
    }

    /// Somebody hands in a picture.
    pub(crate) fn hand_in(&self, person: PersonId) -> Result<(), Problem> {
        self.pictures.take(person)
    }

    /// Whoever has the letter about an order answers it.
    pub(crate) fn answer(&self, order: OrderId) -> Result<(), Problem> {
        self.answering.take(order)
    }

    /// Whoever has that letter hands in a picture.
    pub(crate) fn hand_in_by_letter(&self, order: OrderId) -> Result<(), Problem> {
        self.answered.take(order)
    }

    /// Somebody looks for words.
    pub(crate) fn look(&self, household: Option<u128>) -> Result<(), Problem> {
        household.map_or(Ok(()), |household| self.looking.take(household))
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;
    use orders_facts::OrderId;

    #[test]
    fn nobody_writes_reviews_by_the_hundred() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..20).all(|_| patience.write(ana).is_ok()) && patience.write(ana).is_err());
        assert!(patience.write(eva).is_ok());
        assert!((0..20).all(|_| patience.hand_in(ana).is_ok()) && patience.hand_in(ana).is_err());
        let [first, second] = [1, 2].map(|n| OrderId::from_bytes([n; 16]));
        assert!((0..10).all(|_| patience.answer(first).is_ok()) && patience.answer(first).is_err());
        assert!((0..10).all(|_| patience.hand_in_by_letter(first).is_ok()));
        assert!(patience.hand_in_by_letter(first).is_err() && patience.answer(second).is_ok());
        assert!((0..20).all(|_| patience.look(Some(1)).is_ok()) && patience.look(Some(1)).is_err());
        assert!(patience.look(None).is_ok(), "this very machine");
    }
}
