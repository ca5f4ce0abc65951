//! Sharing: passing things on by plain links that are counted for a day and for nobody, showing what one bought by one's own choice, and
//! bringing friends, for which both get something once nothing can go back any more.

pub mod actions;
mod admin;
mod deadlines;
pub mod demo;
mod feature;
pub mod model;
mod names;
mod notices;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
mod steps;
mod store;
mod words;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261201_125000_sharing", include_str!("../migrations/20261201_125000_sharing.sql"))];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "sharing-admin", path: "/admin/sharing", icon: "share" }];

const ADDRESSES: &[Address] = &[
    Address::at("/share").open(&["of"]),
    Address::at("/share/mastodon").open(&["of", "instance"]),
    Address::at("/share/to/").open(&["of"]),
    Address::at("/s/").cost(Cost::Search),
    Address::at("/r/").cost(Cost::Search),
    Address::at("/account/referrals").open(&["done"]),
    Address::at("/account/bought").open(&["done"]),
];

/// The door of sharing.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::SHARING),
        routes: open().merge(own()).merge(staff()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: notices::ALL,
        panels: vec![
            panel("product.share", "sharing", panels::of_product),
            panel("order.after", "sharing", panels::after_order),
            panel("account.card", "sharing", panels::account),
        ],
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("sharing")
    }
}

/// What everybody can do.
fn open() -> Routes {
    use pages::{bought, follow, invited, mastodon, sheet};
    Routes::new()
        .get("/share", sheet::show)
        .get("/share/mastodon", mastodon::show)
        .get("/share/to/{channel}", sheet::lead)
        .get("/s/{way}/{*path}", follow::follow)
        .get("/bought/{code}", bought::show)
        .get("/r", invited::ask)
        .post("/r", invited::typed)
        .get("/r/{code}", invited::show)
}

/// What whoever is signed in has.
fn own() -> Routes {
    use pages::{choose, invited, mine};
    Routes::new()
        .only(Audience::Member)
        .get("/r/{code}/join", invited::form)
        .post("/r/{code}/join", invited::join)
        .get("/account/referrals", mine::show)
        .post("/account/referrals", mine::begin)
        .get("/account/bought", choose::show)
        .post("/account/bought", choose::make)
        .post("/account/bought/{id}/remove", choose::remove)
}

/// What those have who look after sales, and after the shop.
fn staff() -> Routes {
    use admin::{settings, sharing};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/sharing", sharing::show)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/sharing/settings", settings::show)
        .post("/admin/sharing/settings", settings::send)
}

#[cfg(test)]
mod tests;
