//! How often somebody may vote, report and write anew. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Problem, Rate, Turns};

/// Votes of somebody who reads a long page.
const VOTING: Rate = Rate { per_minute: 30, at_once: 60 };
/// Reports of one household, with or without an account.
const REPORTING: Rate = Rate { per_minute: 2, at_once: 10 };
/// How often somebody writes anew, or takes back.
const EDITING: Rate = Rate { per_minute: 6, at_once: 20 };

/// Counts who votes, reports and edits.
pub(crate) struct Patience {
    voting: Turns,
    reporting: Turns,
    editing: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { voting: Turns::new(VOTING), reporting: Turns::new(REPORTING), editing: Turns::new(EDITING) }
    }
}

impl Patience {
    pub(crate) fn try_vote(&self, person: PersonId) -> Result<(), Problem> {
        self.voting.take(person)
    }

    /// Whoever reports waits with their household; whoever has an account by themselves too.
    pub(crate) fn try_report(
        &self,
        household: Option<u128>,
        person: Option<PersonId>,
    ) -> Result<(), Problem> {
        if let Some(home) = household {
            self.reporting.take(home)?;
        }
        person.map_or(Ok(()), |person| self.reporting.take(person))
    }

    pub(crate) fn try_edit(&self, person: PersonId) -> Result<(), Problem> {
        self.editing.take(person)
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn one_household_reports_a_few_and_others_are_not_kept_waiting() {
        let patience = Patience::default();
        assert!((0..10).all(|_| patience.try_report(Some(7), None).is_ok()));
        assert!(patience.try_report(Some(7), None).is_err() && patience.try_report(Some(8), None).is_ok());
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..60).all(|_| patience.try_vote(ana).is_ok()) && patience.try_vote(ana).is_err());
        assert!(patience.try_vote(eva).is_ok() && patience.try_edit(ana).is_ok());
    }
}
