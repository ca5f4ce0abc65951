//! The page of labels: what waits, its file, and the numbers that come back.

pub(crate) mod file;
pub(crate) mod labels;
pub(crate) mod numbers;
mod view;
