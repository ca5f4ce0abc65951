//! What a basket costs: tax by place and class, promotions and coupons, and the sum to the cent with its reasons; and the groups of
//! people for whom a promotion may be.
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

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261124_140200_pricing", include_str!("../migrations/20261124_140200_pricing.sql")),
    Migration::both("20261201_100701_groups", include_str!("../migrations/20261201_100701_groups.sql")),
    Migration::each(
        "20261201_100702_promotion_groups",
        include_str!("../migrations/20261201_100702_promotion_groups.lite.sql"),
        include_str!("../migrations/20261201_100702_promotion_groups.pg.sql"),
    ),
];

const SECTIONS: &[Section] = &[
    Section { group: Group::Shop, title: "pricing-promotions", path: "/admin/promotions", icon: "gift" },
    Section { group: Group::Customers, title: "pricing-groups", path: "/admin/groups", icon: "people" },
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
    use admin::{group, groups, list, one, taxes};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/promotions", list::show)
        .get("/admin/promotions/new", one::fresh)
        .post("/admin/promotions/new", one::add)
        .get("/admin/promotions/{id}", one::show)
        .post("/admin/promotions/{id}", one::change)
        .post("/admin/promotions/{id}/switch", one::switch)
        .post("/admin/promotions/{id}/remove", one::remove)
        .get("/admin/groups", groups::show)
        .post("/admin/groups", groups::make)
        .get("/admin/groups/{id}", group::show)
        .post("/admin/groups/{id}", group::rename)
        .post("/admin/groups/{id}/people", group::put_in)
        .post("/admin/groups/{id}/out", group::take_out)
        .post("/admin/groups/{id}/remove", group::remove)
        .get("/admin/taxes", taxes::show)
        .post("/admin/taxes", taxes::send)
}

#[cfg(test)]
mod tests;
