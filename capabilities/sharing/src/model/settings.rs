//! What the shop decides about bringing friends.

use pricing::model::{GroupId, PromotionId};

/// What the shop has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Raised by every change.
    pub version: i64,
    /// Whether friends can be brought.
    pub is_on: bool,
    /// Off the friend's first order, in minor units of the shop's currency; zero for nothing.
    pub friend_minor: i64,
    /// The present of whoever brought them, in minor units.
    pub advocate_minor: i64,
    /// From what an order on both count, in minor units.
    pub minimum_minor: i64,
    /// So many days whoever was brought has to buy.
    pub window_days: u32,
    /// So many days after arrival the present waits.
    pub lock_days: u32,
    /// So many days the present can be used.
    pub reward_days: u32,
    /// So many friends of one person count in a year.
    pub most_a_year: u32,
    /// The group of those who were brought.
    pub group: Option<GroupId>,
    /// The promotion that is for them.
    pub promotion: Option<PromotionId>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: 0,
            is_on: false,
            friend_minor: 500,
            advocate_minor: 500,
            minimum_minor: 3_000,
            window_days: 30,
            // Fourteen to go back on it, fourteen to send it back, and two for the post.
            lock_days: 30,
            reward_days: 180,
            most_a_year: 12,
            group: None,
            promotion: None,
        }
    }
}

/// The same as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Which change was seen.
    pub version: i64,
    /// Whether friends can be brought.
    pub is_on: bool,
    /// An amount.
    pub friend: String,
    /// An amount.
    pub advocate: String,
    /// An amount.
    pub minimum: String,
    /// A number of days.
    pub window_days: String,
    /// A number of days.
    pub lock_days: String,
    /// A number of days.
    pub reward_days: String,
    /// A number of friends.
    pub most_a_year: String,
}
