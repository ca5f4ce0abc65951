//! Lists of what people would like, and lists of what they would like to be given.
//!
//! Others see a list as its owner lets them. Of a list with a day they say what they give, and its owner is told of it on that day.

pub mod actions;
mod api;
mod deadlines;
pub mod demo;
mod feature;
pub mod model;
mod notices;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
mod secret;
mod steps;
mod store;

use database::Migration;
use kernel::Lang;
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Routes, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261126_150700_wishlists", include_str!("../migrations/20261126_150700_wishlists.sql")),
    Migration::both(
        "20261126_150701_gifts_kept",
        include_str!("../migrations/20261126_150701_gifts_kept.sql"),
    ),
    Migration::both(
        "20261201_100703_lists_gone",
        include_str!("../migrations/20261201_100703_lists_gone.sql"),
    ),
];

/// Whoever has one of these links sees a list, or undoes what was said.
const ADDRESSES: &[Address] =
    &[Address::at("/lists/").open(&["done", "page"]).secret(), Address::at("/gifts/").secret()];

/// The door of wish lists.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::WISHLISTS),
        routes: open().merge(own()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        notices: notices::ALL,
        panels: vec![
            panel("product.save", "wishlists", panels::save),
            panel("profile.tab", "wishlists", panels::on_profile),
            panel("account.card", "wishlists", panels::account),
        ],
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        migrations: MIGRATIONS,
        texts,
        ..Door::new("wishlists")
    }
}

/// What others see of a list.
fn open() -> Routes {
    use pages::{gift, view};
    Routes::new()
        .get("/lists/{word}", view::show)
        .post("/lists/{word}/claim", view::claim)
        .post("/lists/{word}/undo", view::undo)
        .get("/gifts/{secret}", gift::show)
        .post("/gifts/{secret}", gift::undo)
}

/// What whoever is signed in has.
fn own() -> Routes {
    use pages::{gifts, item, list, mine, save};
    Routes::new()
        .only(Audience::Member)
        .get("/account/lists", mine::show)
        .post("/account/lists", mine::make)
        .get("/account/lists/save", save::show)
        .post("/account/lists/save", save::send)
        .get("/account/lists/{id}", list::show)
        .post("/account/lists/{id}", list::change)
        .post("/account/lists/{id}/link", list::renew)
        .post("/account/lists/{id}/remove", list::remove)
        .get("/account/gifts", gifts::show)
        .post("/account/gifts", gifts::undo)
        .post("/account/wishes/{id}", item::change)
        .post("/account/wishes/{id}/remove", item::remove)
}

#[cfg(test)]
mod tests;
