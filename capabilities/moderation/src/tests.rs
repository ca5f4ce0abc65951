//! Tests of moderation, by what they would catch.

mod api;
mod appeals;
mod forms;
mod numbers;
mod office;
mod redress;
mod rules;
mod samples;
mod states;
mod store;
