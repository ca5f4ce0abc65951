//! The catalogue: products and their variants, brands, categories, stock, and every price that was ever asked.
//!
//! It has no pages: shop window, search and back office read it through [`reads`] and change it through [`steps`] and
//! [`actions`].

pub mod actions;
mod checks;
pub mod demo;
pub mod model;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;
pub mod view;

use action::BoxFut;
use database::{Migration, Snapshot, StoreError};
use kernel::Lang;
use webkit::Door;

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261121_100000_catalog", include_str!("../migrations/20261121_100000_catalog.sql")),
    Migration::both(
        "20261122_010000_moved_address",
        include_str!("../migrations/20261122_010000_moved_address.sql"),
    ),
    Migration::both("20261122_030000_own_texts", include_str!("../migrations/20261122_030000_own_texts.sql")),
    Migration::each(
        "20261121_100001_price_log",
        include_str!("../migrations/20261121_100001_price_log.lite.sql"),
        include_str!("../migrations/20261121_100001_price_log.pg.sql"),
    ),
];

/// The door of the catalogue.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { moved: Some(moved), migrations: MIGRATIONS, texts, checks: checks::all(), ..Door::new("catalog") }
}

fn moved<'a>(snap: &'a mut Snapshot, address: &'a str) -> BoxFut<'a, Result<Option<String>, StoreError>> {
    Box::pin(reads::moved(snap, address))
}

#[cfg(test)]
mod tests;
