//! What buyers say of one side of a thing, counted out of their own words.

use super::ContributionId;
use kernel::Lang;
use serde::{Deserialize, Serialize};

kernel::codes! {
    /// A side of a thing of which people speak.
    Aspect {
        /// How well it is made.
        Quality = "quality",
        /// Whether it is as large as they thought.
        Size = "size",
        /// How it came.
        Delivery = "delivery",
        /// What it costs.
        Price = "price",
        /// How easily it is used.
        Ease = "ease",
        /// What it looks like.
        Look = "look",
        /// How long it lasts.
        Durability = "durability",
    }
}

/// A sentence of a review that speaks of an aspect: which one, counted from nothing. What it says is read where it stands, so that it
/// goes with the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// In which review.
    pub review: ContributionId,
    /// Which sentence of it.
    pub place: u32,
    /// Whether it praises.
    pub is_good: bool,
}

/// What all of them say of an aspect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Of what.
    pub aspect: Aspect,
    /// How many reviews praise it,
    pub good: u32,
    /// how many complain of it.
    pub bad: u32,
    /// Some of the sentences, the latest first.
    pub quotes: Vec<Quote>,
}

/// What buyers say of a product in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// In which.
    pub lang: Lang,
    /// How many reviews counted for the product when it was made.
    pub counted: u32,
    /// How many of them were read in this language.
    pub read: u32,
    /// By aspects, those of which most speak first.
    pub told: Vec<Told>,
}
