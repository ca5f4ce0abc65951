//! Who sells here besides the house: who they are, how far they are checked, and what the house keeps of what they sell.
//!
//! Whose a product is stands in the catalogue; what is owed to whom is the ledger's.

pub mod actions;
mod admin;
mod api;
mod deadlines;
mod feature;
mod jobs;
mod letters;
pub mod model;
mod names;
mod pages;
mod panels;
mod patience;
mod personal;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;
pub mod words;

pub use feature::SELLERS;

use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261126_150301_sellers", include_str!("../migrations/20261126_150301_sellers.sql")),
    Migration::both(
        "20261201_110320_commission_notice",
        include_str!("../migrations/20261201_110320_commission_notice.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Shop, title: "sellers-title", path: "/admin/sellers", icon: "store" }];

/// Somebody has to compare what a seller says.
pub(crate) const CHECK: NoticeKind = NoticeKind {
    name: "sellers-notice-check",
    why: "sellers-notice-check-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};

/// What the house keeps of somebody's sales changes: they get a letter in any case.
pub(crate) const COMMISSION: NoticeKind = NoticeKind {
    name: "sellers-notice-commission",
    why: "sellers-notice-commission-why",
    group: NoticeGroup::Work,
    site: true,
    mail: false,
    duty: false,
};

const NOTICES: &[NoticeKind] = &[CHECK, COMMISSION];

/// The door of sellers. Behind it nothing is seen until its feature is open.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(SELLERS),
        routes: Routes::new()
            .get("/sellers/{slug}", pages::show)
            .merge(own())
            .merge(office())
            .merge(api::routes())
            .share(Arc::new(Patience::default())),
        sections: SECTIONS,
        notices: NOTICES,
        panels: vec![panel("product.proof", "sellers", panels::sold_by)],
        deadlines: deadlines::all(),
        jobs: jobs::all(),
        migrations: MIGRATIONS,
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        texts,
        ..Door::new("sellers")
    }
}

/// What somebody who sells here says of themselves.
fn own() -> Routes {
    use pages::own::{send, show, turn};
    Routes::new()
        .only(Audience::Member)
        .get("/account/selling/{id}/data", show)
        .post("/account/selling/{id}/data", send)
        .post("/account/selling/{id}/state", turn)
}

/// What whoever decides about money has.
fn office() -> Routes {
    use admin::{commission, commissions, list, one};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/sellers", list::show)
        .post("/admin/sellers", list::add)
        .get("/admin/sellers/{id}", one::show)
        .post("/admin/sellers/{id}", one::fill)
        .post("/admin/sellers/{id}/state", one::turn)
        .get("/admin/commissions", commissions::show)
        .get("/admin/commissions/new", commission::fresh)
        .post("/admin/commissions/new", commission::add)
        .get("/admin/commissions/{id}", commission::show)
        .post("/admin/commissions/{id}", commission::change)
        .post("/admin/commissions/{id}/remove", commission::remove)
}

#[cfg(test)]
mod tests;
