//! What stands in a file for a carrier, and what is read out of what it gives back. No clock, no database.

pub(crate) mod answers;
pub(crate) mod rows;
