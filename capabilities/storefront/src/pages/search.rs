//! Searching: the page of results, and what is offered while somebody types.

use super::{
    listing::{self, Listing, Pairs},
    shelf,
};
use askama::Template;
use axum::{
    Extension, extract,
    response::{Html as Fragment, IntoResponse, Response},
};
use catalog::reads;
use kernel::Word;
use look::{Crumbs, Icon, Picture};
use search::{Engine, reads::NOTHING_FOUND, rules::countable};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Meta, Page, Problem, Say, Web};

const PRODUCTS_OFFERED: usize = 6;
const CATEGORIES_OFFERED: usize = 3;

#[derive(Template)]
#[template(path = "search.html")]
struct Results<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    /// Whether only some of the words were found.
    is_loose: bool,
    /// Whether nothing was found and nothing was narrowed.
    is_nothing: bool,
    sections: Vec<(String, String)>,
    listing: Listing<'a>,
}

#[derive(Template)]
#[template(path = "suggest.html")]
struct Offered<'a> {
    say: &'a Say,
    categories: Vec<(String, String)>,
    products: Vec<Suggestion>,
}

struct Suggestion {
    name: String,
    link: String,
    price: String,
    picture: Option<Picture>,
}

/// The page of results.
pub(crate) async fn search(
    web: Web,
    Extension(index): Extension<Arc<Engine>>,
    extract::Query(pairs): extract::Query<Pairs>,
) -> Result<Page, Problem> {
    let query = listing::asked(&pairs, None, &web);
    let found = listing::find(&index, &query)?;
    let mut roots = web.read(async |snap| reads::categories(snap).await).await?;
    roots.retain(|one| one.parent.is_none());
    let gallery = shelf::gallery(&web, shelf::sources(&found.cards).collect()).await?;
    let say = &web.say;
    let words = [("text", Word::Text(&query.text))];
    let is_nothing =
        found.total == 0 && query.chosen.is_empty() && !query.in_stock && query.price_max.is_none();
    if is_nothing && let Some(words) = countable(&query.text) {
        let dimension = format!("{} {words}", web.say.lang.code());
        web.house().signals.count(NOTHING_FOUND, None, &dimension);
    }
    let title = match (query.text.is_empty(), is_nothing) {
        (true, _) => say.t("storefront-search-everything"),
        (false, true) => say.with("storefront-search-none", &words),
        (false, false) => say.with("storefront-search-for", &words),
    };
    let view = Results {
        say,
        crumbs: shelf::crumbs(&[], &say.t("storefront-search-title"), say),
        title: title.clone(),
        is_loose: found.is_loose,
        is_nothing,
        sections: roots
            .iter()
            .map(|one| {
                (one.name.show(say.lang).to_owned(), say.link(&format!("/c/{}", one.path.show(say.lang))))
            })
            .collect(),
        listing: listing::listing(&web, &pairs, &query, &found, &gallery, &roots),
    };
    let mut page = Page::new(title, Html(view.to_string())).about(kernel::Subject::all("product"));
    page.tags.extend(gallery.tags());
    Ok(page.meta(Meta { unlisted: true, ..Meta::default() }))
}

#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    q: String,
}

/// A list of options for the search box; nothing when nothing begins so.
pub(crate) async fn suggest(
    web: Web,
    Extension(index): Extension<Arc<Engine>>,
    extract::Query(typed): extract::Query<Typed>,
) -> Result<Response, Problem> {
    let text: String = typed.q.chars().take(80).collect();
    let found = index
        .suggest(&text, PRODUCTS_OFFERED, CATEGORIES_OFFERED)
        .map_err(|error| Problem::Broken(error.to_string()))?;
    let gallery = shelf::gallery(&web, shelf::sources(&found.products).collect()).await?;
    let say = &web.say;
    let view = Offered {
        say,
        categories: found
            .categories
            .iter()
            .map(|(name, path)| {
                (name.show(say.lang).to_owned(), say.link(&format!("/c/{}", path.show(say.lang))))
            })
            .collect(),
        products: found
            .products
            .iter()
            .map(|card| Suggestion {
                name: card.name.show(say.lang).to_owned(),
                link: say.link(&format!("/p/{}", card.slug.show(say.lang))),
                price: say.money(&card.price),
                picture: card.pictures.first().map(|source| shelf::picture(source, "", &gallery)),
            })
            .collect(),
    };
    let is_empty = view.categories.is_empty() && view.products.is_empty();
    Ok(Fragment(if is_empty { String::new() } else { view.to_string() }).into_response())
}
