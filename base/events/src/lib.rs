//! What happened, in a form that stays: the trait of a fact, its envelope in the event log, and the place in that log.
//! The facts themselves live with their owners (`catalog-facts`); there is no enum of all of them.
//!
//! Facts carry ids, money, instants, codes and states; never a name, an address, a mail or free text, because the log
//! is never rewritten.

mod envelope;
mod fact;
mod position;

pub use envelope::{Envelope, Stamp, Unreadable};
pub use fact::{Draft, Fact, Facts};
pub use position::Position;
#[doc(hidden)]
pub use serde;

#[cfg(test)]
extern crate self as events;
#[cfg(test)]
mod tests;
