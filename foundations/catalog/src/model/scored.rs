//! What buyers think of a product, as the catalogue keeps it. What each of them says is not the catalogue's.

use crate::view::Rating;

/// So many reviews, and what they come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// How many count.
    pub count: u32,
    /// All their stars together.
    pub stars: u32,
    /// In hundredths of a star; nothing is said by it while none counts.
    pub hundredths: u32,
}

impl Scored {
    /// What a card tells of it; nothing while none counts.
    pub fn rating(&self) -> Option<Rating> {
        (self.count > 0).then_some(Rating { hundredths: self.hundredths, count: self.count })
    }
}
