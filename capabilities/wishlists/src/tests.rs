//! Stories of this crate.

mod api;
mod demo;
mod gifts;
mod journeys;
mod kept;
mod leaving;
mod lists;
mod news;
mod panels;
mod people;
mod rules;
mod samples;
mod sight;
