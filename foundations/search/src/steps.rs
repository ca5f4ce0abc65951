//! Changing the owner's synonyms and asking for new indexes, inside a transaction.

use crate::{model::SynonymGroup, store};
use database::{StoreError, Tx};
use search_facts::{ReindexAsked, SynonymsChanged, THE_SEARCH};

/// Puts a list in the place of the old one. The same list again changes nothing. Tells whether it was another.
pub async fn replace_synonyms(tx: &mut Tx, groups: &[SynonymGroup]) -> Result<bool, StoreError> {
    if store::synonyms(tx).await? == groups {
        return Ok(false);
    }
    store::replace_synonyms(tx, groups).await?;
    let count = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    tx.record(&SynonymsChanged { search: THE_SEARCH, groups: count }).await?;
    Ok(true)
}

/// Asks every node to build its index anew.
pub async fn ask_reindex(tx: &mut Tx) -> Result<(), StoreError> {
    tx.record(&ReindexAsked { search: THE_SEARCH }).await
}
