//! Tests of contributions, by what they would catch.

mod api;
mod erased;
mod faults;
mod holds;
mod hostile;
mod journeys;
mod lists;
mod races;
mod reports;
mod samples;
mod states;
mod versions;
mod votes;
