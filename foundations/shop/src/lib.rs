//! The shop itself: its name, its identity block and the settings by which everything is printed.

pub mod actions;
pub mod demo;
mod keeper;
pub mod model;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

pub use keeper::Keeper;

use database::Migration;
use kernel::Lang;
use webkit::Door;

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261121_090000_shop", include_str!("../migrations/20261121_090000_shop.sql"))];

/// The door of the shop's own settings.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { migrations: MIGRATIONS, texts, ..Door::new("shop") }
}

#[cfg(test)]
mod tests;
