//! Programs that use the shop: the tokens they carry, and the pages on which people read how to write them. How programs are
//! spoken to is `webkit::api`'s; what they may do is each door's own `api`. docs/adr/0030 says why it is so.

pub mod actions;
mod api;
mod deadlines;
pub mod model;
mod pages;
mod personal;
mod programs;
mod reactions;
pub mod reads;
pub mod rules;
mod secret;
mod steps;
mod store;

pub use programs::Tokens;

use database::Migration;
use kernel::{Lang, NoticeGroup, NoticeKind};
use std::sync::Arc;
use webkit::{Address, Audience, Door, Routes, api::Described};

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261123_110000_api_token",
    include_str!("../migrations/20261123_110000_api_token.sql"),
)];

/// Whoever did not make it should know that there is one.
pub(crate) const TOKEN_MADE: NoticeKind = NoticeKind {
    name: "api-notice-token",
    why: "api-notice-token-why",
    group: NoticeGroup::Account,
    site: true,
    mail: true,
    duty: true,
};

const NOTICES: &[NoticeKind] = &[TOKEN_MADE];

/// The pages about programs are the same for everybody, and long.
const ADDRESSES: &[Address] = &[Address::at("/api")];

/// The door of tokens.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes: api::routes().merge(own()),
        reactions: vec![action::on("api.passwords", reactions::on_password_changed)],
        deadlines: deadlines::all(),
        migrations: MIGRATIONS,
        personal: personal::all(),
        notices: NOTICES,
        texts,
        ..Door::new("api")
    }
}

/// The tokens of whoever is in.
fn own() -> Routes {
    use pages::tokens;
    Routes::new()
        .only(Audience::Member)
        .get("/account/tokens", tokens::show)
        .post("/account/tokens", tokens::make)
        .post("/account/tokens/revoke", tokens::revoke)
}

/// What all these doors answer programs.
pub fn declared(doors: &[Door]) -> Vec<Described> {
    doors.iter().flat_map(Door::operations).collect()
}

/// The door of the pages and the document about these operations. It stands behind all whose operations they are.
pub fn document_door(declared: Vec<Described>) -> Door {
    let routes = Routes::new()
        .get("/api", pages::guide::show)
        .get("/api/v1/openapi.json", pages::document::show)
        .share(Arc::new(pages::Declared::new(declared)));
    Door { routes, addresses: ADDRESSES, ..Door::new("api-document") }
}

#[cfg(test)]
mod tests;
