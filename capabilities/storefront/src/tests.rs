//! What the shop window promises.
mod edited;
mod guarantee;
mod journeys;
mod lists;
mod live;
mod machines;
mod one_language;
mod pictures;
mod product;
mod rated;
mod share;
mod slots;
mod texts;
