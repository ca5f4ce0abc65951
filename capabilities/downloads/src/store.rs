//! SQL of downloads. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod fetches;
pub(crate) mod files;
pub(crate) mod grants;
pub(crate) mod held;
pub(crate) mod keys;
pub(crate) mod orders;
pub(crate) mod secrets;
pub(crate) mod variants;

use database::StoreError;

/// The places of so many values in a list, the first is `$1`.
fn places(many: usize) -> String {
    let places: Vec<String> = (1..=many).map(|place| format!("${place}")).collect();
    places.join(", ")
}

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("downloads: {text:?}")))
}
