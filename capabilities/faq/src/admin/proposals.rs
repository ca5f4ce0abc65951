//! `/admin/faq/proposals`: changes that members suggest, the first first.

use crate::reads;
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Suggestions on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "proposals.html")]
struct Proposals<'a> {
    say: &'a Say,
    back: String,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Row {
    link: String,
    title: String,
    topic: String,
    /// Why it should be read with care.
    held: Option<String>,
    day: String,
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = asked.after.map(Cursor);
    let page = web.read(async |snap| reads::waiting(snap, after.as_ref(), SIZE).await).await?;
    let rows = page.items.iter().map(|(one, article, words)| Row {
        link: say.link(&format!("/admin/faq/proposals/{}", one.id)),
        title: article.title.reveal().clone(),
        topic: article.topic.clone(),
        held: crate::names::held(say, words),
        day: say.day(&one.at),
    });
    let view = Proposals {
        say,
        back: say.link("/admin/faq"),
        done: asked.done.filter(|word| word == "declined").map(|_| say.t("faq-done-declined")),
        rows: rows.collect(),
        more: page.next.map(|next| say.link(&format!("/admin/faq/proposals?after={}", next.0))),
    };
    Ok(Page::new(say.t("faq-proposals"), Html(view.to_string())).office())
}
