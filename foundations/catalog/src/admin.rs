//! The back office of the catalogue: the list of products and what is done to many of them, the editor of one; categories;
//! brands.

pub(crate) mod brands;
pub(crate) mod bulk;
pub(crate) mod categories;
pub(crate) mod editor;
pub(crate) mod history;
pub(crate) mod list;
