//! What the shop window promises.
mod guarantee;
mod journeys;
mod lists;
mod live;
mod machines;
mod pictures;
mod product;
mod share;
