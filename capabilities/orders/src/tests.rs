//! Tests of orders, by what they would catch.

mod api;
mod buyers;
mod law;
mod money;
mod odd;
mod office;
mod people;
mod rules;
mod samples;
mod states;
mod store;
