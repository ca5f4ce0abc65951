//! Stories of this crate.

mod faults;
mod journeys;
mod people;
mod plans;
mod races;
mod rules;
mod samples;
mod telling;
