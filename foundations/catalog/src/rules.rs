//! What may stand in the catalogue. Prices and their history are in `price`, numbers of goods in `gtin`, who answers for
//! them in `maker`, who can read its warnings in `safety`,
//! a product as a form of the editor in `sheet`, what the back office lists of them in `line`, what may be bought of what lies
//! here in `stock`, what reviews come to in `scored`.

pub mod bulk;
pub mod check;
pub mod gtin;
pub mod line;
pub mod maker;
pub mod moved;
pub mod price;
pub mod safety;
pub mod scored;
pub mod sheet;
pub mod stock;
pub mod tree;
pub mod words;
