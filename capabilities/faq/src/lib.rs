//! Help that people write: articles about a product or a product type, born of accepted answers, kept true by whoever reads them. What
//! everybody reads of one is a contribution, and moderated as such; docs/adr/0053 says why the article is not.

pub mod actions;
mod admin;
mod api;
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
pub mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261201_122000_faq", include_str!("../migrations/20261201_122000_faq.sql"))];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "faq-admin", path: "/admin/faq", icon: "info" }];

const ADDRESSES: &[Address] = &[
    Address::at("/help").open(&["q", "type", "after"]),
    Address::at("/help/").open(&["n", "done"]),
    Address::at("/articles/"),
];

/// The door of help.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::FAQ),
        routes: open().merge(own()).merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: notices::ALL,
        panels: vec![panel("product.proof", "faq", panels::proof), panel("frame.foot", "faq", panels::foot)],
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("faq")
    }
}

/// What everybody reads.
fn open() -> Routes {
    use pages::{history, link, list, one};
    Routes::new()
        .get("/help", list::show)
        .get("/help/{slug}", one::show)
        .get("/help/{slug}/history", history::show)
        .get("/articles/{id}", link::article)
}

/// What whoever is signed in suggests.
fn own() -> Routes {
    use pages::edit;
    Routes::new()
        .only(Audience::Member)
        .get("/help/{slug}/edit", edit::show)
        .post("/help/{slug}/edit", edit::send)
}

/// What those have who look after what people write.
fn staff() -> Routes {
    use admin::{begin, candidates, list, one, proposal, proposals, settings};
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .get("/admin/faq", list::show)
        .get("/admin/faq/new", begin::show)
        .post("/admin/faq/new", begin::send)
        .get("/admin/faq/candidates", candidates::show)
        .post("/admin/faq/candidates", candidates::send)
        .post("/admin/faq/candidates/{answer}/drop", candidates::drop)
        .get("/admin/faq/proposals", proposals::show)
        .get("/admin/faq/proposals/{id}", proposal::show)
        .post("/admin/faq/proposals/{id}/apply", proposal::apply)
        .post("/admin/faq/proposals/{id}/decline", proposal::decline)
        .get("/admin/faq/{id}", one::show)
        .post("/admin/faq/{id}", one::edit)
        .post("/admin/faq/{id}/turn", one::turn)
        .post("/admin/faq/{id}/terms", one::terms)
        .post("/admin/faq/{id}/back", one::back)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/faq/settings", settings::show)
        .post("/admin/faq/settings", settings::send)
}

#[cfg(test)]
mod tests;
