//! The shop itself: its name, its identity block, the settings by which everything is printed, and the official notice that
//! the law makes it show.

pub mod actions;
mod api;
mod checks;
pub mod demo;
mod keeper;
pub mod model;
mod pages;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

pub use keeper::Keeper;

use database::Migration;
use kernel::Lang;
use webkit::{Address, Cost, Door, Routes};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261121_090000_shop", include_str!("../migrations/20261121_090000_shop.sql")),
    Migration::both(
        "20261122_040000_shop_notice",
        include_str!("../migrations/20261122_040000_shop_notice.sql"),
    ),
    Migration::both(
        "20261122_140000_shop_setup",
        include_str!("../migrations/20261122_140000_shop_setup.sql"),
    ),
    Migration::both("20261122_141000_shop_page", include_str!("../migrations/20261122_141000_shop_page.sql")),
];

/// The door of the shop's own settings.
pub fn door() -> Door {
    let routes = Routes::new().get("/shop/notice/{name}", pages::notice).merge(api::routes());
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    const FILES: &[Address] = &[Address::at("/shop/").cost(Cost::Free)];
    let checks = checks::all();
    Door {
        routes,
        addresses: FILES,
        checks,
        migrations: MIGRATIONS,
        // Who keeps the shop is said there because the law wants it shown, also where that is a natural person.
        impersonal: &["shop", "shop_notice", "shop_setup", "shop_page"],
        texts,
        ..Door::new("shop")
    }
}

#[cfg(test)]
mod tests;
