//! What may be written into a notice, where it goes, what follows from abuse. No clock, no database, no dice.

pub mod abuse;
pub mod fields;
pub mod notice;
pub mod numbers;
pub mod settings;
pub mod statement;
pub mod states;
pub mod urls;

pub use fields::FormRejected;
pub use states::StateRejected;
