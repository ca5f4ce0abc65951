//! A category: what it is, what is below it, its products.

use super::{
    data,
    lists::Grid,
    shelf::{self, PAGE_SIZE},
};
use askama::Template;
use axum::extract::{Path, Query};
use catalog::{
    reads::{self, Sort, Which},
    view::{CardView, CategoryView},
};
use kernel::{Cursor, PageOf, Subject};
use look::Crumbs;
use serde::Deserialize;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// What a category's address may carry.
#[derive(Deserialize)]
pub(crate) struct Place {
    after: Option<String>,
    sort: Option<String>,
}

#[derive(Template)]
#[template(path = "category.html")]
struct Category<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    name: String,
    text: String,
    below: Vec<(String, String)>,
    sorts: [SortChoice; 3],
    grid: Grid<'a>,
}

struct SortChoice {
    code: &'static str,
    name: String,
    chosen: bool,
}

struct Asked {
    way: Vec<CategoryView>,
    below: Vec<CategoryView>,
    found: PageOf<CardView>,
}

pub(crate) async fn category(web: Web, Path(path): Path<String>, Query(place): Query<Place>) -> Result<Page, Problem> {
    let sort = sort_of(place.sort.as_deref());
    let after = place.after.map(Cursor);
    let asked = web
        .read(async |snap| {
            let way = reads::category_at(snap, web.say.lang, &path).await?.ok_or(Problem::NotFound)?;
            let id = way.last().ok_or(Problem::NotFound)?.id;
            let found = reads::list(snap, Which::Category(id, sort), after.as_ref(), PAGE_SIZE).await?;
            let mut below = reads::categories(snap).await?;
            below.retain(|one| one.parent == Some(id));
            Ok::<_, Problem>(Asked { way, below, found })
        })
        .await?;
    let Some((here, above)) = asked.way.split_last() else { return Err(Problem::NotFound) };
    let say = &web.say;
    let name = here.name.show(say.lang).to_owned();
    let code = sort_code(sort);
    let query: &[(&str, &str)] = if code.is_empty() { &[] } else { &[("sort", code)] };
    let view = Category {
        say,
        crumbs: shelf::crumbs(above, &name, say),
        name: name.clone(),
        text: here.text.show(say.lang).to_owned(),
        below: asked.below.iter().map(|one| entry(one, say)).collect(),
        sorts: [Sort::Newest, Sort::Cheapest, Sort::Dearest].map(|one| choice(one, sort, say)),
        grid: Grid::of(&asked.found, &web, query),
    };
    let mut page = Page::new(name, Html(view.to_string())).about(here.id).about(Subject::all("catalog"));
    page.fresh_until = shelf::fresh_until(&asked.found.items, web.now());
    let meta = Meta {
        description: view.text,
        alternates: shelf::alternates("c", &here.path),
        image: (!here.picture.is_empty()).then(|| media::shown(&here.picture).address),
        data: vec![data::breadcrumbs(&view.crumbs, &web.house().shop.face().public_url)],
        unlisted: after.is_some(),
        ..Meta::default()
    };
    Ok(page.meta(meta))
}

fn entry(category: &CategoryView, say: &Say) -> (String, String) {
    (category.name.show(say.lang).to_owned(), say.link(&format!("/c/{}", category.path.show(say.lang))))
}

fn sort_code(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "",
        Sort::Cheapest => "price",
        Sort::Dearest => "-price",
    }
}

fn sort_of(code: Option<&str>) -> Sort {
    [Sort::Cheapest, Sort::Dearest].into_iter().find(|sort| Some(sort_code(*sort)) == code).unwrap_or_default()
}

fn choice(sort: Sort, chosen: Sort, say: &Say) -> SortChoice {
    let name = match sort {
        Sort::Newest => say.t("storefront-sort-newest"),
        Sort::Cheapest => say.t("storefront-sort-cheapest"),
        Sort::Dearest => say.t("storefront-sort-dearest"),
    };
    SortChoice { code: sort_code(sort), name, chosen: sort == chosen }
}
