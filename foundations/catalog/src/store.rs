//! SQL of the catalogue. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod bulk;
pub(crate) mod cards;
pub(crate) mod drafts;
pub(crate) mod edit;
pub(crate) mod lines;
pub(crate) mod moved;
pub(crate) mod office;
pub(crate) mod products;
pub(crate) mod tree;
pub(crate) mod variants;
pub(crate) mod whole;

use database::StoreError;
use serde::{Serialize, de::DeserializeOwned};

/// A value as the JSON text that a row keeps.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The value that a row keeps as JSON text.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(error.to_string()))
}
