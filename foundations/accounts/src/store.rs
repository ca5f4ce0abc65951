//! SQL for people, sessions, and what was asked for by letter. Nothing is decided here.

pub(crate) mod asked;
pub(crate) mod people;
pub(crate) mod sessions;

use database::StoreError;

/// A column whose word no version of the program writes.
fn unknown(column: &str, word: &str) -> StoreError {
    StoreError::Corrupt(format!("{column} {word:?}"))
}
