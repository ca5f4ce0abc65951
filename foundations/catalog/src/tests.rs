//! What the catalogue promises.

mod faults;
mod journeys;
mod rules;
mod tree;
