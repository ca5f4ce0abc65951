//! The catalogue: products and their variants, brands, categories, stock, and every price that was ever asked.
//!
//! What visitors see of it is the shop window's, which reads it through [`reads`]; whoever works here keeps it on pages of
//! the back office, in `admin`. Both, and imports, change it through [`steps`] and [`actions`].

pub mod actions;
mod admin;
mod api;
mod checks;
mod deadlines;
pub mod demo;
mod jobs;
pub mod model;
mod reactions;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;
pub mod view;

pub use api::ProductInList;

use action::BoxFut;
use database::{Migration, Snapshot, StoreError};
use kernel::{Lang, Right};
use webkit::{Audience, Door, Group, Routes, Section};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261121_100000_catalog", include_str!("../migrations/20261121_100000_catalog.sql")),
    Migration::both(
        "20261122_010000_moved_address",
        include_str!("../migrations/20261122_010000_moved_address.sql"),
    ),
    Migration::both("20261122_030000_own_texts", include_str!("../migrations/20261122_030000_own_texts.sql")),
    Migration::each(
        "20261122_150000_product_line",
        include_str!("../migrations/20261122_150000_product_line.lite.sql"),
        include_str!("../migrations/20261122_150000_product_line.pg.sql"),
    ),
    Migration::both(
        "20261122_150500_product_bulk",
        include_str!("../migrations/20261122_150500_product_bulk.sql"),
    ),
    Migration::both(
        "20261122_150600_category_listing",
        include_str!("../migrations/20261122_150600_category_listing.sql"),
    ),
    Migration::both(
        "20261124_140100_stock_held",
        include_str!("../migrations/20261124_140100_stock_held.sql"),
    ),
    Migration::both(
        "20261126_150300_product_seller",
        include_str!("../migrations/20261126_150300_product_seller.sql"),
    ),
    Migration::both("20261201_124000_scored", include_str!("../migrations/20261201_124000_scored.sql")),
    Migration::each(
        "20261121_100001_price_log",
        include_str!("../migrations/20261121_100001_price_log.lite.sql"),
        include_str!("../migrations/20261121_100001_price_log.pg.sql"),
    ),
];

/// Nothing in the catalogue is about a person.
const IMPERSONAL: &[&str] = &[
    "brand",
    "card",
    "catalog_scored",
    "catalog_seller",
    "category",
    "category_listing",
    "category_product",
    "category_text",
    "location",
    "moved_address",
    "price_log",
    "product",
    "product_bulk",
    "product_bulk_item",
    "product_kind",
    "product_line",
    "product_lined",
    "product_picture",
    "product_place",
    "product_slug",
    "product_text",
    "product_word",
    "set_part",
    "stock",
    "stock_hold",
    "stock_sold",
    "variant",
];

const SECTIONS: &[Section] = &[
    Section { group: Group::Shop, title: "catalog-admin-list", path: "/admin/products", icon: "tag" },
    Section {
        group: Group::Shop,
        title: "catalog-admin-categories",
        path: "/admin/categories",
        icon: "grid",
    },
    Section { group: Group::Shop, title: "catalog-admin-brands", path: "/admin/brands", icon: "bookmark" },
];

/// What whoever keeps the catalogue has.
fn office() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Catalogue))
        .get("/admin/products", admin::list::show)
        .post("/admin/products/bulk", admin::bulk::send)
        .get("/admin/products/bulk/{id}", admin::bulk::show)
        .post("/admin/products/bulk/{id}", admin::bulk::go)
        .get("/admin/categories", admin::categories::list)
        .post("/admin/categories", admin::categories::add)
        .get("/admin/categories/{id}", admin::categories::show)
        .post("/admin/categories/{id}", admin::categories::send)
        .post("/admin/categories/{id}/place", admin::categories::place)
        .post("/admin/categories/{id}/remove", admin::categories::remove)
        .get("/admin/brands", admin::brands::list)
        .get("/admin/brands/new", admin::brands::blank)
        .post("/admin/brands/new", admin::brands::add)
        .get("/admin/brands/{id}", admin::brands::show)
        .post("/admin/brands/{id}", admin::brands::send)
        .get("/admin/products/new", admin::editor::fresh)
        .post_files("/admin/products/new", admin::editor::send_fresh)
        .get("/admin/products/{id}", admin::editor::show)
        .post_files("/admin/products/{id}", admin::editor::send)
        .get("/admin/products/{id}/prices", admin::history::prices)
        .get("/admin/products/{id}/preview", admin::history::preview)
}

/// The door of the catalogue.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: office().merge(api::routes()),
        sections: SECTIONS,
        deadlines: deadlines::all(),
        jobs: jobs::all(),
        reactions: reactions::all(),
        moved: Some(moved),
        migrations: MIGRATIONS,
        impersonal: IMPERSONAL,
        texts,
        checks: checks::all(),
        ..Door::new("catalog")
    }
}

fn moved<'a>(snap: &'a mut Snapshot, address: &'a str) -> BoxFut<'a, Result<Option<String>, StoreError>> {
    Box::pin(reads::moved(snap, address))
}

#[cfg(test)]
mod tests;
