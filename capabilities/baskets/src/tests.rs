//! Stories of this crate.

mod api;
mod duties;
mod hostile;
mod journeys;
mod kept;
mod merging;
mod panels;
mod rules;
mod samples;
mod store;
