//! Reviews: what buyers say of products, of sellers and of the shop, with stars; what follows for the score; what the shop answers,
//! and how it may say that one is not true. The words of a review are a contribution, and moderated as such.

pub mod actions;
mod admin;
mod api;
mod deadlines;
pub mod demo;
mod feature;
mod invitation_letters;
mod invitation_secret;
mod jobs;
pub mod model;
mod names;
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
use kernel::{Lang, Right};
use patience::Patience;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

const MIGRATIONS: &[Migration] = &[
    Migration::both("20261201_110600_reviews", include_str!("../migrations/20261201_110600_reviews.sql")),
    Migration::both(
        "20261201_110800_invitations",
        include_str!("../migrations/20261201_110800_invitations.sql"),
    ),
    Migration::both("20261201_110801_imported", include_str!("../migrations/20261201_110801_imported.sql")),
    Migration::both("20261201_124001_service", include_str!("../migrations/20261201_124001_service.sql")),
    Migration::both("20261201_124002_aspects", include_str!("../migrations/20261201_124002_aspects.sql")),
    Migration::both(
        "20261201_127000_signs_faulty",
        include_str!("../migrations/20261201_127000_signs_faulty.sql"),
    ),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Customers, title: "reviews-admin", path: "/admin/reviews", icon: "star" }];

/// By which names of a query a list of reviews is ordered and narrowed.
const ORDERED_BY: &[&str] = &["sort", "stars", "verified", "fit", "q", "after", "one"];

/// Lists of reviews in the usual order stand below their products.
const ADDRESSES: &[Address] = &[
    Address::at("/reviews/of/").open(ORDERED_BY),
    Address::at("/reviews/of-seller/").open(ORDERED_BY),
    Address::at("/reviews/of-shop").open(ORDERED_BY),
    Address::at("/reviews/").open(&["product", "seller", "shop", "stars", "done"]).cost(Cost::Page),
    Address::at("/reviews/invited/").open(&["product", "stars", "done"]).secret().cost(Cost::Search),
    Address::at("/about-reviews"),
    Address::at("/feeds/reviews.xml").cost(Cost::Heavy),
    Address::at("/admin/reviews/export").cost(Cost::Heavy),
    Address::at("/account/reviews").open(&["after", "done"]),
];

/// The door of reviews.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        feature: Some(feature::REVIEWS),
        routes: open()
            .merge(asked())
            .merge(own())
            .merge(staff())
            .merge(api::routes())
            .share(Arc::new(Patience::default())),
        addresses: ADDRESSES,
        sections: SECTIONS,
        notices: notices::ALL,
        panels: vec![
            panel("product.proof", "reviews", panels::of_product),
            panel("seller.proof", "reviews", panels::of_seller),
            panel("home.proof", "reviews", panels::home),
            panel("order.after", "reviews", panels::after_order),
            panel("profile.tab", "reviews", panels::on_profile),
            panel("account.card", "reviews", panels::account),
        ],
        reactions: reactions::all(),
        deadlines: deadlines::all(),
        jobs: jobs::all(),
        personal: personal::all(),
        impersonal: personal::IMPERSONAL,
        migrations: MIGRATIONS,
        texts,
        ..Door::new("reviews")
    }
}

/// What everybody reads.
fn open() -> Routes {
    use pages::{collect, exports, link, list};
    Routes::new()
        .get("/about-reviews", collect::show)
        .get("/feeds/reviews.xml", exports::feed)
        .get("/p/{slug}/reviews.xml", exports::of_product)
        .get("/p/{slug}/reviews", list::show)
        .get("/reviews/of/{slug}", list::show)
        .get("/reviews/of-seller/{slug}", list::of_seller)
        .get("/reviews/of-shop", list::of_shop)
        .get("/reviews/{id}", link::review)
        .get("/replies/{id}", link::reply)
}

/// What whoever has a letter that asks sees.
fn asked() -> Routes {
    use pages::invited;
    Routes::new()
        .get("/reviews/invited/{secret}", invited::show)
        .post_files("/reviews/invited/{secret}", invited::send)
}

/// What whoever is signed in writes.
fn own() -> Routes {
    use pages::{edit, mine, write};
    Routes::new()
        .only(Audience::Member)
        .get("/reviews/new", write::show)
        .post_files("/reviews/new", write::send)
        .get("/reviews/{id}/edit", edit::show)
        .post("/reviews/{id}/edit", edit::send)
        .get("/account/reviews", mine::show)
}

/// What those have who look after what people write.
fn staff() -> Routes {
    use admin::{invitations, list, one, settings};
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .get("/admin/reviews", list::show)
        .get("/admin/reviews/export", pages::exports::lines)
        .get("/admin/reviews/{id}", one::show)
        .post("/admin/reviews/{id}/reply", one::reply)
        .post("/admin/reviews/{id}/challenge", one::challenge)
        .post("/admin/reviews/{id}/judge", one::judge)
        .only(Audience::Staff(Right::Settings))
        .get("/admin/reviews/invitations", invitations::show)
        .post("/admin/reviews/invitations", invitations::send)
        .get("/admin/reviews/settings", settings::show)
        .post("/admin/reviews/settings", settings::send)
}

#[cfg(test)]
mod tests;
