//! The roads back: declaring a withdrawal, asking for a return, receiving the goods and giving the money back, each in one
//! transaction. It owns no table: what goes back is `returns`, what was bought is `orders`.

pub mod actions;
mod admin;
mod api;
pub mod demo;
mod model;
mod pages;
mod panels;
mod reactions;
pub mod reads;
pub mod rules;
pub mod steps;

use kernel::{Lang, Right};
use returns::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Routes, panel};

/// Whoever has the link of a declaration reads it. The pages below an order are as secret as its own.
const ADDRESSES: &[Address] =
    &[Address::at("/withdraw"), Address::at("/withdraw/received/").open(&["done"]).secret()];

/// The door of returning.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: theirs()
            .merge(own())
            .merge(staff())
            .merge(api::routes())
            .share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        panels: vec![
            panel("order.after", "returning", panels::of_order),
            panel("admin.order.after", "returning", panels::of_order_for_staff),
        ],
        reactions: reactions::all(),
        texts,
        ..Door::new("returning")
    }
}

/// What anybody may do: go back on a contract, and the same by the link of an order.
fn theirs() -> Routes {
    use pages::{ask, choose, received, withdraw};
    Routes::new()
        .get("/withdraw", withdraw::show)
        .post("/withdraw", withdraw::review)
        .post("/withdraw/confirm", withdraw::confirm)
        .get("/withdraw/received", received::known)
        .get("/withdraw/received/{secret}", received::show)
        .get("/orders/{secret}/withdraw", withdraw::show_of_link)
        .post("/orders/{secret}/withdraw", withdraw::review_of_link)
        .post("/orders/{secret}/withdraw/confirm", withdraw::confirm_of_link)
        .get("/orders/{secret}/return", choose::show_of_link)
        .get("/orders/{secret}/return/{kind}", ask::show_of_link)
        .post("/orders/{secret}/return/{kind}", ask::send_of_link)
}

/// The same for whoever is signed in, with an order of theirs.
fn own() -> Routes {
    use pages::{ask, choose, withdraw};
    Routes::new()
        .only(Audience::Member)
        .get("/account/orders/{id}/withdraw", withdraw::show_of_mine)
        .post("/account/orders/{id}/withdraw", withdraw::review_of_mine)
        .post("/account/orders/{id}/withdraw/confirm", withdraw::confirm_of_mine)
        .get("/account/orders/{id}/return", choose::show_of_mine)
        .get("/account/orders/{id}/return/{kind}", ask::show_of_mine)
        .post("/account/orders/{id}/return/{kind}", ask::send_of_mine)
}

/// What those who look after returns have; money is for fewer.
fn staff() -> Routes {
    use admin::{declaration, one};
    Routes::new()
        .only(Audience::Staff(Right::Orders))
        .get("/admin/returns/{id}", one::show)
        .post("/admin/returns/{id}/accept", one::accept)
        .post("/admin/returns/{id}/refuse", one::refuse)
        .post("/admin/returns/{id}/receive", one::receive)
        .post("/admin/returns/{id}/remedy", one::remedy)
        .post("/admin/returns/{id}/note", one::note)
        .get("/admin/returns/declarations/{id}", declaration::show)
        .post("/admin/returns/declarations/{id}/match", declaration::find)
        .post("/admin/returns/declarations/{id}/aside", declaration::set_aside)
        .only(Audience::Staff(Right::Sales))
        .post("/admin/returns/{id}/refund", one::refund)
        .post("/admin/returns/{id}/close", one::close)
}

#[cfg(test)]
mod tests;
