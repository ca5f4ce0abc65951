//! SQL for stories. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod lists;
pub(crate) mod people;
pub(crate) mod stories;

use database::StoreError;

/// A word of ours out of a column.
fn word<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("stories: {text:?}")))
}
