//! SQL of moderation. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod erasing;
pub(crate) mod filings;
pub(crate) mod lists;
pub(crate) mod measures;
pub(crate) mod notices;
pub(crate) mod numbers;
pub(crate) mod settings;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("moderation: {text:?}")))
}

/// The same where there may be none.
fn code_if<T>(text: Option<String>, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
    text.map(|text| code(&text, read)).transpose()
}
