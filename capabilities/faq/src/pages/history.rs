//! `/help/{slug}/history`: each thing that an article has said, and what was new in it.

use super::{at, pieces::Diff, unkept};
use crate::{
    model::{Article, Revision},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Word};
use look::{Crumb, Crumbs, Icon, Style};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Of which revision to show what was new.
    n: Option<String>,
}

#[derive(Template)]
#[template(path = "history.html")]
struct History<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    lang: &'static str,
    /// What was new; nothing where it may be read no more.
    diff: Option<Diff<'a>>,
    /// Which revision that is.
    shown: String,
    rows: Vec<Row>,
}

struct Row {
    link: String,
    name: String,
    by: String,
    day: String,
    is_here: bool,
}

/// What is read for the page: the article, its revisions with who wrote each, the one that is shown and the one before.
struct Read {
    article: Article,
    rows: Vec<(Revision, String)>,
    here: Revision,
    before: Option<Revision>,
    is_readable: bool,
}

async fn read(web: &Web, slug: &str, number: Option<u32>) -> Result<Read, Problem> {
    web.read(async |snap| {
        let article = at(snap, slug).await?.article;
        let number = number.unwrap_or(article.revision);
        let here = reads::revision(snap, article.id, number).await?.ok_or(Problem::NotFound)?;
        let before = match number {
            0 | 1 => None,
            _ => reads::revision(snap, article.id, number - 1).await?,
        };
        let mut is_readable = reads::is_readable(snap, &here).await?;
        if let Some(before) = &before {
            is_readable = is_readable && reads::is_readable(snap, before).await?;
        }
        let mut rows = Vec::new();
        let mut called = BTreeMap::new();
        for one in reads::revisions(snap, article.id).await? {
            let by = by(snap, &web.say, &one, &mut called).await?;
            rows.push((one, by));
        }
        Ok::<_, Problem>(Read { article, rows, here, before, is_readable })
    })
    .await
}

/// Who wrote a revision, as everybody may read it. Each person is asked for once.
pub(crate) async fn by(
    snap: &mut Snapshot,
    say: &Say,
    of: &Revision,
    called: &mut BTreeMap<PersonId, String>,
) -> Result<String, StoreError> {
    if of.is_house {
        return Ok(say.t("faq-the-shop"));
    }
    let Some(person) = of.by else { return Ok(say.t("faq-somebody")) };
    if !called.contains_key(&person) {
        let name = reads::called(snap, person).await?.reveal().clone();
        called.insert(person, if name.is_empty() { say.t("faq-somebody") } else { name });
    }
    Ok(called.get(&person).cloned().unwrap_or_default())
}

/// What a revision is called: by its number, and by the one that it brought back.
pub(crate) fn called(say: &Say, of: &Revision) -> String {
    let number = Word::Count(of.number.into());
    match of.back_to {
        Some(to) => say.with("faq-revision-back", &[("number", number), ("to", Word::Count(to.into()))]),
        None => say.with("faq-revision", &[("number", number)]),
    }
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(slug): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    patience.look(web.household())?;
    let number = match asked.n.as_deref() {
        Some(text) => Some(text.parse().map_err(|_| Problem::NotFound)?),
        None => None,
    };
    let read = read(&web, &slug, number).await?;
    let view = view(&web.say, &read);
    Ok(unkept(Page::new(web.say.t("faq-history"), Html(view.to_string()))))
}

fn view<'a>(say: &'a Say, read: &Read) -> History<'a> {
    let article = &read.article;
    let path = article.path();
    let row = |(one, by): &(Revision, String)| Row {
        link: say.link(&format!("{path}/history?n={}", one.number)),
        name: called(say, one),
        by: by.clone(),
        day: say.day(&one.at),
        is_here: one.number == read.here.number,
    };
    let words = |of: &Revision| (of.title.reveal().clone(), of.body.reveal().clone());
    // In the first nothing is new: it stands there as it is.
    let (was, is) = (words(read.before.as_ref().unwrap_or(&read.here)), words(&read.here));
    History {
        say,
        crumbs: Crumbs {
            label: say.t("faq-way"),
            steps: vec![
                Crumb { link: say.link("/help"), name: say.t("faq-help") },
                Crumb { link: say.link(&path), name: article.title.reveal().clone() },
            ],
            here: say.t("faq-history"),
        },
        title: article.title.reveal().clone(),
        lang: article.lang.code(),
        diff: read.is_readable.then(|| Diff::of(say, article.lang, (&was.0, &was.1), (&is.0, &is.1))),
        shown: called(say, &read.here),
        rows: read.rows.iter().map(row).collect(),
    }
}
