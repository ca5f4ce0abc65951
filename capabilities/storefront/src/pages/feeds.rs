//! What machines read: new products by RSS, the map of the site, what robots may visit.

use super::words::SLUGS;
use crate::feature;
use axum::response::{IntoResponse, Response};
use catalog::{
    reads::{self, Which},
    view::CardView,
};
use http::header;
use kernel::{Cursor, Lang, Subject};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use std::io::{Cursor as Buffer, Error};
use webkit::{Problem, Say, Web, keepable};

const FEED_ITEMS: u32 = 30;
/// Addresses that one map may hold, by the protocol of sitemaps.
const MAP_MAX: usize = 50_000;

type Xml = Writer<Buffer<Vec<u8>>>;

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

/// Every address that search engines should know, each with its languages.
pub(crate) async fn sitemap(web: Web) -> Result<Response, Problem> {
    let pages = addresses(&web).await?;
    let root = web.house().shop.face().public_url.clone();
    let mut xml = document()?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
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
    // Search engines may learn of a new product an hour late: nothing drops a map, it only grows old.
    Ok(keepable(answer(xml, "application/xml; charset=utf-8"), Vec::new(), None))
}

type InLanguages = Vec<(Lang, String)>;

fn place(xml: &mut Xml, root: &str, lang: Lang, path: &str, page: &InLanguages) -> Result<(), Error> {
    let address = |lang: Lang, path: &str| match (lang, path) {
        (Lang::En, "/") => format!("{root}/en"),
        _ => format!("{root}{}{path}", lang.prefix()),
    };
    element(xml, "loc", &address(lang, path))?;
    for (other, path) in page {
        xml.create_element("xhtml:link")
            .with_attribute(("rel", "alternate"))
            .with_attribute(("hreflang", other.code()))
            .with_attribute(("href", address(*other, path).as_str()))
            .write_empty()?;
    }
    Ok(())
}

async fn addresses(web: &Web) -> Result<Vec<InLanguages>, Problem> {
    let everywhere =
        |path: &str| Lang::ALL.into_iter().map(|lang| (lang, path.to_owned())).collect::<InLanguages>();
    let mut pages = vec![everywhere("/"), everywhere("/new"), everywhere("/b")];
    pages.extend(
        SLUGS.iter().map(|(es, en, _)| vec![(Lang::Es, (*es).to_owned()), (Lang::En, (*en).to_owned())]),
    );
    let categories = web.read(async |snap| reads::categories(snap).await).await?;
    pages.extend(categories.iter().map(|one| super::shelf::alternates("c", &one.path)));
    let mut after: Option<Cursor> = None;
    while pages.len() < MAP_MAX / Lang::ALL.len() {
        let found = web.read(async |snap| reads::list(snap, Which::All, after.as_ref(), 500).await).await?;
        pages.extend(found.items.iter().map(|card| super::shelf::alternates("p", &card.slug)));
        after = found.next;
        if after.is_none() {
            break;
        }
    }
    Ok(pages)
}

/// What robots may visit: everything but searches and lists in other orders.
pub(crate) async fn robots(web: Web) -> Response {
    let root = web.house().shop.face().public_url.clone();
    let text = format!(
        "User-agent: *\nDisallow: /search\nDisallow: /en/search\nDisallow: /*?sort=\n\nSitemap: {root}/sitemap.xml\n"
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
