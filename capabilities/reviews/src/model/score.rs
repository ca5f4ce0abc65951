//! What reviews come to, as exact integers.

use super::{Attributes, Provenance};
use kernel::Timestamp;

/// What one review counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// 1 to 5.
    pub stars: u32,
    /// When it was written.
    pub at: Timestamp,
    /// Whether its author had bought it.
    pub is_verified: bool,
    /// How it came here.
    pub provenance: Provenance,
    /// Whether it has pictures.
    pub has_pictures: bool,
    /// What else it says.
    pub attributes: Attributes,
}

/// What all reviews of one thing come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many with one star, with two, ..
    pub by_stars: [u32; 5],
    /// How many of them were written by buyers,
    pub verified: u32,
    /// for something in return,
    pub incentivised: u32,
    /// elsewhere,
    pub imported: u32,
    /// with pictures.
    pub with_pictures: u32,
    /// The sum of the weights, in units of the day on which weights begin (`rules::weight`),
    pub weight: i128,
    /// and of the weights times the stars.
    pub weighted: i128,
    /// How many say how it fits, and the sum of what they say;
    pub fit: (u32, i64),
    /// how well it is made;
    pub quality: (u32, i64),
    /// how comfortable it is;
    pub comfort: (u32, i64),
    /// how they were served;
    pub service: (u32, i64),
    /// how it was delivered.
    pub delivery: (u32, i64),
    /// When the first of them was written,
    pub first_at: Option<Timestamp>,
    /// and the last.
    pub last_at: Option<Timestamp>,
}

impl Score {
    /// How many there are.
    pub fn count(&self) -> u32 {
        self.by_stars.iter().sum()
    }

    /// All stars together.
    pub fn stars(&self) -> u32 {
        self.by_stars.iter().zip(1..).map(|(count, stars)| count * stars).sum()
    }
}
