//! SQL for wish lists. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod claims;
pub(crate) mod erasing;
pub(crate) mod items;
pub(crate) mod lists;
pub(crate) mod news;
