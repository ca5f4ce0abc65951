//! Questions: what people want to know of a product before and after they buy it, and what others answer. Which answer stands first,
//! what asks the same, what is better asked in private. The words of both are contributions, and moderated as such.

pub mod actions;
mod admin;
mod api;
pub mod demo;
mod feature;
pub mod model;
mod names;
mod notices;
mod pages;
mod panels;
mod patience;
mod personal;
mod reactions;
pub mod reads;
mod routing_deadlines;
mod routing_letters;
mod routing_secret;
pub mod rules;
pub mod steps;
mod store;

use database::Migration;
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261201_121200_questions", include_str!("../migrations/20261201_121200_questions.sql")),
    Migration::both("20261201_121210_routing", include_str!("../migrations/20261201_121210_routing.sql")),
    Migration::both(
        "20261201_121211_reputation",
        include_str!("../migrations/20261201_121211_reputation.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "questions-admin", path: "/admin/questions", icon: "chat" }];

const ADDRESSES: &[Address] = &[
    Address::at("/questions/of/").open(&["sort", "q", "after"]),
    Address::at("/questions/new").open(&["product", "title"]).cost(Cost::Search),
    Address::at("/questions/").open(&["done"]),
    Address::at("/questions/asked/").open(&["done"]).secret().cost(Cost::Search),
    Address::at("/account/questions").open(&["after", "done"]),
    Address::at("/account/reputation").open(&["done"]),
];

/// The door of questions.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::QUESTIONS),
        routes: open().merge(own()).merge(staff()).merge(api::routes()).share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: notices::ALL,
        panels: vec![
            panel("product.proof", "questions", panels::proof),
            panel("profile.tab", "questions", panels::on_profile),
            panel("account.card", "questions", panels::account),
            panel("admin.dashboard", "questions", panels::dashboard),
            panel("order.after", "questions", panels::routing_owner::after_order),
            panel("account.card", "questions-points", panels::routing_owner::account),
            panel("profile.tab", "questions-points", panels::routing_owner::on_profile),
        ],
        reactions: reactions::all(),
        deadlines: routing_deadlines::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("questions")
    }
}

/// What everybody reads, and the first step of asking.
fn open() -> Routes {
    use pages::{ask, helped, link, list, one, routing_owner};
    Routes::new()
        .get("/p/{slug}/questions", list::show)
        .get("/questions/of/{slug}", list::show)
        .get("/questions/new", ask::show)
        .post("/questions/helped", helped::send)
        .get("/questions/{id}", one::show)
        .get("/answers/{id}", link::answer)
        .get("/questions/asked/{secret}", routing_owner::show)
        .post("/questions/asked/{secret}", routing_owner::send)
}

/// What whoever is signed in writes.
fn own() -> Routes {
    use pages::{answers, ask, mine, privilege_close, reputation, routing_owner};
    Routes::new()
        .only(Audience::Member)
        .post("/questions/new", ask::send)
        .post("/questions/{id}/answers", answers::send)
        .post("/questions/{id}/accept", answers::accept)
        .post("/questions/{id}/same", answers::same)
        .get("/account/questions", mine::show)
        .post("/questions/{id}/owners", routing_owner::want)
        .get("/questions/{id}/close", privilege_close::show)
        .post("/questions/{id}/close", privilege_close::send)
        .post("/account/owner", routing_owner::switch)
        .get("/account/reputation", reputation::show)
}

/// What those have who look after what people write.
fn staff() -> Routes {
    use admin::{list, one, routing_ways};
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .get("/admin/questions", list::show)
        .get("/admin/questions/{id}", one::show)
        .post("/admin/questions/{id}/answer", one::answer)
        .post("/admin/questions/{id}/merge", one::merge)
        .post("/admin/questions/{id}/close", one::close)
        .post("/admin/questions/{id}/reopen", one::reopen)
        .post("/admin/questions/{id}/convert", one::convert)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/questions/points", routing_ways::show)
        .post("/admin/questions/points", routing_ways::send)
}

#[cfg(test)]
mod tests;
