//! Orders in the back office.

pub(crate) mod list;
pub(crate) mod one;
