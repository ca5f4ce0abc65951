//! Asking people who have a thing what somebody wants to know about it: how far that has come, who may be asked, who was.

use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use kernel::{PersonId, Timestamp};

kernel::codes! {
    /// How far it has come.
    RoutingState {
        /// Nobody was asked yet.
        Waiting = "waiting",
        /// Some were.
        Asking = "asking",
        /// Nobody is asked any more.
        Done = "done",
    }
}

kernel::codes! {
    /// Why nobody is asked any more.
    RoutingEnd {
        /// Somebody answered before anybody was asked.
        Answered = "answered",
        /// There are good answers enough.
        Enough = "enough",
        /// The question is closed, asks the same as another, or nobody can read it.
        Over = "over",
        /// As many were asked as may be.
        Asked = "asked",
        /// It is too long ago.
        TooLate = "too_late",
    }
}

/// Asking owners about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing {
    /// The question.
    pub question: ContributionId,
    /// What it is about.
    pub product: ProductId,
    /// How far it has come.
    pub state: RoutingState,
    /// Why nobody is asked any more.
    pub why: Option<RoutingEnd>,
    /// Whether whoever asked wants owners to be asked at once.
    pub is_wanted: bool,
    /// How many were asked.
    pub asked: u32,
    /// Since when everybody can read the question.
    pub begun_at: Timestamp,
    /// When somebody was asked last.
    pub wave_at: Option<Timestamp>,
}

/// The same with all that a decision needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutingKnown {
    /// How far it has come.
    pub routing: Routing,
    /// Whether everybody can read the question, and answers are taken.
    pub is_going_on: bool,
    /// How many answers everybody can read.
    pub answers: u32,
    /// How many of them are not found bad by more people than good.
    pub good: u32,
}

/// Somebody who has it and may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Who.
    pub person: PersonId,
    /// Since when they have it.
    pub delivered_at: Timestamp,
    /// When they were last asked about anything.
    pub asked_at: Option<Timestamp>,
    /// How many answers of theirs everybody can read.
    pub answered: u32,
}

/// That somebody was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnerAsked {
    /// About which question.
    pub question: ContributionId,
    /// Who.
    pub person: PersonId,
    /// When.
    pub asked_at: Timestamp,
    /// What they answered.
    pub answer: Option<ContributionId>,
}

/// Whether somebody may be asked about what they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnerWish {
    /// Whether they may.
    pub is_willing: bool,
    /// When they said so.
    pub changed_at: Timestamp,
}
