//! What somebody wants of reviews: to write one, to read some in some order.

use super::{About, Attributes, Provenance};
use kernel::{Lang, PersonId, Personal, Timestamp};

/// A review that somebody wants to write.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Of what.
    pub about: About,
    /// Who; nobody for a guest whom the shop had asked, whose purchase the invitation proves.
    pub person: Option<PersonId>,
    /// What a guest calls themselves; empty for whoever is signed in.
    pub name: Personal<String>,
    /// 1 to 5, as it was chosen.
    pub stars: u32,
    /// A heading; may be empty.
    pub title: String,
    /// What they say.
    pub body: String,
    /// In which language.
    pub lang: Lang,
    /// What else.
    pub attributes: Attributes,
    /// The sources of pictures that were handed in.
    pub pictures: Vec<String>,
    /// How it comes here.
    pub provenance: Provenance,
    /// What an invitation proves, for whoever has no account: when it arrived.
    pub proven: Option<Timestamp>,
    /// From where the request comes, if that is known.
    pub household: Option<u128>,
}

/// A review that was written elsewhere.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Of what.
    pub about: About,
    /// A masked name.
    pub name: Personal<String>,
    /// 1 to 5.
    pub stars: u32,
    /// What its stars were before its author changed them there, the latest first.
    pub stars_before: Vec<u32>,
    /// A heading; may be empty.
    pub title: String,
    /// What it says.
    pub body: String,
    /// In which language.
    pub lang: Lang,
    /// What else.
    pub attributes: Attributes,
    /// The sources of its pictures.
    pub pictures: Vec<String>,
    /// When it was written.
    pub written_at: Timestamp,
    /// What the shop had answered there.
    pub reply: Option<String>,
}

kernel::codes! {
    /// In which order reviews stand.
    Sort {
        /// Those that helped others first (Wilson, RULES 1.C).
        Helpful = "helpful",
        /// The latest first.
        Newest = "newest",
        /// Many stars first.
        Highest = "highest",
        /// Few stars first.
        Lowest = "lowest",
        /// Those with pictures only, the latest first.
        Pictures = "pictures",
    }
}

/// Which reviews.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those with so many stars.
    pub stars: Option<u32>,
    /// Only those of buyers.
    pub is_verified: bool,
    /// Only those that say that it fits so.
    pub fit: Option<i64>,
}

/// Which reviews in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// The order.
    pub sort: Sort,
    /// Which.
    pub filter: Filter,
}

impl Default for Ordered {
    fn default() -> Self {
        Self { sort: Sort::Helpful, filter: Filter::default() }
    }
}

/// What somebody reads: of what, in which order, with which word in it.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Of what.
    pub about: About,
    /// In which order.
    pub ordered: Ordered,
    /// A word that they hold; empty for all.
    pub words: String,
}

/// What the shop has decided about reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manners {
    /// Raised by every change.
    pub version: i64,
    /// In how many days after delivery a review counts for the stars (RULES 2 row 3).
    pub window_days: u32,
}

impl Default for Manners {
    /// As the law of Spain has it.
    fn default() -> Self {
        Self { version: 0, window_days: 30 }
    }
}
