//! That the shop says of a review that it is not true, with its proof, and what was decided.

use super::{ChallengeId, ChallengeState, ContributionId};
use kernel::{PersonId, Personal, Timestamp};

kernel::codes! {
    /// Why a review is said not to be true. That it is unfavourable is no reason (RULES 1.C).
    Proof {
        /// Whoever wrote it never had it.
        NoBuyer = "no_buyer",
        /// It tells something that did not happen.
        Untrue = "untrue",
        /// It is about something else.
        Elsewhere = "elsewhere",
        /// Somebody paid for it, or gains by it.
        Bought = "bought",
    }
}

/// A challenge.
#[derive(Clone, Debug, PartialEq)]
pub struct Challenge {
    /// Which one.
    pub id: ChallengeId,
    /// Of which review.
    pub review: ContributionId,
    /// Who says so.
    pub by: PersonId,
    /// Why.
    pub proof: Proof,
    /// What proves it.
    pub words: Personal<String>,
    /// How far it has come.
    pub state: ChallengeState,
    /// When it was said.
    pub made_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// What was said of the decision.
    pub reasons: Personal<String>,
}

/// What somebody decides about a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The review stands.
    Keep,
    /// The review goes.
    Remove,
}
