//! A category: what it is, what is below it, its products and how to narrow them.

use super::{
    data,
    listing::{self, Listing, Pairs},
    share, shelf,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
};
use catalog::{reads, view::CategoryView};
use kernel::Subject;
use look::Crumbs;
use search::Engine;
use std::sync::Arc;
use webkit::{Html, Meta, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "category.html")]
struct Category<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    name: String,
    text: String,
    below: Vec<(String, String)>,
    listing: Listing<'a>,
}

pub(crate) async fn category(
    web: Web,
    Extension(index): Extension<Arc<Engine>>,
    Path(path): Path<String>,
    Query(said): Query<Pairs>,
) -> Result<Page, Problem> {
    let pairs = listing::meant(said);
    let (way, below) = web
        .read(async |snap| {
            let found = reads::category_and_below(snap, web.say.lang, &path).await?;
            found.ok_or(Problem::NotFound)
        })
        .await?;
    let Some((here, above)) = way.split_last() else { return Err(Problem::NotFound) };
    let query = listing::asked(&pairs, Some(here), &web);
    let found = listing::find(&index, &query)?;
    let sources = shelf::sources(&found.cards).chain([here.picture.as_str()]).collect();
    let gallery = shelf::gallery(&web, sources).await?;
    let say = &web.say;
    let name = here.name.show(say.lang).to_owned();
    let view = Category {
        say,
        crumbs: shelf::crumbs(above, &name, say),
        name: name.clone(),
        text: here.text.show(say.lang).to_owned(),
        below: below.iter().map(|one| entry(one, say)).collect(),
        listing: listing::listing(&web, &pairs, &query, &found, &gallery, &below),
    };
    let mut page = Page::new(name, Html(view.to_string()))
        .about(here.id)
        .about(Subject::all("product"))
        .about(Subject::all("brand"));
    page.whole &= listing::is_ours(&pairs, &query, &found);
    page.fresh_until = shelf::fresh_until(&found.cards, web.now());
    page.tags.extend(gallery.tags());
    let meta = Meta {
        description: view.text,
        alternates: shelf::alternates("c", &here.path, &here.name),
        image: Some(share::image(
            share::of_category(&web, here, &gallery),
            share::Of::Category(here.id),
            say,
        )),
        data: vec![data::breadcrumbs(&view.crumbs, &web.house().shop.face().public_url)],
        unlisted: !pairs.is_empty(),
        ..Meta::default()
    };
    Ok(page.meta(meta))
}

fn entry(category: &CategoryView, say: &Say) -> (String, String) {
    (category.name.show(say.lang).to_owned(), say.link(&format!("/c/{}", category.path.show(say.lang))))
}
