//! The pages of those who look after returns, as far as they need the order.

pub(crate) mod declaration;
pub(crate) mod one;
