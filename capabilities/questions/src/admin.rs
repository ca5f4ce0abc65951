//! The rooms of questions in the back office: the list, and one question with what the shop does with it.

pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod routing_ways;
