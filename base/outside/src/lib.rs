//! Reading from outside at addresses that somebody else chose: the port `Outside` filled with an HTTP client that goes to
//! public addresses only, reads no more than it was asked to, and gives up in time.
//!
//! What is read and what becomes of it is the business of whoever asked.

mod addresses;
mod client;
mod guard;

pub use addresses::is_public;
pub use client::{Client, Patience};
pub use guard::{Guard, Names, SystemNames};

#[cfg(test)]
mod tests;
