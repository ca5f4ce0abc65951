//! What machines read: new products by RSS, the map of the site, what robots may visit.

use super::{shelf::alternates, words::SLUGS};
use crate::feature;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog::{
    reads::{self, Which},
    view::CardView,
};
use http::header;
use kernel::{Cursor, Lang, PageOf, Subject};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use serde::Deserialize;
use std::io::{Cursor as Buffer, Error};
use webkit::{Problem, Say, Web, keepable};

const FEED_ITEMS: u32 = 30;
/// How much a map of the site holds: with both languages and all else far below the 50,000 addresses that the protocol of
/// sitemaps allows.
const PIECES: Pieces = Pieces { products: 5_000, read: 500 };
/// Brands on the map.
const MAP_BRANDS: u32 = 10_000;
/// Where the first of several maps begins: the one with everything that is no product.
const START: &str = "start";

type Xml = Writer<Buffer<Vec<u8>>>;

/// In which pieces the products of a shop are mapped.
#[derive(Clone, Copy)]
pub(crate) struct Pieces {
    /// So many on one map.
    pub(crate) products: usize,
    /// So many read at once.
    pub(crate) read: u32,
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::Broken(error.to_string())
}

fn document() -> Result<Xml, Problem> {
    let mut xml = Writer::new(Buffer::new(Vec::new()));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).map_err(broken)?;
    Ok(xml)
}

fn answer(xml: Xml, kind: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=300")];
    (headers, xml.into_inner().into_inner()).into_response()
}

fn element(xml: &mut Xml, name: &str, text: &str) -> Result<(), Error> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

/// Where the feed of new products is, while it is open.
pub(crate) fn of(web: &Web) -> Option<(String, String)> {
    web.is_open(&feature::FEED).then(|| (web.say.t("storefront-feature-feed"), "/new.xml".to_owned()))
}

/// The newest products as RSS 2.0.
pub(crate) async fn newest(web: Web) -> Result<Response, Problem> {
    let found = web.read(async |snap| reads::list(snap, Which::All, None, FEED_ITEMS).await).await?;
    let face = web.house().shop.face();
    let say = &web.say;
    let mut xml = document()?;
    let channel = |xml: &mut Xml| {
        element(xml, "title", &face.name)?;
        element(xml, "link", &format!("{}{}", face.public_url, say.link("/")))?;
        element(xml, "description", face.sentence.show(say.lang))?;
        element(xml, "language", say.lang.code())?;
        for card in &found.items {
            xml.create_element("item").write_inner_content(|xml| item(xml, card, say, &face.public_url))?;
        }
        Ok(())
    };
    xml.create_element("rss")
        .with_attribute(("version", "2.0"))
        .write_inner_content(|xml| xml.create_element("channel").write_inner_content(channel).map(drop))
        .map_err(broken)?;
    let tags = vec![Subject::all("product"), Subject::all("shop")];
    Ok(keepable(answer(xml, "application/rss+xml; charset=utf-8"), tags, None))
}

fn item(xml: &mut Xml, card: &CardView, say: &Say, public_url: &str) -> Result<(), Error> {
    let link = format!("{public_url}{}", say.link(&format!("/p/{}", card.slug.show(say.lang))));
    element(xml, "title", card.name.show(say.lang))?;
    element(xml, "link", &link)?;
    element(xml, "description", &say.money(&card.price))?;
    xml.create_element("guid")
        .with_attribute(("isPermaLink", "false"))
        .write_text_content(BytesText::new(&card.product.to_string()))?;
    element(xml, "pubDate", &card.published_at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string())
}

/// Behind which product a map begins.
#[derive(Deserialize)]
pub(crate) struct Begins {
    after: Option<String>,
}

/// Every address that search engines should know, each with its languages; for a shop that is too large for one map, where
/// its maps are.
pub(crate) async fn sitemap(web: Web, Query(begins): Query<Begins>) -> Result<Response, Problem> {
    mapped(&web, begins, PIECES).await
}

pub(crate) async fn mapped(web: &Web, begins: Begins, pieces: Pieces) -> Result<Response, Problem> {
    let xml = match begins.after {
        Some(after) => map(web, &after, pieces).await?,
        None => match beginnings(web, pieces).await?.as_slice() {
            [] => map(web, START, pieces).await?,
            others => index(web, others)?,
        },
    };
    // Search engines may learn of a new product an hour late: nothing drops a map, it only grows old.
    Ok(keepable(answer(xml, "application/xml; charset=utf-8"), Vec::new(), None))
}

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The maps of a large shop: the first, and one behind each of these places.
fn index(web: &Web, others: &[Cursor]) -> Result<Xml, Problem> {
    let root = web.house().shop.face().public_url.clone();
    let mut xml = document()?;
    xml.create_element("sitemapindex")
        .with_attribute(("xmlns", SITEMAPS))
        .write_inner_content(|xml| {
            for after in std::iter::once(START).chain(others.iter().map(|place| place.0.as_str())) {
                let address = format!("{root}/sitemap.xml?after={after}");
                xml.create_element("sitemap").write_inner_content(|xml| element(xml, "loc", &address))?;
            }
            Ok(())
        })
        .map_err(broken)?;
    Ok(xml)
}

