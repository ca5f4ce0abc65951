//! Stories of this crate.

mod api;
mod faults;
mod journeys;
mod people;
mod plans;
mod races;
mod rules;
mod samples;
mod states;
mod threads;
