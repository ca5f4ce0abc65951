//! How things reach people: to which places the shop sends, in which ways, at what price, and when they arrive; where things are
//! picked up; which days are working days.
//!
//! What an order chose of it is kept by the order. Who carries, and where a parcel is followed, is `shipping_facts::carriers`.

pub mod actions;
mod admin;
mod api;
pub mod demo;
pub mod labels;
pub mod model;
pub mod names;
mod pages;
mod panels;
pub mod reads;
pub mod rules;
mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261124_140400_shipping",
    include_str!("../migrations/20261124_140400_shipping.sql"),
)];

const SECTIONS: &[Section] =
    &[Section { group: Group::Shop, title: "shipping-title", path: "/admin/shipping", icon: "truck" }];

/// The page of prices depends on no query.
const ADDRESSES: &[Address] = &[Address::at("/shipping/rates")];

/// Places, prices and days of the shop: nothing about anybody.
const IMPERSONAL: &[&str] =
    &["shipping_setting", "shipping_zone", "shipping_method", "shipping_point", "shipping_day"];

/// The door of shipping.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: Routes::new().get("/shipping/rates", pages::rates::show).merge(staff()).merge(api::routes()),
        sections: SECTIONS,
        addresses: ADDRESSES,
        panels: vec![panel("frame.foot", "shipping", panels::foot)],
        impersonal: IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("shipping")
    }
}

/// What those have who see to the money of the shop.
fn staff() -> Routes {
    use admin::{days, list, method, point, zone};
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .get("/admin/shipping", list::show)
        .get("/admin/shipping/zones/new", zone::blank)
        .post("/admin/shipping/zones/new", zone::add)
        .get("/admin/shipping/zones/{id}", zone::show)
        .post("/admin/shipping/zones/{id}", zone::change)
        .post("/admin/shipping/zones/{id}/remove", zone::remove)
        .get("/admin/shipping/methods/new", method::blank)
        .post("/admin/shipping/methods/new", method::add)
        .get("/admin/shipping/methods/{id}", method::show)
        .post("/admin/shipping/methods/{id}", method::change)
        .post("/admin/shipping/methods/{id}/remove", method::remove)
        .get("/admin/shipping/points", point::list)
        .get("/admin/shipping/points/new", point::blank)
        .post("/admin/shipping/points/new", point::add)
        .get("/admin/shipping/points/{id}", point::show)
        .post("/admin/shipping/points/{id}", point::change)
        .post("/admin/shipping/points/{id}/remove", point::remove)
        .get("/admin/shipping/days", days::show)
        .post("/admin/shipping/days", days::settle)
        .post("/admin/shipping/days/add", days::add)
        .post("/admin/shipping/days/decide", days::decide)
}

#[cfg(test)]
mod tests;
