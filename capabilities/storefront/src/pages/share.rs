//! Pictures for cards in other places: what is printed on them, under which address, and drawing them when a network asks.
//!
//! An address holds the mark of what is printed. One with another mark leads to the card of today, so nobody can have
//! anything drawn but what the shop says now.

use super::{
    home::first_sentence,
    product::chosen,
    shelf::{self, FOR_EVER},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use catalog::{
    reads::{self, Which},
    view::{BrandView, CardView, CategoryView, ProductView},
};
use catalog_facts::{CategoryId, ProductId};
use http::{HeaderMap, StatusCode, header};
use media::reads::{Gallery, gallery};
use media::share::{Card, HEIGHT, NoCard, Picture, Shape, WIDTH};
use webkit::{CardImage, Problem, Say, Web};

/// What a card is of.
#[derive(Clone, Copy)]
pub(crate) enum Of<'o> {
    Shop,
    Product(ProductId),
    Category(CategoryId),
    /// By its slug.
    Brand(&'o str),
}

impl Of<'_> {
    fn path(self, mark: &str, say: &Say) -> String {
        let folder = match self {
            Self::Shop => "shop".to_owned(),
            Self::Product(id) => format!("p/{id}"),
            Self::Category(id) => format!("c/{id}"),
            Self::Brand(slug) => format!("b/{slug}"),
        };
        say.link(&format!("/media/og/{folder}/{mark}.png"))
    }
}

/// What a page says about its card.
pub(crate) fn image(card: Card, of: Of<'_>, say: &Say) -> CardImage {
    let words = [Some(card.title.as_str()), card.price.as_deref(), Some(card.shop.as_str())];
    let mut alt: Vec<&str> = words.into_iter().flatten().collect();
    alt.dedup();
    let alt = alt.join(" · ");
    CardImage { path: of.path(&card.mark(), say), kind: "image/png", width: WIDTH, height: HEIGHT, alt }
}

/// The card of the shop itself, with the newest thing in it.
pub(crate) fn home(web: &Web, newest: Option<&CardView>, gallery: &Gallery) -> Card {
    let face = web.house().shop.face();
    let source = newest.and_then(|card| card.pictures.first());
    place(web, &face.name, face.sentence.show(web.say.lang), source.map_or("", String::as_str), gallery)
}

/// The card of a category.
pub(crate) fn of_category(web: &Web, category: &CategoryView, gallery: &Gallery) -> Card {
    let lang = web.say.lang;
    place(web, category.name.show(lang), category.text.show(lang), &category.picture, gallery)
}

/// The card of a brand or workshop.
pub(crate) fn workshop(web: &Web, brand: &BrandView, gallery: &Gallery) -> Card {
    place(web, &brand.name, brand.text.show(web.say.lang), &brand.picture, gallery)
}

fn place(web: &Web, title: &str, text: &str, source: &str, gallery: &Gallery) -> Card {
    Card {
        shape: Shape::Place,
        shop: web.house().shop.face().name.clone(),
        title: title.to_owned(),
        line: first_sentence(text),
        price: None,
        was: None,
        picture: (!source.is_empty()).then(|| Picture::of(&gallery.shown(source))),
    }
}

/// The card of a product: what its page shows when no variant is asked for.
pub(crate) fn offer(web: &Web, product: &ProductView, gallery: &Gallery) -> Option<Card> {
    let face = web.house().shop.face();
    let (say, variant) = (&web.say, chosen(product, None)?);
    let source = product.pictures.first().map_or(&product.key, |picture| &picture.source);
    Some(Card {
        shape: Shape::Thing,
        shop: face.name.clone(),
        title: product.name.show(say.lang).to_owned(),
        line: product.brand.as_ref().map_or_else(String::new, |brand| brand.name.clone()),
        price: Some(say.money(&variant.price)),
        was: variant.prior.map(|minor| say.money(&kernel::Money::new(minor, variant.price.currency))),
        picture: Some(Picture::of(&gallery.shown(source))),
    })
}

/// `/media/og/shop/MARK.png`
pub(crate) async fn shop(web: Web, asked: HeaderMap, Path(file): Path<String>) -> Result<Response, Problem> {
    let card = web.read(async |snap| {
        let newest = reads::list(snap, Which::All, None, 1).await?;
        let gallery = gallery(snap, shelf::sources(&newest.items)).await?;
        Ok::<_, Problem>(home(&web, newest.items.first(), &gallery))
    });
    answer(&web, &asked, card.await?, Of::Shop, &file).await
}

/// `/media/og/p/ID/MARK.png`
pub(crate) async fn product(
    web: Web,
    asked: HeaderMap,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: ProductId = id.parse().map_err(|_| Problem::NotFound)?;
    let currency = web.house().shop.face().currency;
    let card = web.read(async |snap| {
        let product = reads::product(snap, id, currency).await?.ok_or(Problem::NotFound)?;
        let gallery = gallery(snap, product.pictures.iter().map(|picture| picture.source.as_str())).await?;
        offer(&web, &product, &gallery).ok_or(Problem::NotFound)
    });
    answer(&web, &asked, card.await?, Of::Product(id), &file).await
}

/// `/media/og/c/ID/MARK.png`
pub(crate) async fn category(
    web: Web,
    asked: HeaderMap,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: CategoryId = id.parse().map_err(|_| Problem::NotFound)?;
    let card = web.read(async |snap| {
        let all = reads::categories(snap).await?;
        let category = all.iter().find(|one| one.id == id).ok_or(Problem::NotFound)?;
        let gallery = gallery(snap, [category.picture.as_str()]).await?;
        Ok::<_, Problem>(of_category(&web, category, &gallery))
    });
    answer(&web, &asked, card.await?, Of::Category(id), &file).await
}

/// `/media/og/b/SLUG/MARK.png`
pub(crate) async fn brand(
    web: Web,
    asked: HeaderMap,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let card = web.read(async |snap| {
        let brand = reads::brand_at(snap, &slug).await?.ok_or(Problem::NotFound)?;
        let gallery = gallery(snap, [brand.picture.as_str()]).await?;
        Ok::<_, Problem>(workshop(&web, &brand, &gallery))
    });
    answer(&web, &asked, card.await?, Of::Brand(&slug), &file).await
}

async fn answer(
    web: &Web,
    asked: &HeaderMap,
    card: Card,
    of: Of<'_>,
    file: &str,
) -> Result<Response, Problem> {
    let mark = card.mark();
    let given = file.strip_suffix(".png").ok_or(Problem::NotFound)?;
    if given != mark {
        let headers =
            [(header::LOCATION, of.path(&mark, &web.say)), (header::CACHE_CONTROL, "no-cache".into())];
        return Ok((StatusCode::FOUND, headers).into_response());
    }
    let etag = format!("\"{mark}\"");
    let headers = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CACHE_CONTROL, FOR_EVER),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::ETAG, &etag),
    ];
    if asked.get(header::IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let bytes = card.draw(&*web.house().files).await.map_err(|error| match error {
        NoCard::Busy => Problem::SlowDown,
        NoCard::Broken(why) => Problem::Broken(why),
    })?;
    Ok((headers, bytes).into_response())
}
