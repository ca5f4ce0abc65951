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
use catalog::{reads, view::CategoryView};
use catalog_facts::CategoryId;
use kernel::{Subject, Word};
use look::{Crumbs, Icon, Picture};
use search::{
    Engine,
    model::{CATEGORY, Found},
    reads::NOTHING_FOUND,
    rules::countable,
};
use serde::Deserialize;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use webkit::{Html, Meta, Page, Problem, Say, Web};

const PRODUCTS_OFFERED: usize = 6;
const CATEGORIES_OFFERED: usize = 3;
const SECTIONS_OFFERED: usize = 4;

#[derive(Template)]
#[template(path = "search.html")]
struct Results<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    text: String,
    /// Whether only some of the words were found.
    is_loose: bool,
    /// Whether nothing was found and nothing was narrowed.
    is_nothing: bool,
    sections: Vec<(String, String)>,
    /// Sections in which something was found, the fullest first.
    also: Vec<(String, String)>,
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
    extract::Query(said): extract::Query<Pairs>,
) -> Result<Page, Problem> {
    let pairs = listing::meant(said);
    let query = listing::asked(&pairs, None, &web);
    let found = listing::find(&index, &query)?;
    let tree = web.read(async |snap| reads::categories(snap).await).await?;
    let roots: Vec<CategoryView> = tree.iter().filter(|one| one.parent.is_none()).cloned().collect();
    let gallery = shelf::gallery(&web, shelf::sources(&found.cards).collect()).await?;
    let say = &web.say;
    let words = [("text", Word::Text(&query.text))];
    let is_nothing = found.total == 0 && !listing::is_narrowed(&query);
    if is_nothing && let Some(words) = countable(&query.text) {
        let dimension = format!("{} {words}", web.say.lang.code());
        web.house().signals.count_words(NOTHING_FOUND, &dimension);
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
        text: query.text.clone(),
        also: also(&found, &tree, say),
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
    let mut page =
        Page::new(title, Html(view.to_string())).about(Subject::all("product")).about(Subject::all("brand"));
    page.whole &= listing::is_ours(&pairs, &query, &found);
    page.tags.extend(gallery.tags());
    Ok(page.meta(Meta { unlisted: true, ..Meta::default() }))
}

/// The sections without sections of their own that hold what was found.
fn also(found: &Found, tree: &[CategoryView], say: &Say) -> Vec<(String, String)> {
    let known: HashMap<String, &CategoryView> = tree.iter().map(|one| (one.id.to_string(), one)).collect();
    let above: HashSet<CategoryId> = tree.iter().filter_map(|one| one.parent).collect();
    let mut held: Vec<(usize, &CategoryView)> = found
        .facets
        .iter()
        .filter(|facet| facet.group == CATEGORY)
        .flat_map(|facet| &facet.values)
        .filter_map(|value| Some((value.count, *known.get(&value.value)?)))
        .filter(|(count, one)| *count > 0 && !above.contains(&one.id))
        .collect();
    held.sort_by_key(|(count, one)| (std::cmp::Reverse(*count), one.name.show(say.lang).to_owned()));
    let entry = |one: &CategoryView| {
        (one.name.show(say.lang).to_owned(), say.link(&format!("/c/{}", one.path.show(say.lang))))
    };
    held.into_iter().take(SECTIONS_OFFERED).map(|(_, one)| entry(one)).collect()
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
