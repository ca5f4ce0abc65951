//! Orders in the back office.

pub(crate) mod board;
pub(crate) mod export;
pub(crate) mod figures;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod policy;
pub(crate) mod slip;
