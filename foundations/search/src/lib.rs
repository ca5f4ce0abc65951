//! Search: an index of what visitors may see, kept by each node for itself and following the event log.
//!
//! It owns no table. What is in the index can always be built again from the catalogue.

mod analysis;
mod collect;
mod document;
mod engine;
mod keeper;
pub mod model;
mod query;
mod suggest;

pub use engine::{Engine, SearchBroken};

#[cfg(test)]
mod tests;
