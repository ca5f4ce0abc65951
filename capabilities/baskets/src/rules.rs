//! What may stand in a basket, decided without asking anybody.

pub mod codes;
pub mod lines;
pub mod merge;
pub mod price;
mod rejected;

pub use rejected::BasketRejected;
