//! What the catalogue promises.

mod journeys;
mod rules;
