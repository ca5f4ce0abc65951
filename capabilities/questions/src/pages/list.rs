//! `/p/{slug}/questions`: the questions about a product; `/questions/of/{slug}`: in the order that whoever reads chooses.

use super::{encoded, pieces::Entry};
use crate::{
    model::{Looking, Sort},
    names,
    patience::Patience,
    reads::{self, Whole},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
};
use catalog::{reads::AtSlug, view::CardView};
use kernel::{Cursor, Lang, PageOf, Subject, Word};
use look::{Button, Crumb, Crumbs, Field, FieldKind, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// So many stand on a page.
const SIZE: u32 = 20;
/// Longer words nobody looks for.
const WORDS_MAX: usize = 80;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    sort: Option<String>,
    q: Option<String>,
    after: Option<String>,
}

impl Asked {
    fn sort(&self) -> Sort {
        self.sort.as_deref().and_then(Sort::from_code).unwrap_or(Sort::Useful)
    }

    fn words(&self) -> String {
        self.q.as_deref().unwrap_or_default().trim().chars().take(WORDS_MAX).collect()
    }
}

/// A way to the same questions in another order, and whether it is taken.
struct Way {
    link: String,
    name: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    sorts: Vec<Way>,
    action: String,
    find: Field,
    kept: Field,
    go: Button,
    entries: Vec<Entry<'a>>,
    is_narrowed: bool,
    more: Option<String>,
    ask: String,
}

async fn read(web: &Web, slug: &str, asked: &Asked) -> Result<(CardView, PageOf<Whole>), Problem> {
    let after = asked.after.clone().map(Cursor);
    web.read(async |snap| {
        let product = match catalog::reads::at_slug(snap, web.say.lang, slug).await? {
            AtSlug::Product(product) => product,
            AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/p/{slug}/questions"))),
            AtSlug::Nothing => return Err(Problem::NotFound),
        };
        let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        let looking = Looking { product, sort: asked.sort(), words: asked.words() };
        let page = reads::listed(snap, &looking, after.as_ref(), SIZE).await?;
        Ok((card, page))
    })
    .await
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(slug): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    if !asked.words().is_empty() {
        patience.look(web.household())?;
    }
    let (card, read) = read(&web, &slug, &asked).await?;
    web.house().signals.count("questions.read", Some(card.product.into()), "");
    let view = view(&web, &card, &read, &asked);
    let mut page = Page::new(view.title.clone(), Html(view.to_string())).about(card.product);
    page.meta = Meta {
        canonical: Some(format!("/p/{}/questions", card.slug.show(web.say.lang))),
        alternates: alternates(&card),
        unlisted: asked.sort() != Sort::Useful || !asked.words().is_empty(),
        ..Meta::default()
    };
    page.tags.extend(read.items.iter().map(|one| Subject::from(one.question.id)));
    page.tags.extend(read.items.iter().filter_map(|one| one.question.best.map(Subject::from)));
    Ok(page)
}

/// The addresses of the same list in the languages that the product was written in.
fn alternates(card: &CardView) -> Vec<(Lang, String)> {
    let written =
        Lang::ALL.into_iter().filter(|lang| card.name.is_empty() || !card.name.own(*lang).is_empty());
    written.map(|lang| (lang, format!("/p/{}/questions", card.slug.show(lang)))).collect()
}

fn view<'a>(web: &'a Web, card: &CardView, read: &PageOf<Whole>, asked: &Asked) -> List<'a> {
    let (say, words, sort) = (&web.say, asked.words(), asked.sort());
    let (name, slug) = (card.name.show(say.lang), card.slug.show(say.lang));
    let list = format!("/questions/of/{slug}");
    let way = |sort: Sort, after: Option<&Cursor>| {
        let mut path = format!("{list}?sort={}", sort.code());
        if !words.is_empty() {
            path.push_str(&format!("&q={}", encoded(&words)));
        }
        if let Some(after) = after {
            path.push_str(&format!("&after={}", after.0));
        }
        say.link(&path)
    };
    let to = |one: Sort| Way { link: way(one, None), name: names::sort(say, one), is_here: one == sort };
    List {
        say,
        crumbs: Crumbs {
            label: say.t("questions-way"),
            steps: vec![Crumb { link: say.link(&format!("/p/{slug}")), name: name.to_owned() }],
            here: say.t("questions-title"),
        },
        title: say.with("questions-of", &[("product", Word::Text(name))]),
        sorts: Sort::ALL.iter().copied().map(to).collect(),
        action: say.link(&list),
        find: Field {
            value: words.clone(),
            required: false,
            ..Field::new(FieldKind::Search, "q", say.t("questions-find"))
        },
        kept: Field::hidden("sort", sort.code()),
        go: Button::small(say.t("questions-find-go")),
        entries: read.items.iter().map(|one| Entry::of(say, one)).collect(),
        is_narrowed: !words.is_empty() || sort == Sort::Open,
        more: read.next.as_ref().map(|next| way(sort, Some(next))),
        ask: say.link(&format!("/questions/new?product={}", card.product)),
    }
}
