//! Sending many: files of parcels for carriers, and the numbers that carriers give back. It owns no table: what is to be sent is
//! `orders`, how carriers take it is `shipping`.

mod actions;
mod admin;
mod model;
mod reads;
mod rules;
mod steps;

use kernel::{Lang, Right};
use webkit::{Audience, Door, Group, Routes, Section};

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "sending-labels", path: LABELS, icon: "truck" }];

/// What is to be sent stands there.
const LABELS: &str = "/admin/orders/labels";

/// The door of sending.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { routes: staff(), sections: SECTIONS, texts, ..Door::new("sending") }
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

#[cfg(test)]
mod tests;
