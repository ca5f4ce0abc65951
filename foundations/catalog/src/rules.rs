//! What may stand in the catalogue. Prices and their history are in `price`, numbers of goods in `gtin`, who answers for
//! them in `maker`, who can read its warnings in `safety`.

pub mod check;
pub mod gtin;
pub mod maker;
pub mod moved;
pub mod price;
pub mod safety;
