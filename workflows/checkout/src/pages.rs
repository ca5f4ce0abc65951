//! The page on which somebody buys.

mod asked;
pub(crate) mod look;
mod parts;
pub(crate) mod place;
mod summary;
mod troubles;
mod view;
mod words;
