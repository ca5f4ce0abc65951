//! Sending many: files of parcels for carriers, and the numbers that carriers give back, for the house and for whoever sells here. It
//! owns no table: what is to be sent is `orders`, how carriers take it is `shipping`.

mod actions;
mod admin;
mod model;
mod pages;
mod patience;
mod reads;
mod rules;
mod steps;
mod view;

use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Group, Routes, Section};

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "sending-labels", path: LABELS, icon: "truck" }];

/// What is to be sent stands there.
const LABELS: &str = "/admin/orders/labels";

/// The door of sending.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    let routes = staff().merge(theirs()).share(Arc::new(Patience::default()));
    Door { routes, sections: SECTIONS, texts, ..Door::new("sending") }
}

/// What those who send have.
fn staff() -> Routes {
    use admin::{file, labels, numbers};
    Routes::new()
        .only(Audience::Staff(Right::Orders))
        .get(LABELS, labels::show)
        .post("/admin/orders/labels/file", file::make)
        .post_files("/admin/orders/labels/numbers", numbers::send)
}

/// What those have who sell here. It obeys the feature of sellers.
fn theirs() -> Routes {
    use pages::labels::{file, numbers, show};
    Routes::new()
        .only(Audience::Member)
        .get("/account/selling/{seller}/labels", show)
        .post("/account/selling/{seller}/labels/file", file)
        .post_files("/account/selling/{seller}/labels/numbers", numbers)
}

#[cfg(test)]
mod tests;
