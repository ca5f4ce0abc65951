//! Comments: what people say to a product and to what others wrote, in threads two deep; who is answered hears of it. The words
//! of a comment are a contribution, and moderated as such.

pub mod actions;
mod api;
pub mod demo;
mod feature;
pub mod model;
mod notices;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;

use database::Migration;
use kernel::Lang;
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Door, Routes, panel};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261201_123000_comments",
    include_str!("../migrations/20261201_123000_comments.sql"),
)];

const ADDRESSES: &[Address] =
    &[Address::at("/comments/").open(&["after", "thread", "from", "answer", "done"])];

/// The door of comments.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::COMMENTS),
        routes: routes().merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        notices: notices::ALL,
        panels: vec![
            panel("product.proof", "comments", panels::on_product),
            panel("review.after", "comments", panels::after_review),
            panel("story.after", "comments", panels::after_story),
        ],
        reactions: reactions::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("comments")
    }
}

fn routes() -> Routes {
    use pages::{link, list};
    Routes::new()
        .get("/comments/on/{kind}/{id}", list::show)
        .get("/comments/{id}", link::comment)
        .only(Audience::Member)
        .post("/comments/on/{kind}/{id}", list::send)
}

#[cfg(test)]
mod tests;
