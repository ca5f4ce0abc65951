//! `/feeds/reviews.xml`: product reviews as Google Shopping reads them (Product Review Feeds, schema 2.3). A review for which
//! somebody got something is left out, because that schema has no word for it; so is one without words.

use super::Going;
use crate::{
    model::{About, Provenance, Review},
    reads::{Whole, exports::Products},
};
use axum::{
    body::{Body, Bytes},
    response::{IntoResponse, Response},
};
use catalog::reads::many::Named;
use database::StoreError;
use futures_util::stream;
use http::{HeaderValue, header};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::io::Error;
use webkit::{Problem, Say, Web};

/// So many reviews stand in a file: far below the 100 MB that are taken.
const MOST: usize = 20_000;
const SCHEMA: &str = "http://www.google.com/shopping/reviews/schema/product/2.3/product_reviews.xsd";

type Xml = Writer<Vec<u8>>;

/// Which part of the file comes next.
enum Part {
    Head,
    Reviews,
    Foot,
    Nothing,
}

/// The file, written while it is read.
pub(crate) async fn feed(web: Web) -> Result<Response, Problem> {
    let say = web.say.clone();
    let body = stream::try_unfold((Going::new(&web), Part::Head), move |(mut going, part)| {
        let say = say.clone();
        async move {
            let shop = going.house.shop.face().clone();
            let (text, next) = match part {
                Part::Head => (head(&shop.name)?, Part::Reviews),
                Part::Reviews => {
                    let (page, products) = going.next(MOST).await.map_err(unread)?;
                    let mut xml = Writer::new(Vec::new());
                    for whole in &page.items {
                        review(&mut xml, whole, &products, (&say, &shop.public_url))?;
                    }
                    (xml.into_inner(), if going.is_over { Part::Foot } else { Part::Reviews })
                }
                Part::Foot => (b"</reviews></feed>\n".to_vec(), Part::Nothing),
                Part::Nothing => return Ok(None),
            };
            Ok::<_, Error>(Some((Bytes::from(text), (going, next))))
        }
    });
    let mut response = Body::from_stream(body).into_response();
    let kind = HeaderValue::from_static("application/xml; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

fn unread(error: StoreError) -> Error {
    Error::other(error)
}

/// What stands before the first review.
fn head(shop: &str) -> Result<Vec<u8>, Error> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut feed = BytesStart::new("feed");
    feed.push_attribute(("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"));
    feed.push_attribute(("xsi:noNamespaceSchemaLocation", SCHEMA));
    xml.write_event(Event::Start(feed))?;
    element(&mut xml, "version", "2.3")?;
    xml.create_element("publisher").write_inner_content(|xml| element(xml, "name", shop))?;
    xml.write_event(Event::Start(BytesStart::new("reviews")))?;
    Ok(xml.into_inner())
}

/// One review, if the list has a place for it.
pub(crate) fn review(
    xml: &mut Xml,
    whole: &Whole,
    products: &Products,
    (say, public_url): (&Say, &str),
) -> Result<(), Error> {
    let Whole { review, words, .. } = whole;
    let About::Product(product) = review.about else { return Ok(()) };
    let Some(product) = products.get(&product) else { return Ok(()) };
    let method = match review.provenance {
        Provenance::Invited => Some("post_fulfillment"),
        Provenance::OnSite => Some("unsolicited"),
        Provenance::Imported => None,
        Provenance::Incentivised => return Ok(()),
    };
    if words.body.reveal().trim().is_empty() {
        return Ok(());
    }
    let product_link =
        format!("{public_url}{}", say.link(&format!("/p/{}", product.card.slug.show(say.lang))));
    xml.write_event(Event::Start(BytesStart::new("review")))?;
    element(xml, "review_id", &review.id.to_string())?;
    xml.create_element("reviewer").write_inner_content(|xml| reviewer(xml, review, say))?;
    element(xml, "review_timestamp", &review.written_at.to_string())?;
    if !words.title.reveal().is_empty() {
        element(xml, "title", words.title.reveal())?;
    }
    element(xml, "content", words.body.reveal())?;
    xml.create_element("review_url")
        .with_attribute(("type", "group"))
        .write_text_content(BytesText::new(&format!("{product_link}/reviews")))?;
    xml.create_element("ratings").write_inner_content(|xml| {
        let overall = xml.create_element("overall").with_attributes([("min", "1"), ("max", "5")]);
        overall.write_text_content(BytesText::new(&review.stars.to_string())).map(drop)
    })?;
    xml.create_element("products").write_inner_content(|xml| {
        xml.create_element("product")
            .write_inner_content(|xml| of_product(xml, product, (say, &product_link)))
            .map(drop)
    })?;
    element(xml, "is_spam", "false")?;
    if let Some(method) = method {
        element(xml, "collection_method", method)?;
    }
    xml.write_event(Event::End(BytesEnd::new("review")))
}

/// Who wrote it, as every visitor may read it. Of whoever is gone, or shows nobody their name, the list says that it is nobody's.
fn reviewer(xml: &mut Xml, of: &Review, say: &Say) -> Result<(), Error> {
    let name = of.name.reveal();
    if !name.is_empty() {
        return element(xml, "name", name);
    }
    xml.create_element("name")
        .with_attribute(("is_anonymous", "true"))
        .write_text_content(BytesText::new(&say.t("reviews-somebody")))
        .map(drop)
}

/// What is reviewed: all its versions, because buyers review the thing and not its size.
fn of_product(xml: &mut Xml, product: &Named, (say, link): (&Say, &str)) -> Result<(), Error> {
    let gtins: Vec<&str> = product.references.iter().filter_map(|(_, gtin)| gtin.as_deref()).collect();
    xml.create_element("product_ids").write_inner_content(|xml| {
        if !gtins.is_empty() {
            xml.create_element("gtins")
                .write_inner_content(|xml| gtins.iter().try_for_each(|gtin| element(xml, "gtin", gtin)))?;
        }
        xml.create_element("skus").write_inner_content(|xml| {
            product.references.iter().try_for_each(|(sku, _)| element(xml, "sku", sku))
        })?;
        if let Some(brand) = &product.card.brand {
            xml.create_element("brands").write_inner_content(|xml| element(xml, "brand", brand))?;
        }
        Ok(())
    })?;
    element(xml, "product_name", product.card.name.show(say.lang))?;
    element(xml, "product_url", link)
}

fn element(xml: &mut Xml, name: &str, text: &str) -> Result<(), Error> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}
