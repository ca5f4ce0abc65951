//! What stands on several pages: a story in a list, its marks, its pictures.

use crate::{
    model::{Again, Story},
    reads::{self, Whole},
};
use askama::{Template, filters::HtmlSafe};
use catalog::view::CardView;
use catalog_facts::ProductId;
use contributions::model::Contribution;
use look::{Icon, Picture};
use media::reads::Gallery;
use std::collections::HashMap;
use webkit::Say;

/// So much of a story stands in a list, in characters.
const BEGINS: usize = 260;

/// A story in a list, ready to print.
#[derive(Template)]
#[template(path = "teaser.html")]
pub(crate) struct Teaser {
    link: String,
    id: String,
    title: String,
    lang: &'static str,
    name: String,
    day: String,
    badge: Badge,
    again: String,
    begins: String,
    products: Vec<(String, String)>,
    picture: Option<Picture>,
    reads_on: String,
}
impl HtmlSafe for Teaser {}

impl Teaser {
    /// Of this story; on the page of a product what is said of its purchase is said of that one.
    pub(crate) fn of(
        say: &Say,
        (one, on): (&Whole, Option<ProductId>),
        cards: &HashMap<ProductId, CardView>,
        gallery: &Gallery,
    ) -> Self {
        let (story, words) = (&one.story, &one.words);
        Self {
            link: say.link(&format!("/stories/{}", story.id)),
            id: story.id.to_string(),
            title: words.title.reveal().clone(),
            lang: words.lang.code(),
            name: called(say, story),
            day: say.day(&story.written_at),
            badge: Badge::of(say, is_bought(story, on)),
            again: again(say, story.again),
            begins: begins(words),
            products: products(say, story, cards).into_iter().map(|(name, link, _)| (name, link)).collect(),
            picture: words.pictures.first().map(|source| picture(say, source, gallery)),
            reads_on: say.t("stories-read"),
        }
    }
}

/// Whether whoever tells bought it.
pub(crate) struct Badge {
    pub(crate) text: String,
    pub(crate) is_good: bool,
}

impl Badge {
    /// Where it is known that they did, or not.
    pub(crate) fn of(say: &Say, is_bought: bool) -> Self {
        let key = if is_bought { "stories-verified" } else { "stories-elsewhere" };
        Self { text: say.t(key), is_good: is_bought }
    }
}

/// Whether whoever tells bought this product, or, where none is asked for, any that the story is about.
fn is_bought(story: &Story, on: Option<ProductId>) -> bool {
    let bought = |product| story.products.iter().any(|one| one.product == product && one.is_bought);
    on.map_or(story.is_verified, bought)
}

/// What somebody is called beside their story.
pub(crate) fn called(say: &Say, story: &Story) -> String {
    let name = story.name.reveal();
    if name.is_empty() { say.t("stories-somebody") } else { name.clone() }
}

/// Whether they would do it again, in words.
pub(crate) fn again(say: &Say, again: Again) -> String {
    say.t(&format!("stories-again-{}", again.code()))
}

/// Its products that everybody may see: what each is called, where it is, and whether they bought it here.
pub(crate) fn products(
    say: &Say,
    story: &Story,
    cards: &HashMap<ProductId, CardView>,
) -> Vec<(String, String, bool)> {
    let each = story.products.iter().filter_map(|tagged| {
        let card = cards.get(&tagged.product)?;
        let link = say.link(&format!("/p/{}", card.slug.show(say.lang)));
        Some((card.name.show(say.lang).to_owned(), link, tagged.is_bought))
    });
    each.collect()
}

/// One of its pictures.
pub(crate) fn picture(say: &Say, source: &str, gallery: &Gallery) -> Picture {
    let shown = gallery.shown(source);
    Picture {
        address: shown.address,
        alt: say.t("stories-picture-alt"),
        width: shown.width,
        height: shown.height,
        webp: shown.webp,
        jpeg: shown.jpeg,
        colour: shown.colour,
    }
}

/// How it begins, without marks of Markdown.
pub(crate) fn begins(words: &Contribution) -> String {
    let body = words.body.reveal();
    let first = reads::parts(words.lang, body).map_or_else(|| body.clone(), |parts| parts.situation);
    let plain: String = first.chars().filter(|sign| !matches!(sign, '*' | '#' | '`' | '>' | '_')).collect();
    let line = contributions::rules::line(&plain);
    match line.char_indices().nth(BEGINS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
