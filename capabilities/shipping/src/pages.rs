//! What visitors read about sending.

pub(crate) mod rates;
