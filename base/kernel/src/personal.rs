//! Personal data, kept out of logs by its type. Erasing it is not here: each table's owner does that.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Something about a person. It never prints itself; whoever needs the value says so with [`Personal::reveal`].
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Wraps a value that belongs to a person.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. The word is long so that a reader notices it.
    pub fn reveal(&self) -> &T {
        &self.0
    }

    /// The value itself, taken out.
    pub fn into_revealed(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(personal)")
    }
}
