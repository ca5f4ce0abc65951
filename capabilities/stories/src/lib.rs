//! Stories: what people lived through with what they bought, told whole: how things were, what they tried, how it came out, and
//! whether they would do it again. The words of a story are a contribution, and moderated as such.

pub mod actions;
mod api;
pub mod demo;
mod feature;
pub mod model;
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

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261201_123010_stories", include_str!("../migrations/20261201_123010_stories.sql"))];

const ADDRESSES: &[Address] =
    &[Address::at("/stories").open(&["kind", "after"]), Address::at("/stories/").open(&["product", "done"])];

/// The door of stories.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::STORIES),
        routes: routes().merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        panels: vec![
            panel("product.proof", "stories", panels::on_product),
            panel("profile.tab", "stories", panels::on_profile),
        ],
        reactions: reactions::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("stories")
    }
}

fn routes() -> Routes {
    use pages::{edit, list, one, write};
    Routes::new()
        .get("/stories", list::show)
        .get("/stories/{id}", one::show)
        .only(Audience::Member)
        .get("/stories/new", write::show)
        .post_files("/stories/new", write::send)
        .get("/stories/{id}/edit", edit::show)
        .post("/stories/{id}/edit", edit::send)
}

#[cfg(test)]
mod tests;
