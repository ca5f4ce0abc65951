//! SQL of returns. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod erasing;
pub(crate) mod lines;
pub(crate) mod links;
pub(crate) mod lists;
pub(crate) mod notes;
pub(crate) mod refunds;
pub(crate) mod returns;
pub(crate) mod settings;
pub(crate) mod taken;
pub(crate) mod withdrawals;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| corrupt(&text))
}

fn corrupt(what: &dyn std::fmt::Debug) -> StoreError {
    StoreError::Corrupt(format!("returns: {what:?}"))
}

/// How an address for letters is compared.
pub(crate) fn folded(address: &str) -> String {
    accounts::rules::folded_address(address.trim())
}
