//! What the catalogue promises.

mod bulk;
mod by_hand;
mod carrying;
mod checks;
mod counting;
mod editor;
mod faults;
mod holding;
mod journeys;
mod many;
mod office;
mod prices;
mod rules;
mod sale;
mod scored;
mod sellers;
mod sheet;
mod stock;
mod stock_rules;
mod tree;
