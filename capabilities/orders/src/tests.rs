//! Tests of orders, by what they would catch.

mod api;
mod businesses;
mod buyers;
mod claims;
mod deemed;
mod disputes;
mod diverging;
mod export;
mod figures;
mod law;
mod money;
mod odd;
mod office;
mod papers;
mod past;
mod past_rules;
mod people;
mod rules;
mod samples;
mod sellers;
mod short;
mod split;
mod states;
mod store;
mod terms;
mod unsent;
