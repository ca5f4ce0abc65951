//! Payments from their beginning to their end: at the provider that is none, at one that does as it likes, and at the real ones,
//! whose line a test holds, or the stand-in that speaks as they do.

mod api;
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
mod redsys_cards;
mod refunds;
mod rules;
mod samples;
mod saved;
mod saved_away;
mod saved_rules;
mod states;
mod stripe;
mod stripe_cards;
mod stripe_forgotten;
mod wire;
