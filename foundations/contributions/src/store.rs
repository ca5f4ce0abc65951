//! SQL for what people write. No rule lives here: a row that says what no version of the program writes is reported as `Corrupt`.

pub(crate) mod contributions;
pub(crate) mod erasing;
pub(crate) mod exporting;
pub(crate) mod lists;
pub(crate) mod pace;
pub(crate) mod prints;
pub(crate) mod reports;
pub(crate) mod settings;
pub(crate) mod statements;
pub(crate) mod versions;
pub(crate) mod votes;
pub(crate) mod waiting;
pub(crate) mod writers;

use crate::model::ContributionId;
use database::{StoreError, Value};

/// A word of ours out of a column.
fn word<T>(what: &str, text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("{what}: {text:?}")))
}

/// A word of ours out of a column that may be empty.
fn word_or_none<T>(
    what: &str,
    text: Option<String>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| word(what, &text, read)).transpose()
}

fn unreadable(what: &'static str) -> impl Fn(serde_json::Error) -> StoreError {
    move |error| StoreError::Corrupt(format!("{what}: {error}"))
}

/// Ids as parameters from `$first` on, their number rounded up so that few statements are kept ready: the last one is repeated.
/// Whoever calls asks for one at least.
fn ids_in(ids: &[ContributionId], first: usize) -> (Vec<Value<'_>>, String) {
    let count = ids.len().next_power_of_two();
    let last = ids.last();
    let values = (0..count).filter_map(|at| ids.get(at).or(last)).map(|id| Value::Bytes(id.as_bytes()));
    let places: Vec<String> = (first..first + count).map(|place| format!("${place}")).collect();
    (values.collect(), places.join(", "))
}
