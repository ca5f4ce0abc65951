//! What decides about questions: pure, so that a test can say which step is taken in which state. What is refused is in `rejected`,
//! what becomes of a question in `stages`, which answer stands first in `ranked`, what is about one order in `bound`.

pub mod bound;
pub mod privilege;
pub mod ranked;
mod rejected;
pub mod reputation;
pub mod routing;
pub mod sla;
pub mod stages;

pub use rejected::{AnswerRejected, AskRejected, TurnRejected};

use crate::model::{ContributionId, Question};
use kernel::PersonId;

/// So many people who say that two questions are the same close one (RULES 1.D).
pub const SAME_VOTES: usize = 3;

/// Whether one question may lead on to another: to one of the same product that goes on itself.
pub fn may_merge(question: &Question, into: &Question) -> Result<(), TurnRejected> {
    let fits = question.id != into.id && question.product == into.product && into.is_listed();
    if fits { Ok(()) } else { Err(TurnRejected::Into) }
}

/// Whether an answer may be accepted: by whoever asked.
pub fn may_accept(question: &Question, by: PersonId) -> Result<(), TurnRejected> {
    if question.person == Some(by) { Ok(()) } else { Err(TurnRejected::NotYours) }
}

/// Into which question one goes once so many say so: that of which enough do.
pub fn agreed(votes: &[ContributionId]) -> Option<ContributionId> {
    let counted = |into: &ContributionId| votes.iter().filter(|one| *one == into).count();
    votes.iter().find(|into| counted(into) >= SAME_VOTES).copied()
}

#[cfg(test)]
mod tests {
    use super::agreed;
    use crate::model::ContributionId;

    #[test]
    fn three_who_name_one_question_agree() {
        let [a, b] = [1, 2].map(|n| ContributionId::from_bytes([n; 16]));
        assert_eq!(agreed(&[]), None);
        assert_eq!(agreed(&[a, a]), None);
        assert_eq!(agreed(&[a, b, a, b]), None, "two and two are not three");
        assert_eq!(agreed(&[b, a, a, a]), Some(a));
    }
}
