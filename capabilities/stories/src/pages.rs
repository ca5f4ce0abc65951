//! The pages of stories: all of them, one whole, and the forms of those who tell.

pub(crate) mod edit;
pub(crate) mod fields;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod pieces;
pub(crate) mod write;
