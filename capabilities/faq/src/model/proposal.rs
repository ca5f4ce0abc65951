//! What members bring: a change of an article, an accepted answer that may become one.

use super::{ArticleId, ContributionId, ProposalState, RejectCode};
use catalog_facts::ProductId;
use kernel::{PersonId, Timestamp};

/// A change that a member suggests. Its words are the contribution of the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which one.
    pub id: ContributionId,
    /// Of what.
    pub article: ArticleId,
    /// Who; nobody for those who are gone.
    pub person: Option<PersonId>,
    /// Which revision they had before them.
    pub base: u32,
    /// How far it has come.
    pub state: ProposalState,
    /// Why it does not stand.
    pub code: Option<RejectCode>,
    /// When.
    pub at: Timestamp,
    /// When somebody decided.
    pub decided_at: Option<Timestamp>,
}

/// What somebody wants an article to say.
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    /// Which revision they had before them: whoever changes something else meanwhile is not overwritten.
    pub base: u32,
    /// The title.
    pub title: String,
    /// The text as Markdown.
    pub body: String,
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Change").field("base", &self.base).finish_non_exhaustive()
    }
}

kernel::codes! {
    /// What became of an accepted answer here.
    CandidateState {
        /// Nobody has decided.
        Open = "open",
        /// It is part of an article.
        Used = "used",
        /// It is no help to others.
        Dropped = "dropped",
    }
}

/// An accepted answer that may become help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The answer.
    pub answer: ContributionId,
    /// The question.
    pub question: ContributionId,
    /// What it is about.
    pub product: ProductId,
    /// What became of it.
    pub state: CandidateState,
    /// When it was accepted.
    pub at: Timestamp,
}

/// A candidate with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub candidate: Candidate,
    /// What was asked.
    pub question: String,
    /// What was answered, as Markdown.
    pub body: String,
    /// Whether the shop answered.
    pub is_house: bool,
    /// Which member did; nobody for the shop and for those who are gone.
    pub author: Option<PersonId>,
    /// The language of the answer.
    pub lang: kernel::Lang,
}
