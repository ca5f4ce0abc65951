//! The back office: the day of the shop, what is open and for whom, what the house could not do, what people looked for in
//! vain. Whoever works here finds other sections beside these; each belongs to whose work it is.
//!
//! It owns no table. Everything it shows and changes is a foundation's, or the house's own.

mod actions;
mod api;
mod changes;
mod deadlines;
mod model;
mod pages;
mod reads;
mod rules;
mod steps;

use accounts::Keys;
use kernel::{Feature, Lang, NoticeGroup, NoticeKind, Right};
use std::sync::Arc;
use webkit::{Address, Audience, Door, Group, Routes, Section};

/// What the doors of this program declare, as the switchboard shows it.
#[derive(Clone)]
pub(crate) struct Declared(pub(crate) Arc<[Feature]>);

const SECTIONS: &[Section] = &[
    Section { group: Group::Today, title: "office-today", path: "/admin", icon: "spark" },
    Section { group: Group::Shop, title: "office-features", path: "/admin/features", icon: "filter" },
    Section { group: Group::Shop, title: "office-searches", path: "/admin/searches", icon: "search" },
    Section { group: Group::House, title: "office-settings", path: "/admin/settings", icon: "store" },
    Section { group: Group::House, title: "office-audit", path: "/admin/audit", icon: "eye" },
    Section { group: Group::House, title: "office-jobs", path: "/admin/jobs", icon: "clock" },
];

/// The house could not do something by itself, and set it aside.
pub(crate) const SET_ASIDE: NoticeKind = NoticeKind {
    name: "office-notice-aside",
    why: "office-notice-aside-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};
const NOTICES: &[NoticeKind] = &[SET_ASIDE];

/// The door of the back office, over what all other doors declare.
pub fn door(declared: Vec<Feature>) -> Door {
    door_of(declared, Keys::default())
}

/// Whoever has the link sets the shop up.
const SECRETS: &[Address] = &[Address::at("/setup/").secret()];

/// The same with keys of one's own for the password of the first owner.
pub fn door_of(declared: Vec<Feature>, keys: Keys) -> Door {
    let routes = Routes::new()
        .get("/setup", pages::setup::closed)
        .get("/setup/{secret}", pages::setup::begin)
        .get("/setup/{secret}/{step}", pages::setup::step)
        .get("/setup/{secret}/owner", pages::setup::owner)
        .post("/setup/{secret}/owner", pages::setup::send_owner)
        .post("/setup/{secret}/{step}", pages::setup::send)
        .share(Arc::new(keys))
        .only(Audience::AnyStaff)
        .get("/admin", pages::today::today)
        .get("/admin/welcome", pages::welcome::welcome)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/settings", pages::settings::show)
        .post("/admin/settings/{part}", pages::settings::send)
        .only(Audience::Staff(Right::Features))
        .get("/admin/features", pages::features::board)
        .post("/admin/features", pages::features::switch)
        .only(Audience::Staff(Right::People))
        .get("/admin/audit", pages::audit::audit)
        .only(Audience::Staff(Right::Jobs))
        .get("/admin/jobs", pages::jobs::jobs)
        .post("/admin/jobs", pages::jobs::try_again)
        .only(Audience::Staff(Right::Catalogue))
        .get("/admin/searches", pages::searches::searches)
        .post("/admin/searches/synonym", pages::searches::add)
        .post("/admin/searches/synonyms", pages::searches::replace)
        .merge(api::routes())
        .share(Declared(declared.into()));
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        routes,
        addresses: SECRETS,
        sections: SECTIONS,
        notices: NOTICES,
        deadlines: deadlines::all(),
        texts,
        ..Door::new("office")
    }
}

#[cfg(test)]
mod tests;
