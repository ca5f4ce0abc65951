//! The shop window: home, categories, products, brands, the shop's own words, and what machines read of all that.
//!
//! It owns no table. Everything it shows is the catalogue's, or a panel of somebody else.

mod feature;
mod live;
mod pages;
mod panels;

pub use live::TOLD;

use axum::{Extension, Router, routing::get};
use kernel::{Feature, Lang};
use realtime::Hub;
use std::sync::Arc;
use webkit::{Address, Cost, Door, Site, panel};

/// The door of the shop window, and those of what its owner can close. Lists are answered by the index of this node, watchers
/// by its hub.
pub fn doors(index: Arc<search::Engine>, hub: Arc<Hub>) -> Vec<Door> {
    let feed = Router::new().route("/new.xml", get(pages::feeds::newest));
    let qr = Router::new().route("/p/{slug}/qr.svg", get(pages::qr::product_code));
    let part = |feature: Feature, routes| Door { feature: Some(feature), routes, ..Door::new(feature.name) };
    vec![
        window(index, hub),
        part(feature::FEED, feed),
        part(feature::QR, qr),
        part(feature::SHARE, Router::new()),
        part(feature::RELATED, Router::new()),
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

/// The shop window itself.
fn window(index: Arc<search::Engine>, hub: Arc<Hub>) -> Door {
    let routes: Router<Site> = Router::new()
        .route("/", get(pages::home::home))
        .route("/new", get(pages::lists::newest))
        .route("/reduced", get(pages::lists::reduced))
        .route("/c/{*path}", get(pages::category::category))
        .route("/search", get(pages::search::search))
        .route("/suggest", get(pages::search::suggest))
        .route("/p/{slug}", get(pages::product::product))
        .route("/live", get(live::live))
        .route("/b", get(pages::brand::brands))
        .route("/b/{slug}", get(pages::brand::brand))
        .route("/media/og/shop/{file}", get(pages::share::shop))
        .route("/media/og/p/{id}/{file}", get(pages::share::product))
        .route("/media/og/c/{id}/{file}", get(pages::share::category))
        .route("/media/og/b/{slug}/{file}", get(pages::share::brand))
        .route("/sitemap.xml", get(pages::feeds::sitemap))
        .route("/robots.txt", get(pages::feeds::robots));
    let routes = pages::words::SLUGS
        .iter()
        .flat_map(|(es, en, _)| if es == en { vec![*es] } else { vec![*es, *en] })
        .fold(routes, |routes, slug| routes.route(slug, get(pages::words::words)));
    let routes = routes.layer(Extension(index)).layer(Extension(hub));
    let panels = vec![
        panel("frame.menu", "storefront", panels::menu),
        panel("frame.search", "storefront", panels::search),
        panel("frame.foot", "storefront", panels::foot),
    ];
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { routes, addresses: ADDRESSES, panels, texts, ..Door::new("storefront") }
}

#[cfg(test)]
mod tests;
