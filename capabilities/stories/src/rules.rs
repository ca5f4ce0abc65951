//! What may be told and how it is kept as one text: values in, values out.

pub mod check;
pub mod parts;

mod rejected;

pub use rejected::{EditRejected, Part, WriteRejected};
