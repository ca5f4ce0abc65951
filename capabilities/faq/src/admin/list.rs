//! `/admin/faq`: all articles, by how far they have come.

use crate::{
    model::{Article, ArticleState},
    names, reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Right};
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Articles on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "admin_list.html")]
struct List<'a> {
    say: &'a Say,
    /// What else there is: addresses and words.
    ways: Vec<(String, String)>,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

struct Row {
    link: String,
    title: String,
    topic: String,
    lang: &'static str,
    state: String,
    is_stale: bool,
    day: String,
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let state = ArticleState::from_code(&asked.state);
    let after = asked.after.map(Cursor);
    let page = web.read(async |snap| reads::all(snap, state, after.as_ref(), SIZE).await).await?;
    let link = |state: Option<ArticleState>| {
        let code = state.map_or("", ArticleState::code);
        say.link(&format!("/admin/faq?state={code}"))
    };
    let all = Tab { link: link(None), name: say.t("faq-tab-all"), is_here: state.is_none() };
    let each = ArticleState::ALL.iter().map(|one| Tab {
        link: link(Some(*one)),
        name: names::state(say, *one),
        is_here: state == Some(*one),
    });
    let view = List {
        say,
        ways: ways(&web),
        tabs: std::iter::once(all).chain(each).collect(),
        rows: page.items.iter().map(|one| row(say, one)).collect(),
        more: page.next.map(|next| format!("{}&after={}", link(state), next.0)),
    };
    Ok(Page::new(say.t("faq-admin"), Html(view.to_string())).office())
}

fn ways(web: &Web) -> Vec<(String, String)> {
    let say = &web.say;
    let way = |path: &str, key: &str| (say.link(path), say.t(key));
    let mut all = vec![
        way("/admin/faq/candidates", "faq-candidates"),
        way("/admin/faq/proposals", "faq-proposals"),
        way("/admin/faq/new", "faq-new"),
    ];
    if web.may(Right::Settings) {
        all.push(way("/admin/faq/settings", "faq-settings"));
    }
    all
}

fn row(say: &Say, one: &Article) -> Row {
    Row {
        link: say.link(&format!("/admin/faq/{}", one.id)),
        title: one.title.reveal().clone(),
        topic: one.topic.clone(),
        lang: one.lang.code(),
        state: names::state(say, one.state),
        is_stale: one.state == ArticleState::Stale,
        day: say.day(&one.live_at.unwrap_or(one.made_at)),
    }
}
