//! Stories of this crate.

mod api;
mod faults;
mod journeys;
mod office;
mod people;
mod plans;
mod ranked;
mod reputation;
mod reputation_rules;
mod routing_journeys;
mod routing_rules;
mod routing_samples;
mod same;
mod samples;
mod stages;
mod talk;
