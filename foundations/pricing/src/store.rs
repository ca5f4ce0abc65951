//! SQL of pricing. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod groups;
pub(crate) mod promotions;
pub(crate) mod taxes;
pub(crate) mod uses;

use database::StoreError;
use serde::{Serialize, de::DeserializeOwned};

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(format!("pricing: {error}")))
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(format!("pricing: {error}")))
}
