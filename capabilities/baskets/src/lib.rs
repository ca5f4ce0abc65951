//! The basket of a visitor or member, before anything is agreed: what is put in, what it costs now, and what changed since.
//!
//! A visitor has none until something is put in; then a cookie leads their browser to it, and what a guest chose is brought into
//! the basket of the member that the guest turns out to be. What things cost is decided by `pricing`, how many are left by the
//! catalogue; nothing is put aside for anybody here.
//!
//! Payment links are baskets that the shop fills for a buyer with whom it speaks elsewhere: what is in one is put into the
//! buyer's own basket when they follow it.

pub mod actions;
mod admin;
mod api;
mod deadlines;
mod holder;
pub mod model;
mod pages;
mod panels;
mod patience;
mod personal;
pub mod reads;
pub mod rules;
mod secret;
pub mod steps;
mod store;

pub use holder::{holder, settle};
pub use rules::price::to_price;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261124_140500_baskets", include_str!("../migrations/20261124_140500_baskets.sql")),
    Migration::both(
        "20261126_150800_basket_links",
        include_str!("../migrations/20261126_150800_basket_links.sql"),
    ),
    Migration::both(
        "20261201_100600_basket_came",
        include_str!("../migrations/20261201_100600_basket_came.sql"),
    ),
    Migration::both(
        "20261201_100601_basket_checkouts",
        include_str!("../migrations/20261201_100601_basket_checkouts.sql"),
    ),
];

/// Whoever has a payment link sees what the shop has put together.
const ADDRESSES: &[Address] = &[
    Address::at("/basket").open(&["done", "added", "missed", "fewer"]),
    Address::at("/basket/link/").secret(),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "baskets-links", path: "/admin/links", icon: "qr" }];

/// What is in a link that the shop has made, and into which basket it was put: nothing about anybody by itself.
const IMPERSONAL: &[&str] = &["basket_link_line", "basket_link_taken"];

/// The door of baskets.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs().merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        panels: vec![
            panel("product.buy", "baskets", panels::buy),
            panel("frame.tools", "baskets", panels::head),
        ],
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("baskets")
    }
}

/// What whoever shops sees and sends.
fn theirs() -> Routes {
    use pages::{basket, changing, link, state};
    Routes::new()
        .get("/basket", basket::show)
        .get("/basket/state", state::show)
        .post("/basket/add", changing::add)
        .post("/basket/many", changing::add_many)
        .post("/basket/change", changing::change)
        .post("/basket/remove", changing::remove)
        .post("/basket/code", changing::add_code)
        .post("/basket/code/remove", changing::remove_code)
        .get("/basket/link/{secret}", link::show)
        .post("/basket/link/{secret}", link::send)
}

/// What those who sell have.
fn staff() -> Routes {
    use admin::{form, list, one};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/links", list::show)
        .post("/admin/links", form::make)
        .get("/admin/links/new", form::show)
        .post("/admin/links/new", form::again)
        .get("/admin/links/{id}", one::show)
        .post("/admin/links/{id}/renew", one::renew)
        .post("/admin/links/{id}/end", one::end)
}

#[cfg(test)]
mod tests;
