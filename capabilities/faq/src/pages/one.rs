//! `/help/{slug}`: an article, whose words are in it, whether it helped, and the way to put it right.

use super::{alternates, at, pieces};
use crate::{names, panels::every, reads};
use askama::Template;
use axum::extract::{Path, Query};
use contributions::{
    model::Vote,
    pieces::{Foot, body},
};
use kernel::{Personal, Subject, Word};
use look::{Crumb, Crumbs, Icon, Style};
use serde::Deserialize;
use serde_json::json;
use webkit::{Html, Meta, Page, Problem, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "one.html")]
struct One<'a> {
    say: &'a webkit::Say,
    crumbs: Crumbs,
    title: String,
    lang: &'static str,
    done: Option<String>,
    /// Why it may be true no more.
    stale: Option<String>,
    /// For what it holds.
    applies_to: Option<String>,
    text: Html,
    by: String,
    day: String,
    licence: String,
    /// The thing that it helps with: its name and where it is.
    thing: Option<(String, String)>,
    edit: String,
    history: String,
    foot: Html,
}

/// What is read for the page besides the article.
struct Read {
    shown: reads::Shown,
    thing: Option<(String, String)>,
    mine: Vote,
}

async fn read(web: &Web, slug: &str) -> Result<Read, Problem> {
    let (say, who) = (&web.say, web.actor().person());
    web.read(async |snap| {
        let shown = at(snap, slug).await?;
        let thing = pieces::thing(snap, say, shown.article.about).await?;
        let votes = contributions::reads::my_votes(snap, who, &[shown.words.id]).await?;
        let mine = votes.get(&shown.words.id).copied().unwrap_or(Vote::None);
        Ok::<_, Problem>(Read { shown, thing, mine })
    })
    .await
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(slug): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let read = read(&web, &slug).await?;
    let (say, article, words) = (&web.say, &read.shown.article, &read.shown.words);
    web.house().signals.count("faq.read", Some(article.id.into()), "");
    let done = match way.done.as_deref() {
        Some("applied") => Some(say.t("faq-done-applied")),
        Some("waiting") => Some(say.t("faq-done-waiting")),
        Some(_) | None => None,
    };
    let view = One { done, ..view(&web, &read) };
    let mut page = Page::new(view.title.clone(), Html(view.to_string())).about(article.id).about(words.id);
    page.meta = meta(&read.shown);
    page.tags.push(every());
    page.tags.extend(article.about.product().map(Subject::from));
    page.tags.extend(read.shown.people.iter().copied().map(Subject::from));
    Ok(page)
}

fn view<'a>(web: &'a Web, read: &Read) -> One<'a> {
    let (say, article, words) = (&web.say, &read.shown.article, &read.shown.words);
    let path = article.path();
    One {
        say,
        crumbs: Crumbs {
            label: say.t("faq-way"),
            steps: vec![Crumb { link: say.link("/help"), name: say.t("faq-help") }],
            here: article.topic.clone(),
        },
        title: words.title.reveal().clone(),
        lang: article.lang.code(),
        done: None,
        stale: article.stale.map(|why| names::stale(say, why)),
        applies_to: (!article.applies_to.is_empty())
            .then(|| say.with("faq-applies", &[("what", Word::Text(&article.applies_to))])),
        text: body(words),
        by: names::by(say, article, &read.shown.thanked),
        day: day(web, &read.shown),
        licence: names::licence(say, article.licence),
        thing: read.thing.clone(),
        edit: say.link(&format!("{path}/edit")),
        history: say.link(&format!("{path}/history")),
        foot: Html(Foot::of(say, words, read.mine, web.actor().person(), &path).to_string()),
    }
}

/// Since when it says so, or when somebody last found it true.
fn day(web: &Web, shown: &reads::Shown) -> String {
    let since = shown.said.at;
    match shown.article.confirmed_at.filter(|at| *at > since) {
        Some(at) => web.say.with("faq-confirmed", &[("day", Word::At(at))]),
        None => web.say.with("faq-since", &[("day", Word::At(since))]),
    }
}

/// What search engines read: questions and answers only where all of it is the shop's own (RULES 1.D, structured data).
fn meta(shown: &reads::Shown) -> Meta {
    let (article, words) = (&shown.article, &shown.words);
    let Html(text) = body(words);
    let data = json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": article.lang.code(),
        "mainEntity": [{
            "@type": "Question",
            "name": words.title.reveal(),
            "acceptedAnswer": { "@type": "Answer", "text": text },
        }],
    });
    Meta {
        description: first(&words.body),
        canonical: Some(article.path()),
        alternates: alternates(article),
        data: if article.is_brand { vec![data.to_string()] } else { Vec::new() },
        ..Meta::default()
    }
}

/// The beginning of a text, without the signs of Markdown.
fn first(text: &Personal<String>) -> String {
    let signs: String =
        text.reveal().chars().filter(|sign| !matches!(sign, '#' | '*' | '_' | '>' | '`')).collect();
    let line = signs.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(160).collect()
}
