//! SQL of baskets. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod baskets;
pub(crate) mod checkouts;
pub(crate) mod erasing;
pub(crate) mod links;
