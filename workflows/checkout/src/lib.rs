//! From the basket to the order: the one page on which somebody agrees to buy, and the walk through basket, stock, prices,
//! orders and payment that is kept as a whole or not at all.
//!
//! It owns no table. What is bought stands in `baskets`, what was bought in `orders`; how it is paid is `payments`.

pub mod actions;
mod api;
pub mod model;
mod pages;
mod patience;
pub mod reads;
pub mod rules;
pub mod steps;

use kernel::Lang;
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Routes};

/// The door of the checkout.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    let routes = routes().merge(own()).merge(api::routes()).share(Arc::new(Patience::default()));
    Door { routes, texts, ..Door::new("checkout") }
}

fn routes() -> Routes {
    use pages::{look, place};
    Routes::new()
        .get("/checkout", look::show)
        .post("/checkout", look::again)
        .post("/checkout/line", look::fewer)
        .post("/checkout/place", place::send)
}

/// Whoever is signed in goes on with what a program has prepared.
fn own() -> Routes {
    use pages::take_over;
    Routes::new()
        .only(Audience::Member)
        .get("/checkout/continue/{id}", take_over::show)
        .post("/checkout/continue/{id}", take_over::send)
}

#[cfg(test)]
mod tests;
