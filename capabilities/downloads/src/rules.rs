//! What is decided here, by arguments alone.

pub mod files;
pub mod grants;
pub mod keys;
pub mod links;
pub mod ranges;
