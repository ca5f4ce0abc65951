//! What goes back: withdrawal, returns that the shop allows, and what is not as it was agreed. Three things, never one.
//!
//! Nothing here knows an order but by its id: finding it, putting goods back on sale and giving money back are the workflow
//! `returning`.

pub mod actions;
mod admin;
pub mod api;
mod deadlines;
mod letters;
pub mod model;
pub mod names;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
mod secret;
pub mod steps;
mod store;

pub use pages::{blame, unkept};
pub use patience::Patience;
pub use secret::mark_of;

use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind, Right};
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261126_150400_returns", include_str!("../migrations/20261126_150400_returns.sql")),
    Migration::both(
        "20261201_100100_return_pieces",
        include_str!("../migrations/20261201_100100_return_pieces.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "returns-returns", path: "/admin/returns", icon: "return" }];

/// Whoever has one of these links reads a return.
const ADDRESSES: &[Address] = &[Address::at("/returns/").open(&["done"]).secret()];

const fn work(name: &'static str, why: &'static str, duty: bool) -> NoticeKind {
    NoticeKind { name, why, group: NoticeGroup::Work, site: true, mail: true, duty }
}

/// There is something to look at.
pub(crate) const NEW_RETURN: NoticeKind = work("returns-notice-new", "returns-notice-new-why", false);
/// Money must be back soon, is late, or did not go.
pub(crate) const DUE_SOON: NoticeKind = work("returns-notice-due", "returns-notice-due-why", true);
/// Somebody declared something for which there is no order.
pub(crate) const LOST: NoticeKind = work("returns-notice-lost", "returns-notice-lost-why", false);

const NOTICES: &[NoticeKind] = &[NEW_RETURN, DUE_SOON, LOST];

/// The door of returns.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs().merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: NOTICES,
        panels: vec![
            panel("frame.foot", "returns", panels::foot),
            panel("account.card", "returns", panels::account),
            panel("admin.dashboard", "returns", panels::dashboard),
        ],
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("returns")
    }
}

/// What whoever sends something back sees: by a link, or signed in.
fn theirs() -> Routes {
    use pages::{mine, one};
    Routes::new()
        .get("/returns/{secret}", one::show)
        .post("/returns/{secret}/sent", one::send)
        .only(Audience::Member)
        .get("/account/returns", mine::list)
        .get("/account/returns/{id}", mine::show)
        .post("/account/returns/{id}/sent", mine::send)
}

/// What those who look after returns have.
fn staff() -> Routes {
    use admin::{declarations, list, policy};
    Routes::new()
        .only(Audience::Staff(Right::Orders))
        .get("/admin/returns", list::show)
        .get("/admin/returns/declarations", declarations::show)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/returns/policy", policy::show)
        .post("/admin/returns/policy", policy::send)
}

#[cfg(test)]
mod tests;
