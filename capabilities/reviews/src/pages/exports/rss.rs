//! `/p/SLUG/reviews.xml`: the latest reviews of a product by RSS 2.0.

use crate::{
    model::{About, Asking, Filter, Ordered, Sort},
    names,
    reads::{self, Whole},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use catalog::{reads::AtSlug, view::CardView};
use http::header;
use kernel::{Subject, Word};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use std::io::Error;
use webkit::{Problem, Web, keepable};

/// So many stand in it.
const ITEMS: u32 = 30;

type Xml = Writer<Vec<u8>>;

/// The feed.
pub(crate) async fn of_product(web: Web, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (card, found) = read(&web, &slug).await?;
    let text = written(&web, &card, &found).map_err(|error| Problem::Broken(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "application/rss+xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    let tags = vec![Subject::from(card.product), Subject::all("shop")];
    Ok(keepable((headers, text).into_response(), tags, None))
}

async fn read(web: &Web, slug: &str) -> Result<(CardView, Vec<Whole>), Problem> {
    web.read(async |snap| {
        let product = match catalog::reads::at_slug(snap, web.say.lang, slug).await? {
            AtSlug::Product(product) => product,
            AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/p/{slug}/reviews.xml"))),
            AtSlug::Nothing => return Err(Problem::NotFound),
        };
        let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        let ordered = Ordered { sort: Sort::Newest, filter: Filter::default() };
        let asking = Asking { about: About::Product(product), ordered, words: String::new() };
        let found = reads::shown(snap, &asking, None, ITEMS).await?;
        Ok((card, found.items))
    })
    .await
}

fn written(web: &Web, card: &CardView, found: &[Whole]) -> Result<Vec<u8>, Error> {
    let say = &web.say;
    let face = web.house().shop.face();
    let slug = card.slug.show(say.lang);
    let link = format!("{}{}", face.public_url, say.link(&format!("/p/{slug}/reviews")));
    let words = [("what", Word::Text(card.name.show(say.lang))), ("shop", Word::Text(&face.name))];
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let channel = |xml: &mut Xml| {
        element(xml, "title", &say.with("reviews-feed-title", &words))?;
        element(xml, "link", &link)?;
        element(xml, "description", &say.with("reviews-feed-about", &words))?;
        element(xml, "language", say.lang.code())?;
        for whole in found {
            xml.create_element("item").write_inner_content(|xml| item(xml, web, whole))?;
        }
        Ok(())
    };
    xml.create_element("rss")
        .with_attribute(("version", "2.0"))
        .write_inner_content(|xml| xml.create_element("channel").write_inner_content(channel).map(drop))?;
    Ok(xml.into_inner())
}

fn item(xml: &mut Xml, web: &Web, whole: &Whole) -> Result<(), Error> {
    let Whole { review, words, .. } = whole;
    let link =
        format!("{}{}", web.house().shop.face().public_url, web.say.link(&format!("/reviews/{}", review.id)));
    let title = format!("{} {}", names::drawn(review.stars), words.title.reveal());
    element(xml, "title", title.trim())?;
    element(xml, "link", &link)?;
    element(xml, "description", words.body.reveal())?;
    xml.create_element("guid")
        .with_attribute(("isPermaLink", "false"))
        .write_text_content(BytesText::new(&review.id.to_string()))?;
    element(xml, "pubDate", &review.written_at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string())
}

fn element(xml: &mut Xml, name: &str, text: &str) -> Result<(), Error> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}
