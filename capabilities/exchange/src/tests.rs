//! Files on their way into the catalogue.

mod reading;
mod shopify;
mod table;
