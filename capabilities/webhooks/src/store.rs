//! SQL of webhooks. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod attempts;
pub(crate) mod deliveries;
pub(crate) mod secrets;
pub(crate) mod tidying;
pub(crate) mod webhooks;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("webhooks: {text:?}")))
}
