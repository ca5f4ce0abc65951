//! Carrying a catalogue in and out: files of other shops and our own.
//!
//! `files` turns bytes into rows, `rules` turn rows into drafts and remarks, `actions` keep them. What it
//! brings goes through the steps of the catalogue. The command line calls it, and so do pages of the back office: what is brought
//! there is kept in the tables of this crate until it is carried in (docs/adr/0026). Files about customers and orders are brought,
//! tried and kept here too; what their rows become is said by whoever implements [`actions::Arrivals`].

pub mod actions;
mod api;
mod deadlines;
mod files;
mod jobs;
pub mod model;
mod pages;
mod personal;
pub mod reads;
mod rules;
pub mod steps;
mod store;

pub use files::{Opened, Unreadable, categories, open, read_rows};
pub use rules::{Column, Header, Rows, Told, amounts, refusal};

use action::job;
use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind, Right};
use std::time::Duration;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] = &[
    Migration::both(
        "20261122_140500_exchange_import",
        include_str!("../migrations/20261122_140500_exchange_import.sql"),
    ),
    Migration::both(
        "20261201_100400_exchange_awaited",
        include_str!("../migrations/20261201_100400_exchange_awaited.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Shop, title: "exchange-imports", path: "/admin/import", icon: "download" }];

const DEAR: &[Address] = &[Address::at("/admin/export/").cost(Cost::Heavy)];

/// An attempt at the largest file on a slow machine. One that was lost is begun again much sooner: see `steps/deliveries`.
const LONGEST: Duration = Duration::from_secs(6 * 3_600);

/// A file that somebody let in is at its end.
pub(crate) const ENDED: NoticeKind = NoticeKind {
    name: "exchange-notice-ended",
    why: "exchange-notice-ended-why",
    group: NoticeGroup::Work,
    site: true,
    mail: false,
    duty: false,
};
const NOTICES: &[NoticeKind] = &[ENDED];

/// The door: files that are brought and fetched in a browser.
pub fn door() -> Door {
    let routes = Routes::new()
        .only(Audience::Staff(Right::Catalogue))
        .get("/admin/import", pages::list::show)
        .post_files("/admin/import", pages::list::send)
        .get("/admin/import/{id}", pages::one::show)
        .get("/admin/import/{id}/progress", pages::one::progress)
        .post("/admin/import/{id}/go", pages::one::go)
        .post("/admin/import/{id}/cancel", pages::one::cancel)
        .get("/admin/import/{id}/rejected", pages::downloads::rejected)
        .get("/admin/import/{id}/remarks", pages::downloads::remarks)
        .get("/admin/export/{form}", pages::downloads::export)
        .only(Audience::Staff(Right::People))
        .post("/admin/import/forget", pages::forget::send)
        .merge(api::routes());
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes,
        addresses: DEAR,
        sections: SECTIONS,
        notices: NOTICES,
        jobs: vec![job(jobs::carry_file).at_once(1).limit(LONGEST)],
        deadlines: deadlines::all(),
        migrations: MIGRATIONS,
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        texts,
        ..Door::new("exchange")
    }
}

#[cfg(test)]
mod tests;
