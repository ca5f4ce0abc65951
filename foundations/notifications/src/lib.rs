//! Letters to people: written when somebody asks for one, kept, and then sent; read by staff at `/admin/mail`. Without a
//! server for letters they are only kept, and read there. Notices: what people are told on the site, by letter, or both, as
//! they want it. The newsletter, for those who said that they want it.
//!
//! Why a letter is written is known to those who ask for it; of what people can be told, doors say
//! (docs/adr/0029); how letters travel is the port `action::Post`.

pub mod actions;
mod admin;
mod api;
mod deadlines;
pub mod demo;
mod jobs;
mod letters;
pub mod model;
mod notices;
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

pub use model::notices::Tell;

use database::Migration;
use events::Fact;
use kernel::{Lang, Right};
use notifications_facts::{NoticeTold, NoticesRead};
use patience::Patience;
use realtime::{Caps, Hub};
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both(
        "20261122_030000_notifications",
        include_str!("../migrations/20261122_030000_notifications.sql"),
    ),
    Migration::both(
        "20261122_160100_letter_heads",
        include_str!("../migrations/20261122_160100_letter_heads.sql"),
    ),
    Migration::both("20261123_100000_notices", include_str!("../migrations/20261123_100000_notices.sql")),
    Migration::both(
        "20261123_100100_newsletter",
        include_str!("../migrations/20261123_100100_newsletter.sql"),
    ),
    Migration::both(
        "20261124_110200_refused_letters",
        include_str!("../migrations/20261124_110200_refused_letters.sql"),
    ),
    Migration::both(
        "20261201_110400_newsletter_brought",
        include_str!("../migrations/20261201_110400_newsletter_brought.sql"),
    ),
    Migration::both(
        "20261201_110890_stopped_addresses",
        include_str!("../migrations/20261201_110890_stopped_addresses.sql"),
    ),
];

const SECTIONS: &[Section] = &[
    Section {
        group: Group::Customers,
        title: "notifications-newsletter",
        path: "/admin/newsletter",
        icon: "rss",
    },
    Section { group: Group::House, title: "notifications-mail", path: "/admin/mail", icon: "mail" },
];

const ADDRESSES: &[Address] = &[
    // Mail programs send their form from nowhere. The secret says what is stopped, and it is stopped for nobody else. They come
    // from the few machines of mail providers, many at a time.
    Address::at("/unsubscribe/").secret().from_anywhere().cost(Cost::Search),
    Address::at("/newsletter/").secret(),
];

/// What whoever is signed in hears of, about themselves only.
pub const TOLD: &[&str] = &[NoticeTold::NAME, NoticesRead::NAME];

/// The door of letters and notices, with a hub of its own that hears nothing: pages work without.
pub fn door() -> Door {
    door_with(&Hub::new(TOLD, Caps::default()))
}

/// The same, whose open pages hear by this hub that somebody was told something.
pub fn door_with(hub: &Arc<Hub>) -> Door {
    let routes = everybodys()
        .merge(own())
        .merge(staff())
        .merge(api::routes())
        .share(Arc::new(Patience::default()))
        .share(hub.clone());
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes,
        texts,
        addresses: ADDRESSES,
        notices: notices::ALL,
        panels: vec![
            panel("frame.you", "notifications", panels::bell),
            panel("frame.foot", "notifications", panels::foot),
        ],
        reactions: vec![
            action::on("notifications.letters", reactions::on_letter_asked),
            action::on("notifications.farewells", reactions::on_person_leaves),
            action::on("notifications.newsletter", reactions::on_newsletter_wished),
        ],
        jobs: vec![action::job(jobs::send), action::job(jobs::send_batch).at_once(1)],
        deadlines: deadlines::all(),
        checks: vec![action::check("notifications-doctor", reads::doctor)],
        sections: SECTIONS,
        migrations: MIGRATIONS,
        personal: personal::all(),
        // What the shop writes to everybody who wants it.
        impersonal: &["notification_issue"],
        ..Door::new("notifications")
    }
}

/// What whoever gets letters does.
fn everybodys() -> Routes {
    use pages::{newsletter, unsubscribe};
    Routes::new()
        .get("/unsubscribe/{secret}", unsubscribe::show)
        .post("/unsubscribe/{secret}", unsubscribe::send)
        .get("/newsletter", newsletter::show)
        .post("/newsletter", newsletter::send)
        .get("/newsletter/sent", newsletter::sent)
        .get("/newsletter/welcome", newsletter::welcome)
        .get("/newsletter/{secret}", newsletter::confirm)
        .post("/newsletter/{secret}", newsletter::send_confirm)
}

/// What whoever is signed in was told.
fn own() -> Routes {
    use pages::{centre, settings};
    Routes::new()
        .only(Audience::Member)
        .get("/account/notices", centre::show)
        .post("/account/notices/read", centre::read_all)
        .get("/account/notices/live", centre::live)
        .get("/account/notices/settings", settings::show)
        .post("/account/notices/settings", settings::send)
        .post("/account/notices/{id}", centre::open)
}

/// What those who look after letters have.
fn staff() -> Routes {
    use admin::newsletter::{addresses, issue, overview};
    Routes::new()
        .only(Audience::Staff(Right::Mail))
        .get("/admin/mail", admin::list::show)
        .get("/admin/mail/{id}", admin::letter::show)
        .get("/admin/mail/{id}/html", admin::letter::html)
        .post("/admin/mail/{id}/send", admin::letter::send)
        .get("/admin/newsletter", overview::show)
        .post("/admin/newsletter/export", addresses::export)
        .get("/admin/newsletter/addresses", addresses::list)
        .get("/admin/newsletter/addresses/{id}", addresses::record)
        .post("/admin/newsletter/addresses/{id}/forget", addresses::forget)
        .get("/admin/newsletter/issues/new", issue::new)
        .post("/admin/newsletter/issues", issue::begin)
        .get("/admin/newsletter/issues/{id}", issue::show)
        .post("/admin/newsletter/issues/{id}", issue::send)
        .get("/admin/newsletter/issues/{id}/html", issue::html)
        .post("/admin/newsletter/issues/{id}/test", issue::test)
        .post("/admin/newsletter/issues/{id}/move", issue::go)
}

#[cfg(test)]
mod tests;
