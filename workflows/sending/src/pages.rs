//! What whoever sells here has: the labels of their own orders.

pub(crate) mod labels;
