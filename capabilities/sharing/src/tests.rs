//! Stories of this crate.

mod bought;
mod faults;
mod journeys;
mod links;
mod office;
mod people;
mod plans;
mod referrals;
mod rules;
mod samples;
