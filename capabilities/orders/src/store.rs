//! SQL of orders. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod business;
pub(crate) mod erasing;
pub(crate) mod export;
pub(crate) mod extra;
pub(crate) mod found;
pub(crate) mod groups;
pub(crate) mod lines;
pub(crate) mod links;
pub(crate) mod lists;
pub(crate) mod notes;
pub(crate) mod orders;
pub(crate) mod parcels;
pub(crate) mod past;
pub(crate) mod refunds;
pub(crate) mod settings;
pub(crate) mod sums;
pub(crate) mod terms;
pub(crate) mod unsent;

use database::StoreError;
use kernel::{Currency, Money};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("orders: {text:?}")))
}

/// A code out of a column, of something that is read as it is written elsewhere.
fn word<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(text.to_owned())).map_err(corrupt)
}

fn written<T: Serialize + ?Sized>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(corrupt)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(corrupt)
}

fn corrupt(error: serde_json::Error) -> StoreError {
    StoreError::Corrupt(format!("orders: {error}"))
}

const fn money(minor: i64, currency: Currency) -> Money {
    Money::new(minor, currency)
}

/// How an address for letters is compared.
pub(crate) fn folded(address: &str) -> String {
    accounts::rules::folded_address(address.trim())
}
