//! What the shop knows about a person: handed to them whole, taken away when they leave, and said to everybody who asks how
//! it is processed. docs/adr/0023 says why it is done so.
//!
//! It owns no table. Each owner of tables declares at its door which of them people stand in; here is the walk through all.

mod archive;
mod deadlines;
mod handing;
mod pages;
mod patience;
mod registry;
pub mod rules;
mod spool;
mod steps;

pub use handing::{Handed, hand_over};
pub use registry::{Declared, declared};

use accounts::Keys;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Audience, Door, Group, Routes, Section};

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "privacy-record", path: "/admin/privacy", icon: "shield" }];

/// The door of everybody's data, over what all other doors declare.
pub fn door(declared: Declared) -> Door {
    door_of(declared, Keys::default())
}

/// The same with keys of one's own: cheaper ones.
pub fn door_of(declared: Declared, keys: Keys) -> Door {
    door_with(declared, keys, Arc::default())
}

fn door_with(declared: Declared, keys: Keys, patience: Arc<Patience>) -> Door {
    use pages::{mine, record, theirs};
    let routes = Routes::new()
        .get("/account/left", mine::left)
        .only(Audience::Member)
        .get("/account/data", mine::show)
        .post("/account/data", mine::leave)
        .post("/account/data/download", mine::download)
        .post("/account/data/stay", mine::stay)
        .only(Audience::Staff(Right::People))
        .get("/admin/people/{id}/data", theirs::show)
        .post("/admin/people/{id}/data", theirs::send_away)
        .post("/admin/people/{id}/data/download", theirs::download)
        .post("/admin/people/{id}/data/stay", theirs::let_stay)
        .get("/admin/privacy", record::show)
        .share(declared.clone())
        .share(Arc::new(keys))
        .share(patience);
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { routes, sections: SECTIONS, deadlines: deadlines::all(declared), texts, ..Door::new("privacy") }
}

#[cfg(test)]
mod tests;
