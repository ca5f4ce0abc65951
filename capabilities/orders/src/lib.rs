//! What was agreed: orders, their lines and states, from the agreement to the day when nobody owes anything.
//!
//! Who places one is the workflow `checkout`; money is the foundation `payments`, which says what became of it.

pub mod actions;
mod admin;
mod api;
mod deadlines;
mod jobs;
mod law;
mod letters;
pub mod model;
mod names;
mod pages;
mod panels;
mod papers;
mod patience;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
mod secret;
pub mod steps;
mod store;
pub mod words;

pub use model::AGREED;
pub use pages::carry;
pub use papers::slip;

use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind, PersonId, Right};
use model::Placed;
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261124_140600_orders", include_str!("../migrations/20261124_140600_orders.sql")),
    Migration::each(
        "20261124_140601_order_words",
        include_str!("../migrations/20261124_140601_order_words.lite.sql"),
        include_str!("../migrations/20261124_140601_order_words.pg.sql"),
    ),
    Migration::both(
        "20261126_150500_order_sellers",
        include_str!("../migrations/20261126_150500_order_sellers.sql"),
    ),
    Migration::both(
        "20261126_150501_order_sums",
        include_str!("../migrations/20261126_150501_order_sums.sql"),
    ),
    Migration::both(
        "20261201_100300_order_past",
        include_str!("../migrations/20261201_100300_order_past.sql"),
    ),
    Migration::both(
        "20261201_100301_order_terms",
        include_str!("../migrations/20261201_100301_order_terms.sql"),
    ),
    Migration::both(
        "20261201_110200_order_files",
        include_str!("../migrations/20261201_110200_order_files.sql"),
    ),
];

const SECTIONS: &[Section] = &[
    Section { group: Group::Customers, title: "orders-orders", path: "/admin/orders", icon: "basket" },
    Section { group: Group::Customers, title: "orders-figures", path: "/admin/orders/figures", icon: "tag" },
];

/// Whoever has one of these links reads an order.
const ADDRESSES: &[Address] =
    &[Address::at("/orders/").open(&["done", "of"]).secret(), Address::at("/orders/find").open(&["done"])];

/// There is something to send.
pub(crate) const NEW_ORDER: NoticeKind = NoticeKind {
    name: "orders-notice-new",
    why: "orders-notice-new-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};

const NOTICES: &[NoticeKind] = &[NEW_ORDER];

/// Where whoever bought sees what was placed: a path without the prefix of a language.
pub fn page_of(person: Option<PersonId>, placed: &Placed) -> String {
    match (person, placed.orders.first()) {
        (Some(_), Some(order)) => format!("/account/orders/{order}"),
        (Some(_), None) => "/account/orders".to_owned(),
        (None, _) => format!("/orders/{}", placed.secret),
    }
}

/// The door of orders.
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
        sections: SECTIONS,
        notices: NOTICES,
        panels: vec![
            panel("admin.dashboard", "orders", panels::dashboard),
            panel("account.card", "orders", panels::account),
        ],
        reactions: reactions::all(),
        jobs: jobs::all(),
        deadlines: deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("orders")
    }
}

/// What whoever has bought without an account sees.
fn theirs() -> Routes {
    use pages::{cookie, find, order, receipt};
    Routes::new()
        .get("/orders/here", cookie::here)
        .get("/orders/find", find::show)
        .post("/orders/find", find::send)
        .get("/orders/{secret}", order::show)
        .get("/orders/{secret}/receipt.pdf", receipt::by_link)
        .get("/orders/{secret}/terms.pdf", receipt::terms_by_link)
        .post("/orders/{secret}/claim", order::send_claim)
        .post("/orders/{secret}/pay", order::send_pay)
        .post("/orders/{secret}/cancel", order::send_cancel)
        .post("/orders/{secret}/heard", order::send_hear)
}

/// What whoever is signed in sees of theirs.
fn own() -> Routes {
    use pages::{mine, receipt};
    Routes::new()
        .only(Audience::Member)
        .get("/account/orders", mine::list)
        .get("/account/orders/{id}", mine::show)
        .get("/account/orders/{id}/receipt.pdf", receipt::own)
        .get("/account/orders/{id}/terms.pdf", receipt::own_terms)
        .post("/account/orders/{id}/pay", mine::pay)
        .post("/account/orders/{id}/cancel", mine::cancel)
        .post("/account/orders/{id}/heard", mine::hear)
}

/// What those who send have; money is for fewer.
fn staff() -> Routes {
    use admin::{board, export, figures, list, one, policy, slip};
    Routes::new()
        .only(Audience::Staff(Right::Orders))
        .get("/admin/orders", list::show)
        .get("/admin/orders/board", board::show)
        .get("/admin/orders/{id}", one::show)
        .get("/admin/orders/{id}/slip.pdf", slip::show)
        .post("/admin/orders/{id}/send", one::send)
        .post("/admin/orders/{id}/deliver", one::deliver)
        .post("/admin/orders/{id}/note", one::note)
        .only(Audience::Staff(Right::Sales))
        .post("/admin/orders/{id}/cancel", one::cancel)
        .post("/admin/orders/{id}/refund", one::refund)
        .post("/admin/orders/{id}/paid", one::confirm)
        .post("/admin/orders/{id}/refused", one::refuse)
        .post("/admin/orders/{id}/rest", one::shorten)
        .post("/admin/orders/{id}/forget", one::forget)
        .get("/admin/orders/export/{what}", export::show)
        .only(Audience::Staff(Right::Reports))
        .get("/admin/orders/figures", figures::show)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/orders/policy", policy::show)
        .post("/admin/orders/policy", policy::send)
}

#[cfg(test)]
mod tests;
