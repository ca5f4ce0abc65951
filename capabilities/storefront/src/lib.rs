//! The shop window: home, categories, products, brands, the shop's own words, and what machines read of all that.
//!
//! It owns no table. Everything it shows is the catalogue's, or a panel of somebody else.

mod actions;
mod feature;
mod live;
mod pages;
mod panels;

pub use live::TOLD;
pub use pages::said;

use kernel::{Feature, Lang, Right};
use realtime::Hub;
use std::sync::Arc;
use webkit::{Address, Audience, Cost, Door, Group, Routes, Section, panel};

/// The door of the shop window, and those of what its owner can close. Lists are answered by the index of this node, watchers
/// by its hub.
pub fn doors(index: Arc<search::Engine>, hub: Arc<Hub>) -> Vec<Door> {
    let feed = Routes::new().get("/new.xml", pages::feeds::newest);
    let qr = Routes::new().get("/p/{slug}/qr.svg", pages::qr::product_code);
    let part = |feature: Feature, routes| Door { feature: Some(feature), routes, ..Door::new(feature.name) };
    vec![
        window(index, hub),
        part(feature::FEED, feed),
        part(feature::QR, qr),
        part(feature::SHARE, Routes::new()),
        part(feature::RELATED, Routes::new()),
    ]
}

/// Names in the address of a list whose values have no end: what somebody typed or chose.
const NARROWED_BY: &[&str] = &["q", "min", "max", "stock", "f-*"];

const ADDRESSES: &[Address] = &[
    Address::at("/"),
    Address::at("/p/").keyed(&["v"]),
    Address::at("/c/").keyed(&["page", "sort"]).open(NARROWED_BY),
    Address::at("/search").open(&["page", "sort", "q", "min", "max", "stock", "f-*"]).cost(Cost::Search),
    Address::at("/suggest").open(&["q"]).cost(Cost::Search),
    Address::at("/live").open(&["topics", "since"]),
    Address::at("/new").open(&["after"]),
    Address::at("/reduced").open(&["after"]),
    Address::at("/b"),
    Address::at("/b/").open(&["after"]),
    Address::at("/sitemap.xml").open(&["after"]).cost(Cost::Heavy),
    Address::at("/media/og/").cost(Cost::Heavy),
];

const SECTIONS: &[Section] =
    &[Section { group: Group::Shop, title: "storefront-texts", path: "/admin/pages", icon: "bookmark" }];

/// The shop window itself.
fn window(index: Arc<search::Engine>, hub: Arc<Hub>) -> Door {
    let routes = Routes::new()
        .get("/", pages::home::home)
        .get("/new", pages::lists::newest)
        .get("/reduced", pages::lists::reduced)
        .get("/c/{*path}", pages::category::category)
        .get("/search", pages::search::search)
        .get("/suggest", pages::search::suggest)
        .get("/p/{slug}", pages::product::product)
        .get("/live", live::live)
        .get("/b", pages::brand::brands)
        .get("/b/{slug}", pages::brand::brand)
        .get("/media/og/shop/{file}", pages::share::shop)
        .get("/media/og/p/{id}/{file}", pages::share::product)
        .get("/media/og/c/{id}/{file}", pages::share::category)
        .get("/media/og/b/{slug}/{file}", pages::share::brand)
        .get("/sitemap.xml", pages::feeds::sitemap)
        .get("/robots.txt", pages::feeds::robots);
    let routes = pages::words::SLUGS
        .iter()
        .flat_map(|(es, en, _)| if es == en { vec![*es] } else { vec![*es, *en] })
        .fold(routes, |routes, slug| routes.get(slug, pages::words::words));
    let staff = Routes::new()
        .only(Audience::Staff(Right::Settings))
        .get("/admin/pages", pages::texts::list)
        .get("/admin/pages/{name}", pages::texts::show)
        .post("/admin/pages/{name}", pages::texts::send);
    let routes = routes.merge(staff).share(index).share(hub);
    let panels = vec![
        panel("frame.menu", "storefront", panels::menu),
        panel("frame.search", "storefront", panels::search),
        panel("frame.foot", "storefront", panels::foot),
    ];
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { routes, addresses: ADDRESSES, sections: SECTIONS, panels, texts, ..Door::new("storefront") }
}

#[cfg(test)]
mod tests;
