//! Moderation: what people say should not stand here, what those who work here decide about it, and how both sides are told and
//! can disagree. The line of texts that wait, notices of illegal content, statements of reasons, appeals, the account of a year.
//!
//! What people wrote, and whether it stands, is `contributions`': this crate knows every kind of it and none in particular.

mod actions;
mod admin;
mod api;
pub mod demo;
mod letters;
pub mod model;
mod names;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
mod reads;
pub mod rules;
mod secret;
mod steps;
mod store;

use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261201_110701_moderation",
    include_str!("../migrations/20261201_110701_moderation.sql"),
)];

const SECTIONS: &[Section] = &[
    Section { group: Group::Customers, title: "moderation-queue", path: "/admin/moderation", icon: "shield" },
    Section {
        group: Group::Customers,
        title: "moderation-notices",
        path: "/admin/moderation/notices",
        icon: "gavel",
    },
];

/// Somebody says that children or a life are in danger: whoever decides is told at once.
pub(crate) const URGENT: NoticeKind = NoticeKind {
    name: "moderation-notice-urgent",
    why: "moderation-notice-urgent-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: true,
};

const NOTICES: &[NoticeKind] = &[URGENT];

/// Whoever has a code reads what became of a notice.
const ADDRESSES: &[Address] = &[
    Address::at("/notices/").open(&["done"]).secret(),
    Address::at("/statements/").open(&["done"]).secret(),
    Address::at("/report-content").open(&["url"]),
    Address::at("/transparency").open(&["year"]).cost(Cost::Heavy),
    Address::at("/transparency.csv").open(&["year"]).cost(Cost::Heavy),
    Address::at("/transparency.json").open(&["year"]).cost(Cost::Heavy),
];

/// The door of moderation.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs()
            .merge(own())
            .merge(staff())
            .merge(api::routes())
            .share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: NOTICES,
        panels: vec![
            panel("frame.foot", "moderation", panels::foot),
            panel("account.card", "moderation", panels::account),
            panel("contribution.mine", "moderation", panels::mine),
            panel("admin.dashboard", "moderation", panels::dashboard),
        ],
        reactions: reactions::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("moderation")
    }
}

/// What anybody has, with or without an account.
fn theirs() -> Routes {
    use pages::{report, statement, status, transparency};
    Routes::new()
        .get("/report-content", report::show)
        .post("/report-content", report::send)
        .get("/report-content/sent", report::thanks)
        .get("/report-content/status", status::ask)
        .post("/report-content/status", status::look)
        .get("/notices/{code}", status::show)
        .post("/notices/{code}/appeal", status::appeal)
        .get("/statements/{code}", statement::show)
        .post("/statements/{code}/appeal", statement::appeal)
        .get("/transparency", transparency::show)
        .get("/transparency.csv", transparency::csv)
        .get("/transparency.json", transparency::json)
}

/// What whoever is signed in sees of what was decided about their texts.
fn own() -> Routes {
    use pages::statement;
    Routes::new()
        .only(Audience::Member)
        .get("/account/statements", statement::list)
        .get("/account/statements/{id}", statement::own)
        .post("/account/statements/{id}/appeal", statement::own_appeal)
}

/// What those have who decide.
fn staff() -> Routes {
    use admin::{notice, notices, queue, settings, text};
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .get("/admin/moderation", queue::show)
        .get("/admin/moderation/texts/{id}", text::show)
        .post("/admin/moderation/texts/{id}", text::send)
        .get("/admin/moderation/notices", notices::show)
        .get("/admin/moderation/notices/{id}", notice::show)
        .get("/admin/moderation/notices/{id}/file.csv", notice::file)
        .post("/admin/moderation/notices/{id}/take", notice::take)
        .post("/admin/moderation/notices/{id}/decide", notice::decide)
        .post("/admin/moderation/notices/{id}/judge", notice::judge)
        .post("/admin/moderation/notices/{id}/lift", notice::lift)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/moderation/settings", settings::show)
        .post("/admin/moderation/settings", settings::send)
}

#[cfg(test)]
mod tests;
