//! Customer care: one case for a person and a matter, by the form or by mail; what was said in it, until when it must be
//! solved, and those who look after it.
//!
//! Letters go out through `notifications`; which mailbox is read is the port `action::Mailbox`.

pub mod actions;
mod admin;
mod api;
mod deadlines;
mod files;
mod jobs;
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

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261122_160000_care", include_str!("../migrations/20261122_160000_care.sql")),
    Migration::both(
        "20261124_110300_case_lists",
        include_str!("../migrations/20261124_110300_case_lists.sql"),
    ),
    Migration::both("20261201_121212_problems", include_str!("../migrations/20261201_121212_problems.sql")),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "care-cases", path: "/admin/cases", icon: "chat" }];

/// Whoever has one of these links reads a case.
const ADDRESSES: &[Address] = &[
    Address::at("/cases/").open(&["done"]).secret(),
    Address::at("/contact/write").open(&["about", "matter"]),
    Address::at("/account/problem").open(&["order", "done"]).cost(Cost::Search),
];

/// Somebody was answered. The answer itself goes by mail in any case, so nobody is asked whether they want it.
pub(crate) const ANSWERED: NoticeKind = NoticeKind {
    name: "care-notice-answered",
    why: "care-notice-answered-why",
    group: NoticeGroup::Shop,
    site: true,
    mail: false,
    duty: true,
};

const NOTICES: &[NoticeKind] = &[ANSWERED];

/// The door of customer care.
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
            panel("product.proof", "care", panels::about_a_product),
            panel("order.after", "care", panels::after_order),
            panel("admin.dashboard", "care", panels::dashboard),
        ],
        reactions: reactions::all(),
        jobs: vec![jobs::kind(), files::kind()],
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("care")
    }
}

/// What whoever has a question sees.
fn theirs() -> Routes {
    use pages::{case, contact};
    Routes::new()
        .get("/contact/write", contact::show)
        .post("/contact/write", contact::send)
        .get("/contact/sent", contact::thanks)
        .get("/cases/{secret}", case::show)
        .post("/cases/{secret}", case::send)
        .post("/cases/{secret}/close", case::send_close)
        .post("/cases/{secret}/rate", case::send_rating)
}

/// What whoever is signed in sees of theirs.
fn own() -> Routes {
    use pages::{mine, problem};
    Routes::new()
        .only(Audience::Member)
        .get("/account/problem", problem::show)
        .post("/account/problem", problem::look)
        .post("/account/problem/solved", problem::solved)
        .post("/account/problem/case", problem::report)
        .get("/account/cases", mine::list)
        .get("/account/cases/{id}", mine::show)
        .post("/account/cases/{id}", mine::send)
        .post("/account/cases/{id}/close", mine::send_close)
        .post("/account/cases/{id}/rate", mine::send_rating)
}

/// What those who look after cases have.
fn staff() -> Routes {
    use admin::{case, files, inbox, replies, settings};
    Routes::new()
        .only(Audience::Staff(Right::Cases))
        .get("/admin/cases", inbox::show)
        .post("/admin/cases/look", inbox::look)
        .get("/admin/cases/replies", replies::list)
        .post("/admin/cases/replies", replies::send)
        .get("/admin/cases/replies/{id}", replies::one)
        .post("/admin/cases/replies/{id}/remove", replies::remove)
        .get("/admin/cases/{id}", case::show)
        .post("/admin/cases/{id}/answer", case::answer)
        .post("/admin/cases/{id}/note", case::note)
        .post("/admin/cases/{id}/put", case::put)
        .post("/admin/cases/{id}/matter", case::sort)
        .post("/admin/cases/{id}/assign", case::assign)
        .get("/admin/cases/{id}/files/{file}", files::show)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/cases/settings", settings::show)
        .post("/admin/cases/settings", settings::send)
}

#[cfg(test)]
mod tests;
