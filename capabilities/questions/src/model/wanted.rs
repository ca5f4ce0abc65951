//! What people hand in and look for.

use super::{ContributionId, Deflected};
use catalog_facts::ProductId;
use kernel::{Lang, PersonId, Personal, Timestamp};

/// A question that somebody wants to ask.
#[derive(Clone)]
pub struct Asking {
    /// About which product.
    pub product: ProductId,
    /// Who.
    pub person: PersonId,
    /// The question itself, one line.
    pub title: String,
    /// What else there is to say; may be empty.
    pub body: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Whether they were told that it reads like one about an order of theirs, and want all to read it all the same.
    pub is_sure: bool,
    /// Where it was asked from (`web.household()`).
    pub household: Option<u128>,
}

/// An answer that somebody wants to give.
#[derive(Clone)]
pub struct Answering {
    /// To which question.
    pub question: ContributionId,
    /// Who.
    pub person: PersonId,
    /// Whether they answer for the shop. Whether they may is asked where the form is.
    pub is_house: bool,
    /// What they say, as Markdown.
    pub body: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Where it was written (`web.household()`).
    pub household: Option<u128>,
}

/// A question that was asked elsewhere, with its answers.
#[derive(Clone)]
pub struct Imported {
    /// About which product.
    pub product: ProductId,
    /// Whose, by a name that may be shown; empty where it is not known.
    pub name: Personal<String>,
    /// The question itself.
    pub title: String,
    /// What else it says.
    pub body: String,
    /// The language it is written in.
    pub lang: Lang,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// What was answered, the first first.
    pub answers: Vec<ImportedAnswer>,
}

/// What was answered elsewhere.
#[derive(Clone)]
pub struct ImportedAnswer {
    /// By whom, by a name that may be shown; empty where it is not known.
    pub name: Personal<String>,
    /// What it says.
    pub body: String,
    /// When.
    pub written_at: Timestamp,
    /// Whether the shop said it.
    pub is_house: bool,
}

/// Something that answered a question before it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// About which product it would have been asked.
    pub product: ProductId,
    /// What it is,
    pub what: Deflected,
    /// and which.
    pub id: ContributionId,
}

kernel::codes! {
    /// In which order questions stand.
    Sort {
        /// Those that most people want to know.
        Useful = "useful",
        /// The latest first.
        Newest = "newest",
        /// Those that nobody has answered, the latest first.
        Open = "open",
    }
}

/// Which questions of a product somebody wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looking {
    /// Of which product.
    pub product: ProductId,
    /// In which order.
    pub sort: Sort,
    /// Which words they hold; all where it is empty.
    pub words: String,
}
