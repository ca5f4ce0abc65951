//! What the shop window promises.
mod journeys;
