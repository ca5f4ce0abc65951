//! SQL for reviews. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod aspects;
pub(crate) mod challenges;
pub(crate) mod collected;
pub(crate) mod erasing;
pub(crate) mod faulty;
pub(crate) mod imported;
pub(crate) mod invitation_words;
pub(crate) mod invitations;
pub(crate) mod lists;
pub(crate) mod reviews;
pub(crate) mod scores;
pub(crate) mod settings;
pub(crate) mod signs;

use database::StoreError;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("reviews: {text:?}")))
}
