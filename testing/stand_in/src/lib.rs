//! Providers of payments for tests: what Stripe and Redsys publish of their wire, spoken by a program that keeps everything in
//! memory and moves no money. It signs as they do, remembers by idempotency key as they do, and can be late, double or silent.
//!
//! `stripe` and `redsys` are books: they know what was asked and what became of it, and nothing of HTTP. `front` answers,
//! `deliveries` tells the shop, `proxy` stands before another stand-in that remembers nothing.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a program of its own: it reads the clock and speaks on its streams"
)]

mod cards;
mod deliveries;
mod dice;
mod faults;
mod front;
mod page;
mod proxy;
mod redsys;
mod settings;
mod signing;
mod stripe;
#[cfg(test)]
mod tests;

pub use faults::Faults;
pub use front::{Running, start};
pub use proxy::{ProxySettings, start_proxy};
pub use settings::Settings;
