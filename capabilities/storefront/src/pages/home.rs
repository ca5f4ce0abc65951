//! The home page: the shop's own sentence, its sections, what is new, what is reduced, who makes it.

use super::{data, feeds, shelf};
use askama::Template;
use catalog::{
    reads::{self, Which},
    view::{BrandView, CardView, CategoryView},
};
use kernel::Subject;
use look::{Card, Icon, Picture};
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

const NEW_SHOWN: u32 = 8;
const REDUCED_SHOWN: u32 = 4;
const BRANDS_SHOWN: u32 = 6;
const SCENE: usize = 3;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    say: &'a Say,
    sentence: String,
    welcome: String,
    scene: Vec<Picture>,
    sections: Vec<Section>,
    newest: Vec<Card>,
    reduced: Vec<Card>,
    brands: Vec<Brand>,
    panels: &'a Panels,
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
    panels: Panels,
}

pub(crate) async fn home(web: Web) -> Result<Page, Problem> {
    let asked = web
        .read(async |snap| {
            Ok::<_, Problem>(Asked {
                categories: reads::categories(snap).await?,
                newest: reads::list(snap, Which::All, None, NEW_SHOWN).await?.items,
                reduced: reads::list(snap, Which::Reduced, None, REDUCED_SHOWN).await?.items,
                brands: reads::brands(snap, BRANDS_SHOWN).await?,
                panels: web.panels(snap, "home.section", Subject::all("shop")).await,
            })
        })
        .await?;
    let face = web.house().shop.face();
    let (say, now) = (&web.say, web.now());
    let view = Home {
        say,
        sentence: face.sentence.show(say.lang).to_owned(),
        welcome: face.welcome.show(say.lang).to_owned(),
        scene: scene(&asked.newest, say),
        sections: asked
            .categories
            .iter()
            .filter(|one| one.parent.is_none())
            .map(|one| section(one, say))
            .collect(),
        newest: shelf::cards(&asked.newest, say, now),
        reduced: shelf::cards(&asked.reduced, say, now),
        brands: asked.brands.iter().map(|brand| workshop(brand, say)).collect(),
        panels: &asked.panels,
    };
    let mut page = Page::new("", Html(view.to_string()))
        .about(Subject::all("product"))
        .about(Subject::all("brand"))
        .with(&asked.panels);
    page.fresh_until = shelf::fresh_until(&asked.newest, now);
    let description = if view.welcome.is_empty() { view.sentence } else { view.welcome };
    Ok(page.meta(Meta {
        description,
        data: vec![data::organization(&face)],
        feed: feeds::of(&web),
        ..Meta::default()
    }))
}

/// The first pictures of the newest things, for the top of the page.
fn scene(newest: &[CardView], say: &Say) -> Vec<Picture> {
    let first = |card: &CardView| {
        card.pictures.first().map(|source| shelf::picture(source, card.name.show(say.lang)))
    };
    newest.iter().filter_map(first).take(SCENE).collect()
}

fn section(category: &CategoryView, say: &Say) -> Section {
    Section {
        name: category.name.show(say.lang).to_owned(),
        link: say.link(&format!("/c/{}", category.path.show(say.lang))),
        picture: (!category.picture.is_empty()).then(|| shelf::picture(&category.picture, "")),
    }
}

fn workshop(brand: &BrandView, say: &Say) -> Brand {
    Brand {
        name: brand.name.clone(),
        link: say.link(&format!("/b/{}", brand.slug)),
        text: first_sentence(brand.text.show(say.lang)),
        picture: (!brand.picture.is_empty()).then(|| shelf::picture(&brand.picture, "")),
    }
}

fn first_sentence(text: &str) -> String {
    text.split_inclusive(['.', '!', '?']).next().unwrap_or_default().trim().to_owned()
}
