//! The back office: the day of the shop, what is open and for whom, what the house could not do, what people looked for in
//! vain. Whoever works here finds other sections beside these; each belongs to whose work it is.
//!
//! It owns no table. Everything it shows and changes is a foundation's, or the house's own.

mod actions;
mod model;
mod pages;
mod reads;
mod rules;
mod steps;

use kernel::{Feature, Lang, Right};
use std::sync::Arc;
use webkit::{Audience, Door, Group, Routes, Section};

/// What the doors of this program declare, as the switchboard shows it.
#[derive(Clone)]
pub(crate) struct Declared(pub(crate) Arc<[Feature]>);

const SECTIONS: &[Section] = &[
    Section { group: Group::Today, title: "office-today", path: "/admin", icon: "spark" },
    Section { group: Group::Shop, title: "office-features", path: "/admin/features", icon: "filter" },
    Section { group: Group::Shop, title: "office-searches", path: "/admin/searches", icon: "search" },
    Section { group: Group::House, title: "office-jobs", path: "/admin/jobs", icon: "clock" },
];

/// The door of the back office, over what all other doors declare.
pub fn door(declared: Vec<Feature>) -> Door {
    let routes = Routes::new()
        .only(Audience::AnyStaff)
        .get("/admin", pages::today::today)
        .only(Audience::Staff(Right::Features))
        .get("/admin/features", pages::features::board)
        .post("/admin/features", pages::features::switch)
        .only(Audience::Staff(Right::Jobs))
        .get("/admin/jobs", pages::jobs::jobs)
        .post("/admin/jobs", pages::jobs::try_again)
        .only(Audience::Staff(Right::Catalogue))
        .get("/admin/searches", pages::searches::searches)
        .post("/admin/searches/synonym", pages::searches::add)
        .post("/admin/searches/synonyms", pages::searches::replace)
        .share(Declared(declared.into()));
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { routes, sections: SECTIONS, texts, ..Door::new("office") }
}

#[cfg(test)]
mod tests;
