//! Webhooks: other programs are told what happens in the shop, as Standard Webhooks say. Who is told what, the messages with
//! their signatures, the attempts and the log of them.
//!
//! Going out into the world past a guard is the port `action::Outside`; which facts there are is said by those to whom they
//! happen.

pub mod actions;
mod admin;
mod api;
mod deadlines;
mod jobs;
pub mod kinds;
pub mod model;
pub mod notices;
mod reactions;
pub mod reads;
pub mod rules;
mod secret;
mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use webkit::{Audience, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261123_130000_webhooks",
    include_str!("../migrations/20261123_130000_webhooks.sql"),
)];

const SECTIONS: &[Section] =
    &[Section { group: Group::House, title: "webhooks-title", path: "/admin/webhooks", icon: "share" }];

/// Addresses of programs, and ids and codes: nothing about anybody.
const IMPERSONAL: &[&str] = &["webhook_endpoint", "webhook_secret", "webhook_delivery", "webhook_attempt"];

/// The door of webhooks.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: pages().merge(api::routes()),
        sections: SECTIONS,
        notices: notices::ALL,
        reactions: kinds::listened(),
        jobs: vec![jobs::kind()],
        deadlines: deadlines::all(),
        impersonal: IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("webhooks")
    }
}

fn pages() -> Routes {
    use admin::{list, one};
    Routes::new()
        .only(Audience::Staff(Right::Settings))
        .get("/admin/webhooks", list::show)
        .post("/admin/webhooks", list::add)
        .get("/admin/webhooks/{id}", one::show)
        .post("/admin/webhooks/{id}", one::change)
        .post("/admin/webhooks/{id}/secret", one::renew)
        .post("/admin/webhooks/{id}/test", one::test)
        .post("/admin/webhooks/{id}/remove", one::remove)
        .post("/admin/webhooks/{id}/deliveries/{delivery}/again", one::again)
}

#[cfg(test)]
mod tests;
