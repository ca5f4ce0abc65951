//! What the shop has set about what people write.

use super::ReportReason;
use serde::{Deserialize, Serialize};

/// What the owner can set. What is not set is as here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// So many texts of somebody must stand before theirs are not held any more for being the first.
    pub first_posts: u32,
    /// Open reports hold a text by themselves once severity by accuracy adds up to this, in hundredths.
    pub held_at: u32,
    /// So many texts of new authors from one place within an hour; further ones are held.
    pub burst_place: u32,
    /// So many texts of new authors about one thing within an hour; further ones are held.
    pub burst_about: u32,
    /// What each reason of a report weighs, in the order of [`ReportReason::ALL`].
    pub weights: Vec<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            first_posts: 2,
            held_at: 1_000,
            burst_place: 5,
            burst_about: 20,
            weights: ReportReason::ALL.iter().map(|reason| reason.severity()).collect(),
        }
    }
}

impl Settings {
    /// What a reason weighs.
    pub fn weight(&self, reason: ReportReason) -> u32 {
        let place = ReportReason::ALL.iter().position(|one| *one == reason);
        place.and_then(|place| self.weights.get(place)).copied().unwrap_or_else(|| reason.severity())
    }
}
