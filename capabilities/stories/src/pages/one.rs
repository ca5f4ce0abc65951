//! `/stories/{id}`: a story whole, with what others show below it.

use super::pieces::{self, Badge};
use crate::{
    model::{ContributionId, State},
    reads::{self, Whole},
};
use askama::Template;
use axum::extract::{Path, Query};
use catalog::view::CardView;
use catalog_facts::ProductId;
use contributions::{
    model::Vote,
    pieces::{Foot, body, printed},
};
use kernel::{Right, Subject};
use look::{Crumb, Crumbs, Icon, Picture, Style};
use media::reads::Gallery;
use serde::Deserialize;
use serde_json::json;
use std::collections::HashMap;
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "one.html")]
struct One<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    done: Option<String>,
    /// That it does not stand, for whoever told it and those who watch.
    waits: Option<String>,
    title: String,
    lang: &'static str,
    name: String,
    day: String,
    badge: Badge,
    again: String,
    /// What is told: a heading, unless it stands in one, and what is below.
    parts: Vec<(Option<String>, Html)>,
    pictures: Vec<Picture>,
    /// What each product is called, where it is, whether they bought it here.
    products: Vec<(String, String, bool)>,
    /// Where whoever told it tells it anew.
    edit: Option<String>,
    foot: Option<Html>,
    below: &'a Panels,
}

/// What was read for the page.
struct Read {
    whole: Whole,
    cards: HashMap<ProductId, CardView>,
    gallery: Gallery,
    mine: Vote,
    below: Panels,
}

async fn read(web: &Web, id: ContributionId) -> Result<Read, Problem> {
    let me = web.actor().person();
    web.read(async |snap| {
        let whole = reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
        let is_theirs = me.is_some() && me == whole.story.person;
        let may_look = is_theirs || web.may(Right::Moderation);
        let stands = whole.words.stands();
        if !stands && (!may_look || whole.words.state == State::Withdrawn) {
            return Err(Problem::NotFound);
        }
        let all = std::slice::from_ref(&whole);
        let cards = reads::cards(snap, all).await?;
        let gallery = reads::gallery(snap, all).await?;
        let mine = reads::vote(snap, me, id).await?;
        let below = match stands {
            true => web.panels(snap, "story.after", id).await,
            false => Panels { whole: true, ..Panels::default() },
        };
        Ok(Read { whole, cards, gallery, mine, below })
    })
    .await
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let read = read(&web, id).await?;
    let done = match asked.done.as_deref() {
        Some("told") => Some("stories-done-told"),
        Some("edited") => Some("stories-done-edited"),
        Some(_) | None => None,
    };
    let html = Html(view(&web, &read, done).to_string());
    let words = &read.whole.words;
    let stands = words.stands();
    let meta = Meta {
        description: pieces::begins(words),
        data: stands.then(|| data(&web.say, &read)).into_iter().collect(),
        unlisted: !stands,
        ..Meta::default()
    };
    let mut page = Page::new(words.title.reveal().clone(), html).about(id).meta(meta).with(&read.below);
    page.tags.extend(read.whole.story.products.iter().map(|one| Subject::from(one.product)));
    page.tags.extend(read.gallery.tags());
    page.tags.push(Subject { kind: <stories_facts::Story as kernel::Tag>::KIND.into(), id: id.uuid() });
    page.whole &= stands;
    Ok(page)
}

fn view<'a>(web: &'a Web, read: &'a Read, done: Option<&str>) -> One<'a> {
    let (say, who) = (&web.say, web.actor().person());
    let (story, words) = (&read.whole.story, &read.whole.words);
    let back = format!("/stories/{}", story.id);
    let is_own = who.is_some() && who == story.person;
    let may_edit = who.is_some_and(|me| contributions::reads::may_edit(web.ctx(), words, me));
    let stands = words.stands();
    let title = words.title.reveal().clone();
    One {
        say,
        crumbs: Crumbs {
            label: say.t("stories-way"),
            steps: vec![Crumb { link: say.link("/stories"), name: say.t("stories-title") }],
            here: title.clone(),
        },
        done: done.filter(|_| stands).map(|key| say.t(key)),
        waits: (!stands).then(|| say.t(if is_own { "stories-waits" } else { "stories-not-shown" })),
        title,
        lang: words.lang.code(),
        name: pieces::called(say, story),
        day: say.day(&story.written_at),
        badge: Badge::of(say, story.is_verified),
        again: pieces::again(say, story.again),
        parts: told(say, &read.whole),
        pictures: words.pictures.iter().map(|source| pieces::picture(say, source, &read.gallery)).collect(),
        products: pieces::products(say, story, &read.cards),
        edit: (is_own && may_edit).then(|| say.link(&format!("{back}/edit"))),
        foot: stands.then(|| Html(Foot::of(say, words, read.mine, who, &back).to_string())),
        below: &read.below,
    }
}

/// What is told, part by part; as one where its author has written over our headings.
fn told(say: &Say, whole: &Whole) -> Vec<(Option<String>, Html)> {
    let words = &whole.words;
    match reads::parts(words.lang, words.body.reveal()) {
        Some(parts) => vec![
            (Some(say.t("stories-situation")), printed(&parts.situation)),
            (Some(say.t("stories-tried")), printed(&parts.tried)),
            (Some(say.t("stories-outcome")), printed(&parts.outcome)),
        ],
        None => vec![(None, body(words))],
    }
}

/// What search engines read: an article of schema.org. Only what stands on the page is said.
fn data(say: &Say, read: &Read) -> String {
    let (story, words) = (&read.whole.story, &read.whole.words);
    let products = pieces::products(say, story, &read.cards);
    let about: Vec<_> = products
        .iter()
        .map(|(name, link, _)| json!({ "@type": "Product", "name": name, "@id": link }))
        .collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": words.title.reveal(),
        "inLanguage": words.lang.code(),
        "datePublished": story.written_at.to_string(),
        "articleBody": words.body.reveal(),
        "about": about,
    });
    if let Some(at) = words.edited_at {
        data["dateModified"] = json!(at.to_string());
    }
    let name = story.name.reveal();
    if !name.is_empty() {
        data["author"] = json!({ "@type": "Person", "name": name });
    }
    data.to_string()
}
