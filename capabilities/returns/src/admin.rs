//! The pages of those who look after returns: the queue, declarations that mean no order, what the shop decided. One return is
//! the workflow's `returning`, which knows its order.

pub(crate) mod declarations;
pub(crate) mod list;
pub(crate) mod policy;
