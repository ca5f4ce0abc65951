//! Stories of this crate.

mod api;
mod candidates;
mod faults;
mod fresh;
mod journeys;
mod people;
mod proposals;
mod races;
mod rules;
mod samples;
mod writing;
