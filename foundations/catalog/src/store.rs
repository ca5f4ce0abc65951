//! SQL of the catalogue. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod bulk;
pub(crate) mod cards;
pub(crate) mod drafts;
pub(crate) mod edit;
pub(crate) mod lines;
pub(crate) mod many;
pub(crate) mod moved;
pub(crate) mod office;
pub(crate) mod products;
pub(crate) mod sale;
pub(crate) mod scored;
pub(crate) mod sellers;
pub(crate) mod stock;
pub(crate) mod tree;
pub(crate) mod variants;
pub(crate) mod ware;
pub(crate) mod whole;

use database::{StoreError, Value};
use serde::{Serialize, de::DeserializeOwned};

/// A value as the JSON text that a row keeps.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The value that a row keeps as JSON text.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The places of these values in a statement, `$1, $2, ..`, and the values. The last one is repeated until there are as many
/// as a power of two, so that few different statements are prepared; nobody asks about none.
pub(crate) fn among<'v>(values: impl IntoIterator<Item = Value<'v>>) -> (String, Vec<Value<'v>>) {
    let mut values: Vec<Value<'v>> = values.into_iter().collect();
    let last = values.last().copied().unwrap_or(Value::Null);
    values.resize(values.len().next_power_of_two(), last);
    let places: Vec<String> = (1..=values.len()).map(|number| format!("${number}")).collect();
    (places.join(", "), values)
}
