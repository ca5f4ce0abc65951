//! SQL for help. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod articles;
pub(crate) mod candidates;
pub(crate) mod erasing;
pub(crate) mod lists;
pub(crate) mod proposals;
pub(crate) mod revisions;
pub(crate) mod settings;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("faq: {text:?}")))
}
