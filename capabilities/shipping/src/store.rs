//! SQL of shipping. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod days;
pub(crate) mod methods;
pub(crate) mod points;
pub(crate) mod zones;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("shipping: {text:?}")))
}
