//! The owner's synonyms, and what was searched for in vain.

use crate::{model::SynonymGroup, store};
use database::{SignalSum, Snapshot, StoreError};

/// The name under which searches without result are counted. The dimension is the language and the words.
pub const NOTHING_FOUND: &str = "search.none";

/// The owner's list.
pub async fn synonyms(snap: &mut Snapshot) -> Result<Vec<SynonymGroup>, StoreError> {
    store::synonyms(snap).await
}

/// What was searched for in vain between two days, most often first.
pub async fn nothing_found(
    snap: &mut Snapshot,
    first_day: &str,
    last_day: &str,
    most: u32,
) -> Result<Vec<SignalSum>, StoreError> {
    snap.list_signals(NOTHING_FOUND, first_day, last_day, most).await
}
