//! The pages of comments: all that was said to a thing, and the lasting address of each.

pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod pieces;
