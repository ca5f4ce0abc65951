//! Files and keys in the back office: the variants to which some belong, one of them, and what was handed over of an order.

pub(crate) mod grants;
pub(crate) mod list;
pub(crate) mod one;
