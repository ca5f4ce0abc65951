//! Stories of this crate.

mod api;
mod codes;
mod fold;
mod journeys;
mod owners;
mod people;
mod rebuilt;
mod samples;
mod sheets;
mod till;
