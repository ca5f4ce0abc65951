//! Lists without a category: everything that is new, everything that is reduced.

use super::{
    feeds,
    shelf::{self, PAGE_SIZE},
};
use askama::Template;
use axum::extract::Query;
use catalog::{
    reads::{self, Which},
    view::CardView,
};
use kernel::{Cursor, PageOf, Subject};
use look::{Card, Crumbs, Icon};
use media::reads::Gallery;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// What a list's address may carry.
#[derive(Deserialize)]
pub(crate) struct Place {
    pub(crate) after: Option<String>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    text: String,
    grid: Grid<'a>,
}

/// Products in a grid, and the way on. Shared by every page that lists.
#[derive(Template)]
#[template(path = "grid.html")]
pub(crate) struct Grid<'a> {
    pub(crate) say: &'a Say,
    pub(crate) cards: Vec<Card>,
    pub(crate) class: &'static str,
    /// The address of the next page.
    pub(crate) next: Option<String>,
}
impl askama::filters::HtmlSafe for Grid<'_> {}

impl<'a> Grid<'a> {
    /// The grid of a page of a list. `query` is what the address carries besides the place in the list.
    pub(crate) fn of(
        page: &PageOf<CardView>,
        gallery: &Gallery,
        web: &'a Web,
        query: &[(&str, &str)],
    ) -> Self {
        let next = page.next.as_ref().map(|Cursor(after)| {
            let pairs = query.iter().copied().chain([("after", after.as_str())]);
            let encoded =
                pairs.map(|(key, value)| format!("{key}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)));
            format!("?{}", encoded.collect::<Vec<_>>().join("&"))
        });
        Self {
            say: &web.say,
            cards: shelf::cards(&page.items, gallery, &web.say, web.now()),
            class: "grid",
            next,
        }
    }
}

pub(crate) async fn newest(web: Web, Query(place): Query<Place>) -> Result<Page, Problem> {
    list(web, place, Which::All, "storefront-just-in", "storefront-just-in-text").await
}

pub(crate) async fn reduced(web: Web, Query(place): Query<Place>) -> Result<Page, Problem> {
    list(web, place, Which::Reduced, "storefront-reduced", "storefront-reduced-how").await
}

async fn list(web: Web, place: Place, which: Which, title: &str, text: &str) -> Result<Page, Problem> {
    let after = place.after.map(Cursor);
    let (found, gallery) = web
        .read(async |snap| {
            let found = reads::list(snap, which, after.as_ref(), PAGE_SIZE).await?;
            let gallery = media::reads::gallery(snap, shelf::sources(&found.items)).await?;
            Ok::<_, Problem>((found, gallery))
        })
        .await?;
    let say = &web.say;
    let title = say.t(title);
    let view = List {
        say,
        crumbs: shelf::crumbs(&[], &title, say),
        title: title.clone(),
        text: say.t(text),
        grid: Grid::of(&found, &gallery, &web, &[]),
    };
    let mut page =
        Page::new(title, Html(view.to_string())).about(Subject::all("product")).about(Subject::all("brand"));
    page.fresh_until = shelf::fresh_until(&found.items, web.now());
    page.tags.extend(gallery.tags());
    let feed = feeds::of(&web).filter(|_| which == Which::All);
    Ok(page.meta(Meta { description: view.text, feed, unlisted: after.is_some(), ..Meta::default() }))
}
