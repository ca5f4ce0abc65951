//! SQL of sellers. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod rules;
pub(crate) mod sellers;
pub(crate) mod turns;

use crate::model::State;
use database::StoreError;
use serde::{Serialize, de::DeserializeOwned};

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(format!("sellers: {error}")))
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(format!("sellers: {error}")))
}

fn state(code: &str) -> Result<State, StoreError> {
    State::from_code(code).ok_or_else(|| StoreError::Corrupt(format!("sellers: no state {code}")))
}
