//! One page of a list. Lists go on from a key, never from a count, so a long list is as quick at its end as at its start.

use serde::{Deserialize, Serialize};

/// Where the next page begins: the sort key of the last row seen, opaque to whoever carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(pub String);

/// A page of a list and where it goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageOf<T> {
    /// The rows of this page, in order.
    pub items: Vec<T>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<Cursor>,
}

impl<T> PageOf<T> {
    /// Cuts a page out of one row more than it holds: the surplus row only tells that the list goes on.
    pub fn cut(mut rows: Vec<T>, size: usize, key: impl FnOnce(&T) -> String) -> Self {
        let more = rows.len() > size;
        rows.truncate(size);
        let next = more.then(|| rows.last().map(|row| Cursor(key(row)))).flatten();
        Self { items: rows, next }
    }

    /// The same page with every row turned into something else.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> PageOf<U> {
        PageOf { items: self.items.into_iter().map(turn).collect(), next: self.next }
    }
}
