//! What the catalogue promises.

mod carrying;
mod checks;
mod faults;
mod journeys;
mod prices;
mod rules;
mod tree;
