//! Tests of orders, by what they would catch.

mod api;
mod buyers;
mod claims;
mod export;
mod figures;
mod law;
mod money;
mod odd;
mod office;
mod papers;
mod people;
mod rules;
mod samples;
mod sellers;
mod short;
mod split;
mod states;
mod store;
