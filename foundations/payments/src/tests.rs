//! Payments from their beginning to their end, at the provider that is none and at one that does as it likes.

mod cards;
mod closing;
mod hearing;
mod keeping;
mod office;
mod provider;
mod refunds;
mod rules;
mod samples;
mod states;
