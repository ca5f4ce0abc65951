//! SQL for sharing. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod bought;
pub(crate) mod erasing;
pub(crate) mod members;
pub(crate) mod orders;
pub(crate) mod referrals;
pub(crate) mod settings;
pub(crate) mod visits;
