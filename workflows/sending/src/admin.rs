//! The labels of the house: what waits, its file, and the numbers that come back. How they are drawn is `view`.

pub(crate) mod file;
pub(crate) mod labels;
pub(crate) mod numbers;
