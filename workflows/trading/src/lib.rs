//! Selling here: what somebody who sells in the shop sees of their orders and does with them. It owns no table: who sells is
//! `sellers`, what was bought is `orders`, what is owed is `ledger`.

mod actions;
pub mod demo;
mod pages;
mod panels;
mod patience;
mod reactions;
mod steps;

use kernel::{Lang, NoticeGroup, NoticeKind};
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Routes, panel};

/// Something of theirs was bought.
pub(crate) const SOLD: NoticeKind = NoticeKind {
    name: "trading-notice-sold",
    why: "trading-notice-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};

/// They were paid.
pub(crate) const PAID: NoticeKind = NoticeKind {
    name: "trading-notice-paid",
    why: "trading-notice-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};

const NOTICES: &[NoticeKind] = &[SOLD, PAID];

/// The door of trading. It stands behind the same feature as that of sellers.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(sellers::SELLERS),
        routes: own().share(Arc::new(Patience::default())),
        panels: vec![panel("account.card", "trading", panels::card)],
        reactions: reactions::all(),
        notices: NOTICES,
        texts,
        ..Door::new("trading")
    }
}

/// What whoever sells here sees of theirs.
fn own() -> Routes {
    use pages::{order, orders, overview};
    Routes::new()
        .only(Audience::Member)
        .get("/account/selling", overview::show)
        .get("/account/selling/{seller}/orders", orders::show)
        .get("/account/selling/{seller}/orders/{order}", order::show)
        .get("/account/selling/{seller}/orders/{order}/slip.pdf", order::slip)
        .post("/account/selling/{seller}/orders/{order}/send", order::send)
}

#[cfg(test)]
mod tests;
