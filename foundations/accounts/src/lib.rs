//! People: who has an account, how they show who they are, what they are to the shop.
//!
//! Nobody is in these tables whose address was not confirmed; docs/adr/0018 says why, and how secrets are kept.

pub mod actions;
mod admin;
mod api;
mod checks;
mod deadlines;
pub mod demo;
mod guests;
mod keys;
pub mod model;
mod pages;
mod panels;
mod passkeys;
mod personal;
mod porter;
mod providers;
mod reactions;
pub mod reads;
pub mod rules;
mod secret;
pub mod steps;
mod store;

pub use guests::Guests;
pub use keys::{Cost, Keys, TooBusy};
pub use pages::threshold::remember_way;
pub use porter::{Patience, Porter};
pub use providers::{NoProvider, Provider, Providers, Wish};

use accounts_facts::PersonErased;
use database::Migration;
use events::Fact;
use kernel::{Lang, Right};
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261122_020000_accounts", include_str!("../migrations/20261122_020000_accounts.sql")),
    Migration::both(
        "20261122_110000_identities",
        include_str!("../migrations/20261122_110000_identities.sql"),
    ),
    Migration::both("20261122_120000_keys", include_str!("../migrations/20261122_120000_keys.sql")),
    Migration::both("20261122_130000_leaving", include_str!("../migrations/20261122_130000_leaving.sql")),
    Migration::each(
        "20261124_110000_person_words",
        include_str!("../migrations/20261124_110000_person_words.lite.sql"),
        include_str!("../migrations/20261124_110000_person_words.pg.sql"),
    ),
    Migration::both(
        "20261124_130000_no_short_name",
        include_str!("../migrations/20261124_130000_no_short_name.sql"),
    ),
];

const SECTIONS: &[Section] = &[Section {
    group: Group::Customers,
    title: "accounts-people-title",
    path: "/admin/people",
    icon: "people",
}];

/// Whoever has one of these links is let in by it.
const SECRETS: &[Address] = &[
    Address::at("/confirm/").secret(),
    Address::at("/reset/").secret(),
    Address::at("/invite/").secret(),
    Address::at("/address/").secret(),
    // Some providers send their answer as a form.
    Address::at("/sign-in/back/").open(&["state", "code", "error", "iss", "user"]).secret().from_anywhere(),
];

/// The door of the people.
pub fn door() -> Door {
    door_of(Porter::default())
}

/// The same with a porter of one's own: cheaper keys, other patience.
pub fn door_of(porter: Porter) -> Door {
    door_with(porter, Providers::default())
}

/// The same, through which one also comes in from other providers.
pub fn door_with(porter: Porter, providers: Providers) -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        addresses: SECRETS,
        routes: threshold()
            .merge(by_keys())
            .merge(own())
            .merge(staff())
            .merge(api::routes())
            .share(Arc::new(porter))
            .share(Arc::new(providers)),
        panels: vec![panel("admin.dashboard", "accounts", panels::advice)],
        reactions: vec![
            action::on("accounts.words-of-joined", reactions::on_joined),
            action::on("accounts.words-of-profile", reactions::on_profile),
            action::on("accounts.words-of-address", reactions::on_address),
            action::on("accounts.words-of-erased", reactions::on_erased),
        ],
        deadlines: deadlines::all(),
        checks: checks::all(),
        sections: SECTIONS,
        migrations: MIGRATIONS,
        personal: personal::all(),
        impersonal: &["account_owners"],
        // Pages may have shown who is gone.
        empties: &[PersonErased::NAME],
        texts,
        ..Door::new("accounts")
    }
}

/// Where people say who they are.
fn threshold() -> Routes {
    use pages::{links, provider_join, providers, sign_in, sign_up};
    Routes::new()
        .get("/sign-up", sign_up::show)
        .post("/sign-up", sign_up::send)
        .get("/sign-up/sent", sign_up::sent)
        .get("/sign-in", sign_in::show)
        .post("/sign-in", sign_in::send)
        .post("/sign-in/with", providers::set_out)
        .get("/sign-in/away", providers::away)
        .get("/sign-in/back/{provider}", providers::back)
        .post("/sign-in/back/{provider}", providers::back_by_form)
        .get("/sign-up/provider", provider_join::show)
        .post("/sign-up/provider", provider_join::send)
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

/// Passkeys, codes, another address.
fn by_keys() -> Routes {
    use pages::{address_change, passkeys, prove, second, second_settings};
    Routes::new()
        .get("/sign-in/second", second::show)
        .post("/sign-in/second", second::send)
        .post("/sign-in/passkey/begin", passkeys::begin)
        .post("/sign-in/passkey", passkeys::send)
        .get("/address/{secret}", address_change::confirm)
        .post("/address/{secret}", address_change::send_confirm)
        .get("/address/undo/{secret}", address_change::undo)
        .post("/address/undo/{secret}", address_change::send_undo)
        .only(Audience::Member)
        .get("/account/address", address_change::show)
        .post("/account/address", address_change::send)
        .get("/account/prove", prove::show)
        .post("/account/prove", prove::send)
        .post("/account/prove/passkey/begin", passkeys::begin_proof)
        .post("/account/prove/passkey", passkeys::send_proof)
        .post("/account/passkeys/begin", passkeys::begin_making)
        .post("/account/passkeys", passkeys::add)
        .post("/account/passkeys/rename", passkeys::rename)
        .post("/account/passkeys/remove", passkeys::remove)
        .get("/account/second", second_settings::show)
        .post("/account/second/begin", second_settings::begin)
        .post("/account/second/confirm", second_settings::confirm)
        .post("/account/second/codes", second_settings::renew)
        .post("/account/second/off", second_settings::off)
}

/// What whoever is in has.
fn own() -> Routes {
    use pages::{account, identities, security};
    Routes::new()
        .only(Audience::Member)
        .get("/account", account::show)
        .post("/account", account::send)
        .get("/account/identities", identities::show)
        .post("/account/identities/link", identities::link)
        .post("/account/identities/unlink", identities::unlink)
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
