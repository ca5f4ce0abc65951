//! All payment links, the latest first.

use super::{Pairs, state, value};
use crate::{
    model::Listed,
    reads::{self, links as stands},
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Word};
use look::Icon;
use webkit::{Html, Page, Problem, Say, Web};

/// Links on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "links.html")]
struct Links<'a> {
    say: &'a Say,
    new: String,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
}

/// A link, ready to print.
struct Row {
    link: String,
    name: String,
    state: String,
    badge: &'static str,
    said: String,
}

/// `/admin/links`
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let found = web.read(async |snap| reads::links::list(snap, after.as_ref(), SIZE).await).await?;
    let view = Links {
        say,
        new: say.link("/admin/links/new"),
        done: (value(&asked, "done") == "ended").then(|| say.t("baskets-link-done-ended")),
        rows: found.items.iter().map(|one| row(&web, one)).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/links?after={}", next.0))),
    };
    Ok(Page::new(say.t("baskets-links"), Html(view.to_string())).office())
}

fn row(web: &Web, listed: &Listed) -> Row {
    let (say, link) = (&web.say, &listed.link);
    let (state, badge) = state(say, stands::state(link, web.now()));
    let day = Word::At(link.created_at);
    let note = link.note.reveal();
    Row {
        link: say.link(&format!("/admin/links/{}", link.id)),
        name: match note.is_empty() {
            true => say.with("baskets-link-of-day", &[("day", day)]),
            false => note.clone(),
        },
        state,
        badge,
        said: [
            say.n("baskets-link-things", &listed.things),
            say.day(&link.created_at),
            link.by_name.reveal().clone(),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · "),
    }
}
