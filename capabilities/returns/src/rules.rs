//! What may happen to a return, what then becomes of it, and what goes back for it. No clock, no database, no dice.

pub mod code;
pub mod days;
pub mod ret;
pub mod states;
pub mod sums;
pub mod texts;

pub use states::StateRejected;
pub use sums::AmountRejected;
pub use texts::TextRejected;
