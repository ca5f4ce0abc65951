//! The basket of a visitor or member, before anything is agreed: what is put in, what it costs now, and what changed since.
//!
//! A visitor has none until something is put in; then a cookie leads their browser to it, and what a guest chose is brought into
//! the basket of the member that the guest turns out to be. What things cost is decided by `pricing`, how many are left by the
//! catalogue; nothing is put aside for anybody here.

pub mod actions;
mod api;
mod deadlines;
mod holder;
pub mod model;
mod pages;
mod panels;
mod patience;
mod personal;
pub mod reads;
pub mod rules;
mod secret;
pub mod steps;
mod store;

pub use holder::{holder, settle};
pub use rules::price::to_price;

use database::Migration;
use kernel::Lang;
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Door, Routes, panel};

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261124_140500_baskets", include_str!("../migrations/20261124_140500_baskets.sql"))];

const ADDRESSES: &[Address] = &[Address::at("/basket").open(&["done", "added"])];

/// The door of baskets.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs().merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        panels: vec![
            panel("product.buy", "baskets", panels::buy),
            panel("frame.tools", "baskets", panels::head),
        ],
        deadlines: deadlines::all(),
        personal: personal::all(),
        migrations: MIGRATIONS,
        texts,
        ..Door::new("baskets")
    }
}

/// What whoever shops sees and sends.
fn theirs() -> Routes {
    use pages::{basket, changing, state};
    Routes::new()
        .get("/basket", basket::show)
        .get("/basket/state", state::show)
        .post("/basket/add", changing::add)
        .post("/basket/change", changing::change)
        .post("/basket/remove", changing::remove)
        .post("/basket/code", changing::add_code)
        .post("/basket/code/remove", changing::remove_code)
}

#[cfg(test)]
mod tests;
