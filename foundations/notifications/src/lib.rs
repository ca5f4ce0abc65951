//! Letters to people: written when somebody asks for one, kept, and then sent; read by staff at `/admin/mail`. Without a
//! server for letters they are only kept, and read there.
//!
//! Why a letter is written is known to those who ask for it; how it travels is the port `action::Post`.

pub mod actions;
mod admin;
mod deadlines;
mod jobs;
mod letters;
pub mod model;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use webkit::{Audience, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] = &[
    Migration::both(
        "20261122_030000_notifications",
        include_str!("../migrations/20261122_030000_notifications.sql"),
    ),
    Migration::both(
        "20261122_160100_letter_heads",
        include_str!("../migrations/20261122_160100_letter_heads.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::House, title: "notifications-mail", path: "/admin/mail", icon: "mail" }];

/// The door of the letters.
pub fn door() -> Door {
    let routes = Routes::new()
        .only(Audience::Staff(Right::Mail))
        .get("/admin/mail", admin::list::show)
        .get("/admin/mail/{id}", admin::letter::show)
        .get("/admin/mail/{id}/html", admin::letter::html)
        .post("/admin/mail/{id}/send", admin::letter::send);
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes,
        texts,
        reactions: vec![
            action::on("notifications.letters", reactions::on_letter_asked),
            action::on("notifications.farewells", reactions::on_person_leaves),
        ],
        jobs: vec![action::job(jobs::send)],
        deadlines: vec![action::at(steps::EMPTY, deadlines::empty)],
        checks: vec![action::check("notifications-doctor", reads::doctor)],
        sections: SECTIONS,
        migrations: MIGRATIONS,
        personal: personal::all(),
        ..Door::new("notifications")
    }
}

#[cfg(test)]
mod tests;
