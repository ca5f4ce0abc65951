//! The catalogue as programs read and change it. What is public is what visitors see; what whoever works here sees stands
//! below `/admin`, as on pages. Nothing is decided here: programs change things by the same steps as people.

mod brands;
mod categories;
mod kept;
mod prices;
mod products;
mod public;
mod variants;
mod wish;

pub use public::Card as ProductInList;

use kernel::Right;
use webkit::{Audience, Routes, api::Operation};

const PRODUCTS: &str = "catalog-api-products";
const STOCK: &str = "catalog-api-variants";
const TREE: &str = "catalog-api-tree";

/// What programs are answered about the catalogue.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .api(Operation::get("/api/v1/products", "catalog-api-list-products").of(PRODUCTS), public::list)
        .api(
            Operation::get("/api/v1/products/{product}", "catalog-api-show-product").of(PRODUCTS),
            public::one,
        )
        .api(Operation::get("/api/v1/categories", "catalog-api-list-categories").of(TREE), public::categories)
        .api(Operation::get("/api/v1/brands", "catalog-api-list-brands").of(TREE), public::brands)
        .merge(goods())
        .merge(tree())
}

fn goods() -> Routes {
    const ONE: &str = "/api/v1/admin/products/{product}";
    const VARIANT: &str = "/api/v1/admin/variants/{sku}";
    Routes::new()
        .only(Audience::Staff(Right::Catalogue))
        .api(
            Operation::get("/api/v1/admin/products", "catalog-api-list-kept-products").of(PRODUCTS),
            products::list,
        )
        .api(
            Operation::post("/api/v1/admin/products", "catalog-api-create-product").of(PRODUCTS),
            products::make,
        )
        .api(Operation::get(ONE, "catalog-api-show-kept-product").of(PRODUCTS), products::one)
        .api(Operation::patch(ONE, "catalog-api-change-product").of(PRODUCTS), products::change)
        .api(
            Operation::post("/api/v1/admin/products/{product}/archive", "catalog-api-archive-product")
                .of(PRODUCTS),
            products::archive,
        )
        .api(Operation::get(VARIANT, "catalog-api-show-variant").of(STOCK), variants::one)
        .api(Operation::patch(VARIANT, "catalog-api-change-variant").of(STOCK), variants::change)
        .api(
            Operation::put("/api/v1/admin/variants/{sku}/stock", "catalog-api-set-stock").of(STOCK),
            variants::stock,
        )
        .api(
            Operation::get("/api/v1/admin/variants/{sku}/prices", "catalog-api-list-prices").of(STOCK),
            prices::list,
        )
}

fn tree() -> Routes {
    const CATEGORY: &str = "/api/v1/admin/categories/{category}";
    const BRAND: &str = "/api/v1/admin/brands/{brand}";
    Routes::new()
        .only(Audience::Staff(Right::Catalogue))
        .api(
            Operation::get("/api/v1/admin/categories", "catalog-api-list-kept-categories").of(TREE),
            categories::list,
        )
        .api(
            Operation::post("/api/v1/admin/categories", "catalog-api-create-category").of(TREE),
            categories::make,
        )
        .api(Operation::get(CATEGORY, "catalog-api-show-category").of(TREE), categories::one)
        .api(Operation::patch(CATEGORY, "catalog-api-change-category").of(TREE), categories::change)
        .api(Operation::delete(CATEGORY, "catalog-api-remove-category").of(TREE), categories::remove)
        .api(Operation::get("/api/v1/admin/brands", "catalog-api-list-kept-brands").of(TREE), brands::list)
        .api(Operation::post("/api/v1/admin/brands", "catalog-api-create-brand").of(TREE), brands::make)
        .api(Operation::get(BRAND, "catalog-api-show-brand").of(TREE), brands::one)
        .api(Operation::patch(BRAND, "catalog-api-change-brand").of(TREE), brands::change)
}
