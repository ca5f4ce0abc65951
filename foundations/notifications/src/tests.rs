//! Letters: written, kept, sent, read and forgotten.

mod journeys;
mod keeping;
mod peer;
mod rules;
mod samples;
mod sending;
mod words;
