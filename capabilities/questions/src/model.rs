//! What a question and an answer are: who asked about which product, how far it has come, what the house knows of whoever answers.
//! Their words are contributions. What people hand in is in `wanted`.

mod reputation;
mod routing;
mod wanted;

pub use contributions_facts::{ContributionId, State};
pub use questions_facts::{CloseReason, Deflected, Mark, QuestionState};
pub use reputation::{Cause, Deed, Ways};
pub use routing::{Owner, OwnerAsked, OwnerWish, Routing, RoutingEnd, RoutingKnown, RoutingState};
pub use wanted::{Answering, Asking, Found, Imported, ImportedAnswer, Looking, Sort};

use catalog_facts::ProductId;
use kernel::{PersonId, Personal, Timestamp};

/// A question without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which one: the id of the contribution.
    pub id: ContributionId,
    /// About which product.
    pub product: ProductId,
    /// Who asked; nobody for what came from elsewhere, and for those who are gone.
    pub person: Option<PersonId>,
    /// What stands beside it, as every visitor may read it.
    pub name: Personal<String>,
    /// How far it has come.
    pub stage: QuestionState,
    /// Whether everybody can read it: as its contribution says.
    pub state: State,
    /// How many answers everybody can read.
    pub answers: u32,
    /// Votes for it less votes against it.
    pub score: i64,
    /// The answer that stands first.
    pub best: Option<ContributionId>,
    /// The answer of which whoever asked says that it helped.
    pub accepted: Option<ContributionId>,
    /// The question that asks the same.
    pub into: Option<ContributionId>,
    /// Why it was closed.
    pub reason: Option<CloseReason>,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// When everybody could read the first answer.
    pub answered_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

impl Question {
    /// Whether everybody can read it.
    pub fn is_shown(&self) -> bool {
        self.state == State::Published
    }

    /// Whether it stands in lists: neither closed nor the same as another.
    pub fn is_listed(&self) -> bool {
        self.is_shown() && self.is_going_on()
    }

    /// Whether answers are taken.
    pub fn is_going_on(&self) -> bool {
        match self.stage {
            QuestionState::Open | QuestionState::Answered | QuestionState::Accepted => true,
            QuestionState::Duplicate | QuestionState::Closed | QuestionState::Converted => false,
        }
    }
}

/// An answer without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which one: the id of the contribution.
    pub id: ContributionId,
    /// To which question.
    pub question: ContributionId,
    /// Who answered; nobody for what came from elsewhere, and for those who are gone.
    pub person: Option<PersonId>,
    /// What stands beside it, as every visitor may read it.
    pub name: Personal<String>,
    /// What the house knows of whoever answers.
    pub mark: Option<Mark>,
    /// Since when they have it, for [`Mark::Owner`].
    pub since: Option<Timestamp>,
    /// Whether everybody can read it: as its contribution says.
    pub state: State,
    /// Whether it was told that it stands.
    pub is_told: bool,
    /// Votes for it less votes against it.
    pub score: i64,
    /// How sure it is that it helps, in millionths (Wilson, RULES 1.D).
    pub helpful: u32,
    /// When it was written.
    pub written_at: Timestamp,
    /// Raised by every change.
    pub version: i64,
}

impl Answer {
    /// Whether everybody can read it.
    pub fn is_shown(&self) -> bool {
        self.state == State::Published
    }
}
