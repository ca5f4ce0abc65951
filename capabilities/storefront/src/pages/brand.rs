//! A brand or workshop and what it makes; all of them.

use super::{
    lists::{Grid, Place},
    share,
    shelf::{self, PAGE_SIZE},
};
use askama::Template;
use axum::extract::{Path, Query};
use catalog::{
    reads::{self, Which},
    view::{BrandView, CardView},
};
use kernel::{Cursor, Subject};
use look::{Crumb, Crumbs, Picture};
use media::reads::Gallery;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// Brands on one page; a shop with more finds them by search.
const BRANDS_MAX: u32 = 200;

#[derive(Template)]
#[template(path = "brand.html")]
struct Brand<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    name: String,
    text: Html,
    picture: Option<Picture>,
    /// The same in the order of what buyers think, once somebody has said so.
    rated: Option<String>,
    grid: Grid<'a>,
}

#[derive(Template)]
#[template(path = "brands.html")]
struct Brands {
    crumbs: Crumbs,
    title: String,
    text: String,
    brands: Vec<Entry>,
}

struct Entry {
    name: String,
    link: String,
    text: String,
    picture: Option<Picture>,
}

pub(crate) async fn brand(
    web: Web,
    Path(slug): Path<String>,
    Query(place): Query<Place>,
) -> Result<Page, Problem> {
    let after = place.after.map(Cursor);
    let (brand, found, gallery) = web
        .read(async |snap| {
            let brand = reads::brand_at(snap, &slug).await?.ok_or(Problem::NotFound)?;
            let found = reads::list(snap, Which::Brand(brand.id), after.as_ref(), PAGE_SIZE).await?;
            let sources = shelf::sources(&found.items).chain([brand.picture.as_str()]);
            let gallery = media::reads::gallery(snap, sources).await?;
            Ok::<_, Problem>((brand, found, gallery))
        })
        .await?;
    let say = &web.say;
    let mut crumbs = shelf::crumbs(&[], &brand.name, say);
    crumbs.steps.push(Crumb { link: say.link("/b"), name: say.t("storefront-brands") });
    let view = Brand {
        say,
        crumbs,
        name: brand.name.clone(),
        text: look::markdown(brand.text.show(say.lang)),
        picture: picture(&brand, &gallery),
        rated: rated(&brand, &found.items, say),
        grid: Grid::of(&found, &gallery, &web, &[]),
    };
    let meta = Meta {
        description: brand.text.show(say.lang).to_owned(),
        image: Some(share::image(
            share::workshop(&web, &brand, &gallery),
            share::Of::Brand(&brand.slug),
            say,
        )),
        unlisted: after.is_some(),
        ..Meta::default()
    };
    let mut page =
        Page::new(brand.name.clone(), Html(view.to_string())).about(brand.id).about(Subject::all("product"));
    page.fresh_until = shelf::fresh_until(&found.items, web.now());
    page.tags.extend(gallery.tags());
    Ok(page.meta(meta))
}

/// Search puts them in that order: a brand's own list is read page by page, the latest first.
fn rated(brand: &BrandView, shown: &[CardView], say: &Say) -> Option<String> {
    let is_rated = shown.iter().any(|card| card.rating.is_some());
    is_rated.then(|| say.link(&format!("/search?f-brand={}&sort=rated", brand.slug)))
}

pub(crate) async fn brands(web: Web) -> Result<Page, Problem> {
    let (brands, gallery) = web
        .read(async |snap| {
            let brands = reads::brands(snap, BRANDS_MAX).await?;
            let gallery = media::reads::gallery(snap, brands.iter().map(|one| one.picture.as_str())).await?;
            Ok::<_, Problem>((brands, gallery))
        })
        .await?;
    let say = &web.say;
    let title = say.t("storefront-brands");
    let view = Brands {
        crumbs: shelf::crumbs(&[], &title, say),
        text: say.t("storefront-brands-text"),
        brands: brands.iter().map(|brand| entry(brand, &gallery, say)).collect(),
        title: title.clone(),
    };
    let mut page = Page::new(title, Html(view.to_string())).about(Subject::all("brand"));
    page.tags.extend(gallery.tags());
    Ok(page.meta(Meta { description: view.text, ..Meta::default() }))
}

fn entry(brand: &BrandView, gallery: &Gallery, say: &Say) -> Entry {
    Entry {
        name: brand.name.clone(),
        link: say.link(&format!("/b/{}", brand.slug)),
        text: brand.text.show(say.lang).to_owned(),
        picture: picture(brand, gallery),
    }
}

fn picture(brand: &BrandView, gallery: &Gallery) -> Option<Picture> {
    (!brand.picture.is_empty()).then(|| shelf::picture(&brand.picture, "", gallery))
}
