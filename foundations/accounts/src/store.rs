//! SQL for people, sessions, and what was asked for by letter. Nothing is decided here.

pub(crate) mod asked;
pub(crate) mod former;
pub(crate) mod found;
pub(crate) mod identities;
pub(crate) mod leaving;
pub(crate) mod passkey_ceremonies;
pub(crate) mod passkeys;
pub(crate) mod people;
pub(crate) mod provider_passages;
pub(crate) mod second;
pub(crate) mod sessions;
pub(crate) mod totp;
pub(crate) mod undo;

use database::StoreError;

/// A column whose word no version of the program writes.
fn unknown(column: &str, word: &str) -> StoreError {
    StoreError::Corrupt(format!("{column} {word:?}"))
}
