//! Payments from their beginning to their end: at the provider that is none, at one that does as it likes, and at the real ones,
//! whose line a test holds.

mod cards;
mod closing;
mod contracts;
mod hearing;
mod holding;
mod keeping;
mod line;
mod listing;
mod office;
mod provider;
mod redsys;
mod refunds;
mod rules;
mod samples;
mod states;
mod stripe;
