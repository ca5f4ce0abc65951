//! Every cent that moves, by double entry: whose it is, where it lies, and why; what sellers have earned, what was paid to them, and
//! what the house has kept of each of their months.
//!
//! Nobody asks the ledger to book anything: it hears what payments and orders say. Moving money is the foundation `payments`', and
//! what the shop keeps of others' sales is decided by the foundation `sellers`.

pub mod actions;
mod admin;
mod api;
mod csv;
mod deadlines;
mod files;
pub mod model;
mod names;
mod pages;
mod papers;
mod patience;
mod reactions;
pub mod reads;
pub mod rules;
mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261126_150200_ledger", include_str!("../migrations/20261126_150200_ledger.sql")),
    Migration::both(
        "20261201_100500_statements",
        include_str!("../migrations/20261201_100500_statements.sql"),
    ),
    Migration::both(
        "20261201_110300_statement_parts",
        include_str!("../migrations/20261201_110300_statement_parts.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Shop, title: "ledger-title", path: "/admin/ledger", icon: "sort" }];

/// Ids, amounts and codes. Who bought and who sells stands with orders and with sellers.
const IMPERSONAL: &[&str] = &[
    "ledger_transaction",
    "ledger_entry",
    "ledger_account",
    "ledger_day",
    "ledger_order",
    "ledger_heard",
    "ledger_payout",
    "ledger_setting",
    "ledger_statement",
    "ledger_report",
    "ledger_difference",
];

/// The door of the ledger.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: staff().merge(own()).merge(api::routes()).share(Arc::new(Patience::default())),
        sections: SECTIONS,
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        impersonal: IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("ledger")
    }
}

/// What whoever sells here sees of their own money.
fn own() -> Routes {
    use pages::{money, statement};
    Routes::new()
        .only(Audience::Member)
        .get("/account/selling/{id}/money", money::show)
        .get("/account/selling/{id}/statement", statement::show)
        .get("/account/selling/{id}/statement.csv", statement::table)
        .get("/account/selling/{id}/statement.pdf", statement::paper)
}

/// What those who look after money have.
fn staff() -> Routes {
    use admin::{book, commissions, compare, dac7, days, files, payouts, sellers, settings};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/ledger", days::show)
        .get("/admin/ledger/accounts", book::accounts)
        .get("/admin/ledger/accounts/{account}", book::account)
        .get("/admin/ledger/transactions/{id}", book::transaction)
        .get("/admin/ledger/sellers", sellers::list)
        .get("/admin/ledger/sellers/{id}", sellers::show)
        .post("/admin/ledger/sellers/{id}/payouts", sellers::propose)
        .get("/admin/ledger/sellers/{id}/statement", sellers::statement)
        .get("/admin/ledger/sellers/{id}/statement.csv", files::statement)
        .get("/admin/ledger/sellers/{id}/statement.pdf", files::paper)
        .get("/admin/ledger/payouts", payouts::list)
        .get("/admin/ledger/payouts/{id}", payouts::show)
        .post("/admin/ledger/payouts/{id}/send", payouts::send)
        .post("/admin/ledger/payouts/{id}/settle", payouts::settle)
        .post("/admin/ledger/payouts/{id}/return", payouts::come_back)
        .post("/admin/ledger/payouts/{id}/drop", payouts::give_up)
        .post("/admin/ledger/payouts/transfers", files::transfers)
        .get("/admin/ledger/commissions", commissions::show)
        .post("/admin/ledger/commissions/file", files::commissions)
        .get("/admin/sellers/dac7", dac7::show)
        .post("/admin/sellers/dac7/file", files::dac7)
        .get("/admin/ledger/settings", settings::show)
        .post("/admin/ledger/settings", settings::send)
        .get("/admin/ledger/reconcile", compare::show)
        .post("/admin/ledger/reconcile", compare::send)
        .get("/admin/ledger/reconcile/{id}", compare::report)
        .get("/admin/ledger/journal.csv", files::journal)
}

#[cfg(test)]
mod tests;
