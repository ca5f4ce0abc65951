//! Files on their way into the catalogue.

mod export;
mod forms;
mod hostile;
mod reading;
mod shopify;
mod table;
