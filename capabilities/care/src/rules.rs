//! What may happen to a case, until when it must be solved, what may be written. No clock, no database, no dice.

pub mod case;
pub mod clock;
pub mod code;
pub mod fields;
pub mod mail;
pub mod problem;
pub mod states;
pub mod words;

pub use fields::FormRejected;
pub use states::StateRejected;
