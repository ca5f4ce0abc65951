//! Stories of this crate.

mod api;
mod codes;
mod demo;
mod faulty;
mod fold;
mod journeys;
mod owners;
mod people;
mod rebuilt;
mod samples;
mod sheets;
mod till;
