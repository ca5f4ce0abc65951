//! Files and keys that are sold: what belongs to a variant, and handing it over to whoever bought it, as soon as it is paid.
//!
//! Nothing here knows an order but by its id and what it says. That somebody goes back on buying is the workflow
//! `returning`; when they began to use it is told by `downloads_facts::DownloadBegun`.

pub mod actions;
mod admin;
mod api;
mod deadlines;
pub mod demo;
mod jobs;
pub mod model;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
mod steps;
mod store;

use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261201_110100_downloads", include_str!("../migrations/20261201_110100_downloads.sql")),
    Migration::both(
        "20261201_125100_downloads_alone",
        include_str!("../migrations/20261201_125100_downloads_alone.sql"),
    ),
];

const SECTIONS: &[Section] = &[Section {
    group: Group::Shop,
    title: "downloads-downloads",
    path: "/admin/downloads",
    icon: "download",
}];

/// Whoever has one of these links fetches a file.
const ADDRESSES: &[Address] = &[Address::at("/downloads/").secret()];

/// There are not enough keys for what was bought, or no files.
pub(crate) const SHORT: NoticeKind = NoticeKind {
    name: "downloads-notice-short",
    why: "downloads-notice-short-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};

const NOTICES: &[NoticeKind] = &[SHORT];

/// The door of downloads.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs().merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: NOTICES,
        panels: vec![
            panel("order.after", "downloads", panels::of_order),
            panel("admin.order.after", "downloads", panels::of_order_for_staff),
            panel("admin.product.side", "downloads", panels::of_product),
            panel("admin.dashboard", "downloads", panels::dashboard),
            panel("account.card", "downloads", panels::account),
        ],
        reactions: reactions::all(),
        jobs: jobs::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("downloads")
    }
}

/// What whoever bought sees: by a link that is good for a day, or signed in.
fn theirs() -> Routes {
    use pages::{fetch, keys, mine};
    Routes::new()
        .get("/downloads/{signed}", fetch::show)
        .post("/downloads/{signed}", keys::send)
        .only(Audience::Member)
        .get("/account/downloads", mine::list)
}

/// What those who look after what is sold have, and those who send.
fn staff() -> Routes {
    use admin::{grants, list, one};
    Routes::new()
        .only(Audience::Staff(Right::Catalogue))
        .get("/admin/downloads", list::show)
        .get("/admin/downloads/{variant}", one::show)
        .post_files("/admin/downloads/{variant}/files", one::put_file)
        .post("/admin/downloads/{variant}/files/{file}/remove", one::remove_file)
        .post_files("/admin/downloads/{variant}/keys", one::add_keys)
        .post("/admin/downloads/{variant}/keys/remove", one::remove_keys)
        .post("/admin/downloads/{variant}/settings", one::set_fetches)
        .only(Audience::Staff(Right::Orders))
        .post("/admin/orders/downloads/{grant}", grants::send)
}

#[cfg(test)]
mod tests;
