//! People: who has an account, how they show who they are, what they are to the shop.
//!
//! Nobody is in these tables whose address was not confirmed; docs/adr/0018 says why, and how secrets are kept.

pub mod actions;
mod admin;
mod checks;
mod deadlines;
pub mod demo;
mod guests;
mod keys;
pub mod model;
mod pages;
mod porter;
pub mod reads;
pub mod rules;
mod secret;
pub mod steps;
mod store;

pub use guests::Guests;
pub use keys::{Cost, Keys, TooBusy};
pub use porter::{Patience, Porter};

use database::Migration;
use kernel::{Lang, Right};
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261122_020000_accounts",
    include_str!("../migrations/20261122_020000_accounts.sql"),
)];

const SECTIONS: &[Section] = &[Section {
    group: Group::Customers,
    title: "accounts-people-title",
    path: "/admin/people",
    icon: "people",
}];

/// Whoever has one of these links is let in by it.
const SECRETS: &[Address] =
    &[Address::at("/confirm/").secret(), Address::at("/reset/").secret(), Address::at("/invite/").secret()];

/// The door of the people.
pub fn door() -> Door {
    door_of(Porter::default())
}

/// The same with a porter of one's own: cheaper keys, other patience.
pub fn door_of(porter: Porter) -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        addresses: SECRETS,
        routes: threshold().merge(own()).merge(staff()).share(Arc::new(porter)),
        deadlines: deadlines::all(),
        checks: checks::all(),
        sections: SECTIONS,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("accounts")
    }
}

/// Where people say who they are.
fn threshold() -> Routes {
    use pages::{links, sign_in, sign_up};
    Routes::new()
        .get("/sign-up", sign_up::show)
        .post("/sign-up", sign_up::send)
        .get("/sign-up/sent", sign_up::sent)
        .get("/sign-in", sign_in::show)
        .post("/sign-in", sign_in::send)
        .post("/sign-out", sign_in::out)
        .get("/confirm/{secret}", links::confirm)
        .post("/confirm/{secret}", links::send_confirm)
        .get("/reset", sign_up::forgotten)
        .post("/reset", sign_up::send_reset)
        .get("/reset/sent", sign_up::reset_sent)
        .get("/reset/{secret}", links::reset)
        .post("/reset/{secret}", links::send_reset)
        .get("/invite/{secret}", links::invite)
        .post("/invite/{secret}", links::send_invite)
}

/// What whoever is in has.
fn own() -> Routes {
    use pages::{account, security};
    Routes::new()
        .only(Audience::Member)
        .get("/account", account::show)
        .post("/account", account::send)
        .get("/account/security", security::show)
        .post("/account/security/password", security::send_password)
        .post("/account/security/session", security::end)
        .post("/account/security/others", security::end_others)
}

/// What whoever decides about people has.
fn staff() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::People))
        .get("/admin/people", admin::list)
        .get("/admin/people/invite", admin::invite)
        .post("/admin/people/invite", admin::send_invite)
        .get("/admin/people/{id}", admin::person)
        .post("/admin/people/{id}/role", admin::send_role)
        .post("/admin/people/{id}/suspend", admin::suspend)
        .post("/admin/people/{id}/restore", admin::restore)
}

#[cfg(test)]
mod tests;
