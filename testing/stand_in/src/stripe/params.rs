//! What a call says: names and values of a form, with brackets where one thing lies in another.

use serde_json::{Map, Value};

/// Names and values, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    /// Reads a form or the part of an address behind the question mark; nothing of what is none.
    pub(crate) fn read(text: &str) -> Self {
        Self(serde_urlencoded::from_str(text).unwrap_or_default())
    }

    /// The value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of a name as a number.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }

    /// What lies in a name: `metadata` gives what `metadata[..]` says.
    pub(crate) fn within(&self, name: &str) -> Map<String, Value> {
        let inner =
            |key: &str| Some(key.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?.to_owned());
        let pairs = self.0.iter().filter_map(|(key, value)| Some((inner(key)?, Value::from(value.as_str()))));
        pairs.collect()
    }

    /// Whether a list has a value, as `expand[]` has what is wanted with it.
    pub(crate) fn has(&self, list: &str, wanted: &str) -> bool {
        self.0.iter().any(|(key, value)| key.starts_with(list) && value == wanted)
    }

    /// The same for whoever said the same in another order.
    pub(crate) fn sorted(&self) -> Vec<(String, String)> {
        let mut all = self.0.clone();
        all.sort();
        all
    }
}
