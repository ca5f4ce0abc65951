//! `/help`: what helps, by product type; and what somebody looks for by a few words.

use crate::{
    model::Line,
    panels::{Row, every},
    patience::Patience,
    reads::{self, WORDS_MAX},
};
use askama::Template;
use axum::{Extension, extract::Query};
use catalog::view::CategoryView;
use catalog_facts::CategoryId;
use kernel::{Cursor, Subject, Word};
use look::{Button, Field, FieldKind, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// So many stand on a page.
const SIZE: u32 = 60;
/// So many are found by words.
const FOUND: usize = 30;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: Option<String>,
    /// The product type.
    r#type: Option<String>,
    after: Option<String>,
}

impl Asked {
    fn words(&self) -> String {
        self.q.as_deref().unwrap_or_default().trim().chars().take(WORDS_MAX).collect()
    }
}

/// Articles of one product type.
struct Shelf {
    id: String,
    name: String,
    /// Where only these are, while others stand there too.
    link: Option<String>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    title: String,
    /// Back to all of them, from a part.
    all: Option<String>,
    find: Field,
    go: Button,
    action: String,
    shelves: Vec<Shelf>,
    is_narrowed: bool,
    more: Option<String>,
}

/// What was read for the page.
struct Read {
    lines: Vec<Line>,
    next: Option<Cursor>,
    categories: Vec<CategoryView>,
}

async fn read(web: &Web, asked: &Asked, words: &str) -> Result<Read, Problem> {
    let lang = web.say.lang;
    let category: Option<CategoryId> = asked.r#type.as_deref().and_then(|id| id.parse().ok());
    let after = asked.after.clone().map(Cursor);
    web.read(async |snap| {
        let categories = reads::categories(snap).await?;
        if !words.is_empty() {
            let lines = reads::find_by_words(snap, lang, words, FOUND).await?;
            return Ok::<_, Problem>(Read { lines, next: None, categories });
        }
        let page = reads::list(snap, (lang, category), after.as_ref(), SIZE).await?;
        Ok(Read { lines: page.items, next: page.next, categories })
    })
    .await
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let (say, words) = (&web.say, asked.words());
    if !words.is_empty() {
        patience.look(web.household())?;
    }
    let read = read(&web, &asked, &words).await?;
    let category: Option<CategoryId> = asked.r#type.as_deref().and_then(|id| id.parse().ok());
    let here = category.and_then(|id| read.categories.iter().find(|one| one.id == id));
    let is_part = here.is_some() || !words.is_empty();
    let title = match here {
        Some(one) => say.with("faq-help-of", &[("type", Word::Text(one.name.show(say.lang)))]),
        None => say.t("faq-help"),
    };
    let shelves = match words.is_empty() {
        true => shelves(say, &read, here.is_none()),
        false => found(say, &read),
    };
    let view = List {
        say,
        title: title.clone(),
        all: is_part.then(|| say.link("/help")),
        find: Field {
            value: words.clone(),
            required: false,
            ..Field::new(FieldKind::Search, "q", say.t("faq-find"))
        },
        go: Button::small(say.t("faq-find-go")),
        action: say.link("/help"),
        shelves,
        is_narrowed: is_part,
        more: read.next.as_ref().map(|next| more(say, category, next)),
    };
    let mut page = Page::new(title, Html(view.to_string()));
    page.meta = Meta { description: say.t("faq-help-lead"), unlisted: is_part, ..Meta::default() };
    page.tags.push(every());
    page.tags.extend(read.categories.iter().map(|one| Subject::from(one.id)));
    Ok(page)
}

fn more(say: &Say, category: Option<CategoryId>, next: &Cursor) -> String {
    let of = category.map(|id| format!("type={id}&")).unwrap_or_default();
    say.link(&format!("/help?{of}after={}", next.0))
}

/// What was found, without shelves: the best stands first.
fn found(say: &Say, read: &Read) -> Vec<Shelf> {
    let rows: Vec<Row> = read.lines.iter().map(|line| Row::of(say, line)).collect();
    let shelf = Shelf { id: "found".to_owned(), name: say.t("faq-found"), link: None, rows };
    if shelf.rows.is_empty() { Vec::new() } else { vec![shelf] }
}

/// Articles below their product types, in the order of the catalogue; those of none last.
fn shelves(say: &Say, read: &Read, has_links: bool) -> Vec<Shelf> {
    let rows = |wanted: Option<CategoryId>| -> Vec<Row> {
        let is_there = |line: &&Line| match wanted {
            Some(category) => line.category == Some(category),
            None => !read.categories.iter().any(|one| line.category == Some(one.id)),
        };
        read.lines.iter().filter(is_there).map(|line| Row::of(say, line)).collect()
    };
    let of = |one: &CategoryView| Shelf {
        id: format!("t-{}", one.id),
        name: one.name.show(say.lang).to_owned(),
        link: has_links.then(|| say.link(&format!("/help?type={}", one.id))),
        rows: rows(Some(one.id)),
    };
    let rest = Shelf { id: "rest".to_owned(), name: say.t("faq-other-types"), link: None, rows: rows(None) };
    read.categories.iter().map(of).chain([rest]).filter(|shelf| !shelf.rows.is_empty()).collect()
}
