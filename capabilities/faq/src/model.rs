//! The nouns of help: an article and what it has said, what members suggest, what may become help, what the shop decided. Who may do
//! what with them is in `rules`.

mod article;
mod proposal;

pub use article::{About, Article, Credit, Draft, Line, Revision, Terms, topic_key};
pub use contributions::model::{ContributionId, RejectCode, State};
pub use faq_facts::{ArticleId, ArticleState, ProposalState, StaleReason};
pub use proposal::{Answer, Candidate, CandidateState, Change, Proposal};

use contributions::model::Trust;

kernel::codes! {
    /// Under which terms whoever writes help lets others use it (RULES 1.D).
    Licence {
        /// Creative Commons, with the name of whoever wrote it.
        CcBy = "cc_by_4",
        /// In this shop and nowhere else.
        Site = "site",
    }
}

/// What the shop decided about help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The terms of what is written from now on.
    pub licence: Licence,
    /// After so many days somebody is to look whether an article is still true.
    pub review_days: u32,
    /// Who is trusted so far changes articles at once; others wait.
    pub trust: Trust,
}

impl Default for Settings {
    fn default() -> Self {
        Self { licence: Licence::CcBy, review_days: 365, trust: Trust::Trusted }
    }
}
