//! SQL for questions. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod answers;
pub(crate) mod deflected;
pub(crate) mod erasing;
pub(crate) mod imported;
pub(crate) mod lists;
pub(crate) mod questions;
pub(crate) mod reputation;
pub(crate) mod routing;
pub(crate) mod routing_owner;
pub(crate) mod routing_ways;
pub(crate) mod same;

use crate::model::ContributionId;
use database::{Arg, StoreError, Value};

/// More than so many are not asked for at once.
const AT_ONCE: usize = 128;

/// A word of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("questions: {text:?}")))
}

/// The same of a column that may be empty.
fn code_or_none<T>(
    text: Option<String>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| code(&text, read)).transpose()
}

/// Ids as parameters and their places, their number rounded up by the last one, so that few statements are kept ready.
fn in_many(ids: &[ContributionId]) -> (Vec<Value<'_>>, String) {
    let mut values: Vec<Value<'_>> = ids.iter().map(Arg::value).collect();
    if let Some(last) = values.last().copied() {
        values.resize(values.len().next_power_of_two(), last);
    }
    let places: Vec<String> = (1..=values.len()).map(|place| format!("${place}")).collect();
    (values, places.join(", "))
}
