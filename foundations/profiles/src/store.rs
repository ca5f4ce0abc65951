//! SQL for profiles. No rule lives here: a row that says what no version of the program writes is reported as `Corrupt`.

pub(crate) mod edges;
pub(crate) mod erasing;
pub(crate) mod handles;
pub(crate) mod invitations;
pub(crate) mod lists;
pub(crate) mod profiles;
pub(crate) mod sights;

use database::StoreError;

/// A word of ours out of a column.
fn word<T>(what: &str, text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("{what}: {text:?}")))
}
