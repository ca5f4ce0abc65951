//! What the catalogue promises.

mod bulk;
mod by_hand;
mod carrying;
mod checks;
mod editor;
mod faults;
mod journeys;
mod many;
mod office;
mod prices;
mod rules;
mod sheet;
mod tree;
