//! What happens to search itself.

use kernel::{Id, Tag};

/// Marks the id of search. There is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Search {}
impl Tag for Search {
    const KIND: &'static str = "search";
}

/// The id of search.
pub type SearchId = Id<Search>;

/// The one search of the shop.
pub const THE_SEARCH: SearchId = SearchId::from_bytes([0; 16]);

events::facts! {
    /// Everything that happens to search itself.
    pub enum SearchFact {
        /// Somebody wants every node to build its index anew.
        ReindexAsked { search: SearchId } = "search.reindex_asked" v 1 about search,
        /// The owner's list of synonyms is another one now.
        SynonymsChanged { search: SearchId, groups: u32 } = "search.synonyms_changed" v 1 about search,
    }
}
