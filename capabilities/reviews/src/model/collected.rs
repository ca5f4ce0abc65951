//! How many reviews there are, and how they came here.

/// All reviews of products together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// How many count.
    pub count: i64,
    /// How many of them were written by buyers,
    pub verified: i64,
    /// elsewhere,
    pub imported: i64,
    /// for something in return.
    pub incentivised: i64,
}
