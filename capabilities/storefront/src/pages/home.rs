//! The home page: the shop's own sentence, its sections, what is new, what is reduced, who makes it.

use super::{data, feeds, share, shelf};
use askama::Template;
use catalog::{
    reads::{self, Which},
    view::{BrandView, CardView, CategoryView},
};
use kernel::Subject;
use look::{Card, Icon, Picture};
use media::reads::Gallery;
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

const NEW_SHOWN: u32 = 8;
const REDUCED_SHOWN: u32 = 4;
const BRANDS_SHOWN: u32 = 6;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    say: &'a Say,
    sentence: String,
    welcome: String,
    town: String,
    feature: Option<Feature>,
    sections: Vec<Section>,
    newest: Vec<Card>,
    reduced: Vec<Card>,
    brands: Vec<Brand>,
    guarantee_years: i64,
    panels: &'a Panels,
    /// What people say, of whatever it is.
    proof: &'a Panels,
}

/// The newest thing that can be had, large, with what it is and costs.
struct Feature {
    picture: Picture,
    link: String,
    name: String,
    by: Option<String>,
    price: String,
}

struct Section {
    name: String,
    link: String,
    picture: Option<Picture>,
}

struct Brand {
    name: String,
    link: String,
    text: String,
    picture: Option<Picture>,
}

/// What the page asks of the catalogue, in one state of it.
struct Asked {
    categories: Vec<CategoryView>,
    newest: Vec<CardView>,
    reduced: Vec<CardView>,
    brands: Vec<BrandView>,
    gallery: Gallery,
    panels: Panels,
    proof: Panels,
}

pub(crate) async fn home(web: Web) -> Result<Page, Problem> {
    let asked = web
        .read(async |snap| {
            let categories = reads::categories(snap).await?;
            let newest = reads::list(snap, Which::All, None, NEW_SHOWN).await?.items;
            let reduced = reads::list(snap, Which::Reduced, None, REDUCED_SHOWN).await?.items;
            let brands = reads::brands(snap, BRANDS_SHOWN).await?;
            let sources = shelf::sources(newest.iter().chain(&reduced))
                .chain(categories.iter().map(|one| one.picture.as_str()))
                .chain(brands.iter().map(|one| one.picture.as_str()));
            let gallery = media::reads::gallery(snap, sources).await?;
            let panels = web.panels(snap, "home.section", Subject::all("shop")).await;
            let proof = web.panels(snap, "home.proof", Subject::all("shop")).await;
            Ok::<_, Problem>(Asked { categories, newest, reduced, brands, gallery, panels, proof })
        })
        .await?;
    let face = web.house().shop.face();
    let (say, now, gallery) = (&web.say, web.now(), &asked.gallery);
    let view = Home {
        say,
        sentence: face.sentence.show(say.lang).to_owned(),
        welcome: face.welcome.show(say.lang).to_owned(),
        town: shelf::town(&face.address),
        feature: asked.newest.iter().find(|card| !card.is_out()).and_then(|card| feature(card, gallery, say)),
        sections: asked
            .categories
            .iter()
            .filter(|one| one.parent.is_none())
            .map(|one| section(one, gallery, say))
            .collect(),
        newest: shelf::cards(&asked.newest, gallery, say, now),
        reduced: shelf::cards(&asked.reduced, gallery, say, now),
        brands: asked.brands.iter().map(|brand| workshop(brand, gallery, say)).collect(),
        guarantee_years: shop::rules::guarantee(&face.country).goods_years,
        panels: &asked.panels,
        proof: &asked.proof,
    };
    let mut page = Page::new("", Html(view.to_string()))
        .about(Subject::all("product"))
        .about(Subject::all("brand"))
        .about(Subject::all("shop"))
        .with(&asked.panels)
        .with(&asked.proof);
    page.fresh_until = [page.fresh_until, shelf::fresh_until(&asked.newest, now)].into_iter().flatten().min();
    page.tags.extend(gallery.tags());
    let description = if view.welcome.is_empty() { view.sentence } else { view.welcome };
    let image = Some(share::image(share::home(&web, asked.newest.first(), gallery), share::Of::Shop, say));
    Ok(page.meta(Meta {
        description,
        image,
        data: vec![data::organization(&face)],
        feed: feeds::of(&web),
        ..Meta::default()
    }))
}

/// A card's second picture shows the thing in use; failing that, its first.
fn feature(card: &CardView, gallery: &Gallery, say: &Say) -> Option<Feature> {
    let source = card.pictures.get(1).or(card.pictures.first())?;
    Some(Feature {
        picture: shelf::picture(source, "", gallery),
        link: say.link(&format!("/p/{}", card.slug.show(say.lang))),
        name: card.name.show(say.lang).to_owned(),
        by: card.brand.clone(),
        price: if card.is_from {
            format!("{} {}", say.t("storefront-from"), say.money(&card.price))
        } else {
            say.money(&card.price)
        },
    })
}

fn section(category: &CategoryView, gallery: &Gallery, say: &Say) -> Section {
    Section {
        name: category.name.show(say.lang).to_owned(),
        link: say.link(&format!("/c/{}", category.path.show(say.lang))),
        picture: (!category.picture.is_empty()).then(|| shelf::picture(&category.picture, "", gallery)),
    }
}

fn workshop(brand: &BrandView, gallery: &Gallery, say: &Say) -> Brand {
    Brand {
        name: brand.name.clone(),
        link: say.link(&format!("/b/{}", brand.slug)),
        text: first_sentence(brand.text.show(say.lang)),
        picture: (!brand.picture.is_empty()).then(|| shelf::picture(&brand.picture, "", gallery)),
    }
}

pub(crate) fn first_sentence(text: &str) -> String {
    text.split_inclusive(['.', '!', '?']).next().unwrap_or_default().trim().to_owned()
}
