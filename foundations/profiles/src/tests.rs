//! Tests of profiles, by what they would catch.

mod api;
mod edges;
mod hostile;
mod invitations;
mod journeys;
mod people;
mod races;
mod rules;
mod samples;
mod sight;
mod store;
