//! What a basket costs: tax by place and class, promotions and coupons, and the sum to the cent with its reasons.
//!
//! Whoever asks brings the goods with their prices as they are shown; what is in a basket, what delivery costs, who buys and
//! whether anything is left of it is others' to know. Orders keep what came out.

pub mod actions;
mod admin;
mod api;
pub mod demo;
mod jobs;
pub mod model;
mod personal;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;
pub mod words;

use database::Migration;
use kernel::{Lang, Right};
use webkit::{Audience, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261124_140200_pricing", include_str!("../migrations/20261124_140200_pricing.sql"))];

const SECTIONS: &[Section] = &[
    Section { group: Group::Shop, title: "pricing-promotions", path: "/admin/promotions", icon: "gift" },
    Section { group: Group::House, title: "pricing-taxes", path: "/admin/taxes", icon: "globe" },
];

/// The door of pricing.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        jobs: jobs::all(),
        routes: office().merge(api::routes()),
        sections: SECTIONS,
        migrations: MIGRATIONS,
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        texts,
        ..Door::new("pricing")
    }
}

/// What whoever decides about money has.
fn office() -> Routes {
    use admin::{list, one, taxes};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/promotions", list::show)
        .get("/admin/promotions/new", one::fresh)
        .post("/admin/promotions/new", one::add)
        .get("/admin/promotions/{id}", one::show)
        .post("/admin/promotions/{id}", one::change)
        .post("/admin/promotions/{id}/switch", one::switch)
        .post("/admin/promotions/{id}/remove", one::remove)
        .get("/admin/taxes", taxes::show)
        .post("/admin/taxes", taxes::send)
}

#[cfg(test)]
mod tests;
