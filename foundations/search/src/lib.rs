//! Search: an index of what visitors may see, kept by each node for itself and following the event log.
//!
//! What is in the index can always be built again from the catalogue. The only table is the owner's list of synonyms, which
//! the index does not need: it counts when somebody asks.

pub mod actions;
mod analysis;
mod api;
mod collect;
mod document;
mod engine;
mod facets;
mod fields;
mod folder;
mod head;
mod keeper;
pub mod model;
mod query;
pub mod reads;
mod rebuild;
pub mod rules;
mod shelf;
pub mod steps;
mod store;
mod suggest;
mod synonyms;
mod tree;
mod word;

pub use engine::{Engine, SearchBroken};
pub use folder::{Building, Failed, building, is_served};

use database::Migration;
use kernel::Lang;
use std::sync::Arc;
use webkit::{Address, Cost, Door};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261122_020000_synonyms",
    include_str!("../migrations/20261122_020000_synonyms.sql"),
)];

/// The door of search. Lists that were made with other synonyms are good no more.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { migrations: MIGRATIONS, impersonal: &["search_synonym"], texts, ..Door::new("search") }
}

/// The door of programs that search in this index. It stands by itself, because not every house has one.
pub fn program_door(index: Arc<Engine>) -> Door {
    const DEAR: &[Address] = &[
        Address::at("/api/v1/search").cost(Cost::Search),
        Address::at("/api/v1/suggestions").cost(Cost::Search),
    ];
    Door { routes: api::routes(index), addresses: DEAR, ..Door::new("search-program") }
}

#[cfg(test)]
mod tests;
