//! What the catalogue promises.

mod carrying;
mod faults;
mod journeys;
mod prices;
mod rules;
mod tree;
