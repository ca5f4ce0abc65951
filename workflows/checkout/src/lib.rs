//! From the basket to the order: the one page on which somebody agrees to buy, and the walk through basket, stock, prices,
//! orders and payment that is kept as a whole or not at all.
//!
//! It owns no table. What is bought stands in `baskets`, what was bought in `orders`; how it is paid is `payments`.

pub mod actions;
pub mod model;
mod pages;
mod patience;
pub mod reads;
pub mod rules;
pub mod steps;

use kernel::Lang;
use patience::Patience;
use std::sync::Arc;
use webkit::{Door, Routes};

/// The door of the checkout.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { routes: routes(), texts, ..Door::new("checkout") }
}

fn routes() -> Routes {
    use pages::{look, place};
    Routes::new()
        .get("/checkout", look::show)
        .post("/checkout", look::again)
        .post("/checkout/line", look::fewer)
        .post("/checkout/place", place::send)
        .share(Arc::new(Patience::default()))
}

#[cfg(test)]
mod tests;
