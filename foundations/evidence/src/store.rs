//! SQL for evidence. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod codes;
pub(crate) mod erasing;
pub(crate) mod faulty;
pub(crate) mod known;
pub(crate) mod origins;
pub(crate) mod sheets;
