//! `/admin/faq/candidates`: accepted answers that may become help. Several of one product become one article.

use super::{begin::topic, blame};
use crate::{
    actions,
    model::{Answer, ContributionId},
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog_facts::ProductId;
use contributions::pieces;
use kernel::Cursor;
use look::{Button, Field, FormError, Icon};
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Answers on a page.
const SIZE: u32 = 50;
/// How the box of an answer is named.
const BOX: &str = "answer-";
/// More answers do not become one article.
const CHOSEN_MAX: usize = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "candidates.html")]
struct Candidates<'a> {
    say: &'a Say,
    back: String,
    action: String,
    done: Option<String>,
    error: Option<FormError>,
    groups: Vec<Group>,
    topic: Field,
    mark: Field,
    button: Button,
    more: Option<String>,
}

/// The answers about one product.
struct Group {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    /// How its box is named, and its id.
    name: String,
    is_chosen: bool,
    question: String,
    text: Html,
    lang: &'static str,
    by: String,
    drop: String,
}

/// What is shown: from where on, what was done, what was sent.
#[derive(Default)]
struct Shown {
    after: Option<Cursor>,
    is_done: bool,
    said: BTreeMap<String, String>,
}

impl Shown {
    fn said(&self, name: &str) -> &str {
        self.said.get(name).map(String::as_str).unwrap_or_default()
    }
}

async fn page(web: &Web, shown: &Shown, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let read = web.read(async |snap| {
        let page = reads::candidates(snap, shown.after.as_ref(), SIZE).await?;
        let mut called = BTreeMap::new();
        for one in &page.items {
            let product = one.candidate.product;
            if let Some(card) = catalog::reads::card(snap, product).await? {
                called.insert(product, card.name.show(say.lang).to_owned());
            }
        }
        Ok::<_, Problem>((page, called))
    });
    let (page, called) = read.await?;
    let mut fields = [topic(say, shown.said("topic"))];
    let error = blame(&mut fields, refusal);
    let [topic] = fields;
    let view = Candidates {
        say,
        back: say.link("/admin/faq"),
        action: say.link("/admin/faq/candidates"),
        done: shown.is_done.then(|| say.t("faq-done-dropped")),
        error,
        groups: groups(say, &page.items, &called, shown),
        topic,
        mark: Field::hidden("mark", web.mark(shown.said("mark"))),
        button: Button::main(say.t("faq-promote")),
        more: page.next.map(|next| say.link(&format!("/admin/faq/candidates?after={}", next.0))),
    };
    Ok(Page::new(say.t("faq-candidates"), Html(view.to_string())).office())
}

/// Answers as they come, those of a product together.
fn groups(say: &Say, answers: &[Answer], called: &BTreeMap<ProductId, String>, shown: &Shown) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last = None;
    for one in answers {
        let product = one.candidate.product;
        if last != Some(product) {
            let name = called.get(&product).cloned().unwrap_or_else(|| say.t("faq-product-gone"));
            groups.push(Group { name, rows: Vec::new() });
        }
        last = Some(product);
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(say, one, shown));
        }
    }
    groups
}

fn row(say: &Say, one: &Answer, shown: &Shown) -> Row {
    let id = one.candidate.answer;
    let name = format!("{BOX}{id}");
    Row {
        is_chosen: shown.said.contains_key(&name),
        name,
        question: one.question.clone(),
        text: pieces::printed(&one.body),
        lang: one.lang.code(),
        by: if one.is_house { say.t("faq-the-shop") } else { say.t("faq-a-member") },
        drop: say.link(&format!("/admin/faq/candidates/{id}/drop")),
    }
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let is_done = asked.done.as_deref() == Some("dropped");
    let shown = Shown { after: asked.after.map(Cursor), is_done, ..Shown::default() };
    page(&web, &shown, None).await
}

/// Puts the chosen ones together into an article.
pub(crate) async fn send(web: Web, Form(said): Form<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let shown = Shown { said, ..Shown::default() };
    let ids = shown.said.keys().filter_map(|name| name.strip_prefix(BOX));
    let chosen: Vec<ContributionId> = ids.filter_map(|id| id.parse().ok()).take(CHOSEN_MAX).collect();
    match actions::promote(&web.of_form(shown.said("mark")), &chosen, shown.said("topic")).await {
        Ok(id) => Ok(SeeOther(format!("/admin/faq/{id}?done=begun")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &shown, Some(&refusal)).await?.refused().office().into_response())
        }
    }
}

/// Leaves one where it is.
pub(crate) async fn drop(web: Web, Path(answer): Path<String>) -> Result<SeeOther, Problem> {
    let answer: ContributionId = answer.parse().map_err(|_| Problem::NotFound)?;
    actions::drop_candidate(web.ctx(), answer).await?;
    Ok(SeeOther("/admin/faq/candidates?done=dropped".into()))
}
