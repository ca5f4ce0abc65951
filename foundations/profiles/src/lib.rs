//! Profiles: what people show of themselves and to whom, who follows whom, who is whose friend, who wants to have nothing to
//! do with whom, and how friends find each other. docs/adr/0031 says how and why.
//!
//! What people write and buy is kept elsewhere; whoever shows it asks [`reads::may_see`] and [`reads::hidden_between`] first.

pub mod actions;
mod admin;
mod api;
mod deadlines;
pub mod demo;
pub mod model;
mod notices;
mod pages;
mod panels;
mod patience;
mod personal;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Routes, panel};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261123_120000_profiles",
    include_str!("../migrations/20261123_120000_profiles.sql"),
)];

/// Whoever has one of these links may become somebody's friend.
const ADDRESSES: &[Address] = &[
    Address::at("/i/").secret(),
    Address::at("/portraits/").cost(Cost::Free),
    Address::at("/u/").open(&["done"]),
];

/// The door of the profiles.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: open().merge(own()).merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        notices: notices::ALL,
        panels: vec![panel("account.card", "profiles", panels::friends)],
        deadlines: deadlines::all(),
        personal: personal::all(),
        migrations: MIGRATIONS,
        texts,
        ..Door::new("profiles")
    }
}

/// What whoever comes by sees.
fn open() -> Routes {
    use pages::{arrival, portrait, public};
    Routes::new()
        .get("/u/{handle}", public::show)
        .get("/portraits/{file}/{side}", portrait::show)
        .get("/i/{secret}", arrival::show)
        .post("/i/{secret}/sign-up", arrival::sign_up)
}

/// What whoever is signed in has.
fn own() -> Routes {
    use pages::{arrival, edit, friends, invite, preview, public, visibility};
    Routes::new()
        .only(Audience::Member)
        .get("/account/profile", edit::show)
        .post_files("/account/profile", edit::send)
        .get("/account/profile/preview", preview::show)
        .get("/account/profile/visibility", visibility::show)
        .post("/account/profile/visibility", visibility::send)
        .get("/account/friends", friends::show)
        .post("/account/friends/find", friends::find)
        .get("/account/friends/invite", invite::list)
        .post("/account/friends/invite", invite::make)
        .get("/account/friends/invite/{id}", invite::show)
        .post("/account/friends/invite/{id}/revoke", invite::revoke)
        .post("/u/{handle}", public::send)
        .post("/i/{secret}", arrival::send)
}

/// What those have who watch over what people write.
fn staff() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .get("/admin/people/{id}/profile", admin::show)
        .post("/admin/people/{id}/profile", admin::send)
}

#[cfg(test)]
mod tests;
