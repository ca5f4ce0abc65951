//! The page on which somebody buys.

mod asked;
pub(crate) mod look;
mod parts;
pub(crate) mod place;
mod summary;
pub(crate) mod take_over;
pub(crate) mod troubles;
mod view;
mod words;
