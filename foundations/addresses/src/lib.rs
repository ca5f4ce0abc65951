//! Postal addresses: how each country writes them, what may stand in one, where a place counts as being, and the addresses
//! that a person keeps; and whether a number of a company stands in the register of the Union.
//!
//! What an order was sent to stands with the order: an address that is changed here changes nothing there. Which countries a
//! shop sends to, and what tax a place has, is others' too.

pub mod actions;
mod api;
mod deadlines;
mod jobs;
pub mod model;
mod pages;
mod panels;
mod patience;
mod personal;
pub mod pieces;
pub mod reads;
mod registry;
pub mod rules;
pub mod steps;
mod store;

pub use patience::VatTurns;
pub use registry::Registry;

use database::Migration;
use kernel::Lang;
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Routes, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261124_140000_addresses", include_str!("../migrations/20261124_140000_addresses.sql")),
    Migration::both(
        "20261201_100700_vat_number",
        include_str!("../migrations/20261201_100700_vat_number.sql"),
    ),
];

/// The door of addresses. Numbers of companies are looked up where the Commission answers.
pub fn door() -> Door {
    door_with(&Registry::default())
}

/// The same with the register at a place of its own.
pub fn door_with(registry: &Registry) -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: own().merge(api::routes()).share(Arc::new(Patience::default())),
        panels: vec![panel("account.card", "addresses", panels::card)],
        jobs: jobs::all(registry),
        deadlines: deadlines::all(),
        personal: personal::all(),
        migrations: MIGRATIONS,
        texts,
        ..Door::new("addresses")
    }
}

/// What whoever is signed in has.
fn own() -> Routes {
    use pages::{book, form};
    Routes::new()
        .only(Audience::Member)
        .get("/account/addresses", book::show)
        .get("/account/addresses/new", form::new)
        .post("/account/addresses/new", form::add)
        .get("/account/addresses/{id}", form::show)
        .post("/account/addresses/{id}", form::change)
        .post("/account/addresses/{id}/default", book::prefer)
        .post("/account/addresses/{id}/remove", book::remove)
}

#[cfg(test)]
mod tests;
