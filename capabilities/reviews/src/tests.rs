//! Stories of this crate.

mod api;
mod aspects;
mod by_letter;
mod counted;
mod exports;
mod faults;
mod fled;
mod fold;
mod home;
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
mod spam;
mod targets;
mod writing;
