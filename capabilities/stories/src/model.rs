//! The nouns: a story, its parts, what somebody hands in.

pub use contributions_facts::{ContributionId, State};
pub use stories_facts::Again;

use catalog_facts::ProductId;
use kernel::{Lang, PersonId, Personal, Timestamp};
use std::fmt;

/// A product that a story is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Which one.
    pub product: ProductId,
    /// Whether the house knows that whoever tells bought it.
    pub is_bought: bool,
}

/// A story without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Which one: the id of its contribution.
    pub id: ContributionId,
    /// Who wrote it; nobody for those who are gone.
    pub person: Option<PersonId>,
    /// What they are called beside it; empty for those who are gone.
    pub name: Personal<String>,
    /// Whether they would do it again.
    pub again: Again,
    /// Whether the house knows that they bought one of its products.
    pub is_verified: bool,
    /// Its products, in the order in which they were named.
    pub products: Vec<Tagged>,
    /// Whether it stands.
    pub state: State,
    /// When it was written.
    pub written_at: Timestamp,
    /// Raised by every change.
    pub version: i64,
}

impl Story {
    /// Whether everybody can read it.
    pub fn is_shown(&self) -> bool {
        self.state == State::Published
    }
}

/// The three parts of a story (RULES 1.B), each Markdown.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// How things were.
    pub situation: String,
    /// What they tried.
    pub tried: String,
    /// How it came out.
    pub outcome: String,
}

impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}

/// A story that somebody hands in.
#[derive(Clone)]
pub struct Wanted {
    /// Who.
    pub person: PersonId,
    /// A heading.
    pub title: String,
    /// What they tell.
    pub parts: Parts,
    /// In which language.
    pub lang: Lang,
    /// Whether they would do it again.
    pub again: Again,
    /// With which products.
    pub products: Vec<ProductId>,
    /// Sources of pictures, as `media` knows them.
    pub pictures: Vec<String>,
    /// Whoever asks, as a number that tells households apart.
    pub household: Option<u128>,
}

impl fmt::Debug for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wanted").field("products", &self.products).finish_non_exhaustive()
    }
}

/// What a story becomes.
#[derive(Clone, Debug)]
pub struct Change {
    /// A heading.
    pub title: Personal<String>,
    /// What they tell.
    pub parts: Parts,
    /// Whether they would do it again.
    pub again: Again,
}
