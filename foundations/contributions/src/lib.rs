//! Contributions: what anyone writes here, whatever it is for. The text and its versions, votes, reports, what is held and taken
//! down and why, how far its authors are trusted. docs/adr/0049 says how and why.
//!
//! Reviews, questions and comments stand on it: each keeps what is its own under the id of its contribution, asks
//! [`steps::write`] to keep the words, and hears what becomes of them.

pub mod actions;
mod admin;
mod api;
mod deadlines;
pub mod model;
mod notices;
mod pages;
mod panels;
mod patience;
mod personal;
pub mod pieces;
mod reactions;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both(
        "20261201_110500_contributions",
        include_str!("../migrations/20261201_110500_contributions.sql"),
    ),
    Migration::both("20261201_110501_stood", include_str!("../migrations/20261201_110501_stood.sql")),
];

const SECTIONS: &[Section] = &[Section {
    group: Group::House,
    title: "contributions-settings",
    path: "/admin/contributions",
    icon: "chat",
}];

const ADDRESSES: &[Address] = &[Address::at("/contributions/").open(&["back", "done"])];

/// The door of contributions.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: open().merge(own()).merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: notices::ALL,
        panels: vec![panel("account.card", "contributions", panels::own)],
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("contributions")
    }
}

/// What whoever comes by can do.
fn open() -> Routes {
    use pages::{history, report};
    Routes::new()
        .get("/contributions/{id}/history", history::show)
        .get("/contributions/{id}/report", report::show)
        .post("/contributions/{id}/report", report::send)
}

/// What whoever is signed in can do.
fn own() -> Routes {
    use pages::{mine, one, vote};
    Routes::new()
        .only(Audience::Member)
        .post("/contributions/{id}/vote", vote::send)
        .get("/account/contributions", mine::show)
        .post("/account/contributions", mine::send)
        .get("/account/contributions/{id}", one::show)
        .post("/account/contributions/{id}", one::send)
        .post("/account/contributions/{id}/withdraw", one::withdraw)
}

/// What those have who watch over what people write.
fn staff() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .get("/admin/contributions", admin::show)
        .post("/admin/contributions", admin::send)
}

#[cfg(test)]
mod tests;
