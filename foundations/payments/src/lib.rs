//! Taking money and giving it back: payments, attempts, refunds, and the providers that move it.
//!
//! What is paid for is its owner's: a payment knows it as a subject and by what people call it. No card is ever seen here. Who pays
//! stands in one table alone: that of the cards which a provider keeps for whoever wanted it.

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
pub mod pieces;
mod providers;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

pub use providers::{Places, Provider, Providers};

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261124_140300_payments", include_str!("../migrations/20261124_140300_payments.sql")),
    Migration::both("20261126_150100_contracts", include_str!("../migrations/20261126_150100_contracts.sql")),
    Migration::both("20261126_150102_holds", include_str!("../migrations/20261126_150102_holds.sql")),
    Migration::both(
        "20261201_100200_saved_cards",
        include_str!("../migrations/20261201_100200_saved_cards.sql"),
    ),
    Migration::both(
        "20261201_100201_dispute_ends",
        include_str!("../migrations/20261201_100201_dispute_ends.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Shop, title: "payments-title", path: "/admin/payments", icon: "shield" }];

const ADDRESSES: &[Address] = &[
    // Whoever has one of these links comes back from a payment, and is led to what was paid for. What a provider lets them bring
    // along is signed.
    Address::at("/pay/").open(&["left", "Ds_*"]).secret(),
    // Providers tell us something: each thing is signed, and none comes from one of our pages.
    Address::at("/payments/").cost(Cost::Program).from_anywhere(),
];

/// Ids, amounts and codes, and the shop's own keys. Who pays stands with what is paid for; of a card only its id is here.
const IMPERSONAL: &[&str] = &[
    "payment",
    "payment_attempt",
    "payment_refund",
    "payment_way",
    "payment_stand_in",
    "payment_contract",
    "payment_listed",
];

/// The door of payments, with all providers where they really are.
pub fn door() -> Door {
    door_with(Providers::default())
}

/// The same with these providers.
pub fn door_with(providers: Providers) -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        jobs: jobs::all(&providers),
        routes: theirs()
            .merge(own())
            .merge(staff())
            .merge(api::routes())
            .share(providers)
            .share(Arc::new(Patience::default())),
        panels: vec![panel("account.card", "payments", panels::account)],
        personal: personal::all(),
        addresses: ADDRESSES,
        sections: SECTIONS,
        deadlines: deadlines::all(),
        impersonal: IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("payments")
    }
}

/// What whoever pays sees on their way.
fn theirs() -> Routes {
    use pages::{notify, stand_in, way_back};
    Routes::new()
        .post("/payments/{way}/notify", notify::hear)
        .get("/pay/go/{secret}", way_back::go)
        .get("/pay/back/{secret}", way_back::back)
        .post("/pay/again/{secret}", way_back::again)
        .get("/pay/test/{secret}", stand_in::show)
        .post("/pay/test/{secret}", stand_in::fill_in)
        .post("/pay/test/{secret}/bank", stand_in::show_who)
}

/// What whoever is signed in has.
fn own() -> Routes {
    use pages::cards;
    Routes::new()
        .only(Audience::Member)
        .get("/account/cards", cards::show)
        .post("/account/cards/{id}/remove", cards::remove)
}

/// What those who look after money have.
fn staff() -> Routes {
    use admin::{back, keys, list, one, ways};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/payments", list::show)
        .get("/admin/payments/ways", ways::show)
        .post("/admin/payments/ways/{way}", ways::send)
        .post("/admin/payments/keys/{peer}", keys::send)
        .post("/admin/payments/keys/{peer}/try", keys::try_out)
        .get("/admin/payments/{id}", one::show)
        .post("/admin/payments/{id}/confirm", one::confirm)
        .post("/admin/payments/{id}/void", one::void)
        .post("/admin/payments/{id}/refund", back::refund)
        .post("/admin/payments/{id}/refunds/{refund}/done", back::given_back)
        .post("/admin/payments/{id}/refunds/{refund}/again", back::ask_again)
}

#[cfg(test)]
mod tests;
