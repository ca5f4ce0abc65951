//! What the shop window promises.
mod journeys;
mod pictures;
mod share;
