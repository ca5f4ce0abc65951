//! Files on their way into the catalogue.

mod amounts;
mod beside;
mod brought;
mod export;
mod families;
mod forms;
mod heads;
mod hostile;
mod losses;
mod reading;
mod sheets;
mod shopify;
mod standing;
mod table;
mod torn;
