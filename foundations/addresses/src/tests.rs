//! Tests of addresses, by what they would catch.

mod api;
mod check;
mod fields;
mod hostile;
mod journeys;
mod lines;
mod peer;
mod places;
mod postcodes;
mod races;
mod register;
mod samples;
mod store;
mod tax_ids;
mod vat;
