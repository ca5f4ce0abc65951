//! Tests of customer care, by what they would catch.

mod api;
mod attached;
mod forms;
mod mails;
mod matters;
mod office;
mod peer;
mod problem_samples;
mod problems;
mod rules;
mod samples;
mod store;
