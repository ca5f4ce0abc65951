//! What may stand in the catalogue. Prices and their history are in `price`, numbers of goods in `gtin`.

pub mod check;
pub mod gtin;
pub mod moved;
pub mod price;
