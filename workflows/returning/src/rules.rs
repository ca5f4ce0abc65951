//! Who may send what back, and for how long; which lines go back and what besides. No clock, no database, no dice.

pub mod claims;
pub mod pieces;
pub mod rights;

pub use claims::ClaimRejected;
pub use rights::RightRejected;
