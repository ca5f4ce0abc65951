//! What came before in a file, as eight bytes each: a file of a hundred megabytes does not fill the memory.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

/// What came before.
#[derive(Default)]
pub(crate) struct Twice(HashSet<u64>);

impl Twice {
    /// Whether it came before. It has from now on.
    pub(crate) fn is_again(&mut self, text: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        !self.0.insert(hasher.finish())
    }
}