/// Behind which products the second map begins, the third, and so on.
async fn beginnings(web: &Web, pieces: Pieces) -> Result<Vec<Cursor>, Problem> {
    let (mut places, mut seen, mut after) = (Vec::new(), 0, None);
    loop {
        let found = products(web, after.as_ref(), pieces).await?;
        seen += found.items.len();
        let Some(next) = found.next else { return Ok(places) };
        if seen >= pieces.products {
            places.push(next.clone());
            seen = 0;
        }
        after = Some(next);
    }
}

async fn map(web: &Web, after: &str, pieces: Pieces) -> Result<Xml, Problem> {
    let mut pages = if after == START { places(web).await? } else { Vec::new() };
    pages.extend(sold(web, after, pieces).await?);
    let face = web.house().shop.face();
    let root = face.public_url.clone();
    pages.iter_mut().for_each(|page| page.retain(|(lang, _)| face.speaks(*lang)));
    let mut xml = document()?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", SITEMAPS))
        .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
        .write_inner_content(|xml| {
            for page in &pages {
                for (lang, path) in page {
                    let url = |xml: &mut Xml| place(xml, &root, *lang, path, page);
                    xml.create_element("url").write_inner_content(url)?;
                }
            }
            Ok(())
        })
        .map_err(broken)?;
    Ok(xml)
}

type InLanguages = Vec<(Lang, String)>;

fn place(xml: &mut Xml, root: &str, lang: Lang, path: &str, page: &InLanguages) -> Result<(), Error> {
    let address = |lang: Lang, path: &str| match (lang, path) {
        (Lang::En, "/") => format!("{root}/en"),
        _ => format!("{root}{}{path}", lang.prefix()),
    };
    element(xml, "loc", &address(lang, path))?;
    for (other, path) in page.iter().filter(|_| page.len() > 1) {
        xml.create_element("xhtml:link")
            .with_attribute(("rel", "alternate"))
            .with_attribute(("hreflang", other.code()))
            .with_attribute(("href", address(*other, path).as_str()))
            .write_empty()?;
    }
    Ok(())
}

/// Everything that is no product.
async fn places(web: &Web) -> Result<Vec<InLanguages>, Problem> {
    let everywhere =
        |path: &str| Lang::ALL.into_iter().map(|lang| (lang, path.to_owned())).collect::<InLanguages>();
    let mut pages: Vec<InLanguages> = ["/", "/new", "/reduced", "/b"].map(everywhere).into();
    pages.extend(
        SLUGS.iter().map(|(es, en, _)| vec![(Lang::Es, (*es).to_owned()), (Lang::En, (*en).to_owned())]),
    );
    let categories = web.read(async |snap| reads::categories(snap).await).await?;
    pages.extend(categories.iter().map(|one| alternates("c", &one.path, &one.name)));
    let brands = web.read(async |snap| reads::brands(snap, MAP_BRANDS).await).await?;
    pages.extend(brands.iter().map(|brand| everywhere(&format!("/b/{}", brand.slug))));
    Ok(pages)
}

/// The products of one map, and some of the next: what came since the maps were counted pushes some over its end.
async fn sold(web: &Web, after: &str, pieces: Pieces) -> Result<Vec<InLanguages>, Problem> {
    let mut pages = Vec::new();
    let mut after = Some(Cursor(after.to_owned()));
    while let Some(place) = after.filter(|_| pages.len() <= pieces.products) {
        let found = products(web, Some(&place), pieces).await?;
        pages.extend(found.items.iter().map(|card| alternates("p", &card.slug, &card.name)));
        after = found.next;
    }
    Ok(pages)
}

async fn products(web: &Web, after: Option<&Cursor>, pieces: Pieces) -> Result<PageOf<CardView>, Problem> {
    Ok(web.read(async |snap| reads::list(snap, Which::All, after, pieces.read).await).await?)
}

/// What robots may visit: everything but searches and lists in other orders.
pub(crate) async fn robots(web: Web) -> Response {
    let root = web.house().shop.face().public_url.clone();
    let text = format!(
        "User-agent: *\nDisallow: /search\nDisallow: /en/search\nDisallow: /*?sort=\n\nSitemap: {root}/sitemap.xml\n"
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
