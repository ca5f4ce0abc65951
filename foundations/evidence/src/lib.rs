//! What the house knows of a person and a product: bought, delivered, given back; and by what: an order, or a receipt of the
//! physical shop whose code somebody typed.
//!
//! It is folded from what orders, returns and the till say. Whoever lets only buyers speak asks [`reads::of`].

pub mod actions;
mod admin;
mod api;
pub mod demo;
pub mod model;
mod pages;
mod panels;
mod patience;
mod personal;
mod pieces;
mod reactions;
pub mod reads;
pub mod rules;
mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261126_150600_evidence", include_str!("../migrations/20261126_150600_evidence.sql")),
    Migration::both(
        "20261126_150601_receipt_most",
        include_str!("../migrations/20261126_150601_receipt_most.sql"),
    ),
    Migration::both(
        "20261201_110310_brought_last",
        include_str!("../migrations/20261201_110310_brought_last.sql"),
    ),
    Migration::both("20261201_127001_faulty", include_str!("../migrations/20261201_127001_faulty.sql")),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "evidence-sheets", path: "/admin/evidence", icon: "qr" }];

/// Whoever has one of these links can say that they bought something.
const ADDRESSES: &[Address] = &[Address::at("/till/").secret()];

/// The door of evidence.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs().merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        panels: vec![panel("account.card", "evidence", panels::account)],
        reactions: reactions::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("evidence")
    }
}

/// What whoever holds a receipt sees, and what whoever is signed in has bought.
fn theirs() -> Routes {
    use pages::{purchases, till};
    Routes::new()
        .get("/till/{code}", till::show)
        .only(Audience::Member)
        .get("/account/purchases", purchases::show)
        .post("/account/purchases", purchases::send)
}

/// What those have who look after sales.
fn staff() -> Routes {
    use admin::{list, one};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/evidence", list::show)
        .post("/admin/evidence", list::make)
        .get("/admin/evidence/{id}", one::show)
}

#[cfg(test)]
mod tests;
