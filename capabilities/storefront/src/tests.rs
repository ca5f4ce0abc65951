//! What the shop window promises.
mod journeys;
mod live;
mod pictures;
mod product;
mod share;
