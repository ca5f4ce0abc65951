//! Why something was taken down, in the fields that the transparency database of the EU knows (RULES 1.P, DSA art. 17).

use super::{ContributionId, StatementId};
use kernel::{PersonId, Personal, Timestamp};
use serde::{Deserialize, Serialize};

kernel::codes! {
    /// What was done: `decision_visibility` of the database of the EU.
    Measure {
        /// It is gone from the pages.
        Removed = "decision_visibility_content_removed",
        /// It cannot be opened.
        Disabled = "decision_visibility_content_disabled",
        /// It is shown less.
        Demoted = "decision_visibility_content_demoted",
        /// It carries a sign.
        Labelled = "decision_visibility_content_labelled",
    }
}

kernel::codes! {
    /// By what: `decision_ground`.
    Ground {
        /// The law forbids it.
        Illegal = "decision_ground_illegal_content",
        /// The terms of the shop forbid it.
        Terms = "decision_ground_incompatible_content",
    }
}

kernel::codes! {
    /// How it came to be looked at: `source_type`.
    Source {
        /// A notice by the law's form.
        Notice = "source_article_16",
        /// Somebody else said so.
        Report = "source_type_other_notification",
        /// The shop looked by itself.
        Own = "source_voluntary",
    }
}

kernel::codes! {
    /// Where: `territorial_scope`, shortened to what a shop has.
    Scope {
        /// Everywhere.
        Everywhere = "everywhere",
        /// In the European Economic Area.
        Eea = "eea",
        /// In Spain.
        Spain = "es",
    }
}

/// Why the shop takes something down, as its author is told.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// What is done.
    pub measure: Measure,
    /// Where.
    pub scope: Scope,
    /// Until when; nothing for good.
    pub until: Option<Timestamp>,
    /// What happened and why it may not stand, in the words of whoever decides.
    pub facts: String,
    /// By what.
    pub ground: Ground,
    /// Which law or which of the terms, quoted.
    pub quote: String,
    /// `category` of the database of the EU: `STATEMENT_CATEGORY_..`.
    pub category: String,
    /// How it came to be looked at.
    pub source: Source,
    /// Whether a program found it.
    pub is_found_by_program: bool,
    /// Whether a program decided it. With us somebody always does.
    pub is_decided_by_program: bool,
}

impl Default for Reasons {
    /// Taken down everywhere for good, because the terms forbid it and the shop looked by itself.
    fn default() -> Self {
        Self {
            measure: Measure::Removed,
            scope: Scope::Everywhere,
            until: None,
            facts: String::new(),
            ground: Ground::Terms,
            quote: String::new(),
            category: "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE".to_owned(),
            source: Source::Own,
            is_found_by_program: false,
            is_decided_by_program: false,
        }
    }
}

impl std::fmt::Debug for Reasons {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reasons")
            .field("measure", &self.measure)
            .field("ground", &self.ground)
            .finish_non_exhaustive()
    }
}

/// A statement of reasons that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Which one: `puid` of the database of the EU.
    pub id: StatementId,
    /// About what.
    pub contribution: ContributionId,
    /// To whom; nobody for what was brought from elsewhere, or for somebody who is gone.
    pub person: Option<PersonId>,
    /// What it says.
    pub reasons: Reasons,
    /// What the text was when it was taken down: a title and the text below it.
    pub text: Personal<String>,
    /// Since when: `application_date`.
    pub at: Timestamp,
    /// When it was taken back, because something else was found to be right.
    pub reversed_at: Option<Timestamp>,
}
