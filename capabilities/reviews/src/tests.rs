//! Stories of this crate.

mod api;
mod exports;
mod faults;
mod fold;
mod invitation_heard;
mod invitation_journeys;
mod invitation_rules;
mod journeys;
mod office;
mod people;
mod plans;
mod races;
mod rules;
mod samples;
mod scores;
mod writing;
