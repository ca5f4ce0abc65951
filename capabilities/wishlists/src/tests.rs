//! Stories of this crate.

mod api;
mod gifts;
mod journeys;
mod kept;
mod lists;
mod news;
mod panels;
mod people;
mod rules;
mod samples;
mod sight;
