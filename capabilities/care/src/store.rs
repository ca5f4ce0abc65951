//! SQL of customer care. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod cases;
pub(crate) mod erasing;
pub(crate) mod lists;
pub(crate) mod mails;
pub(crate) mod messages;
pub(crate) mod problems;
pub(crate) mod replies;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("care: {text:?}")))
}
