//! What people wrote that waits for somebody: the most urgent first. Praise and blame wait in the same line.

use crate::{names, reads};
use askama::Template;
use axum::extract::Query;
use contributions::model::Queued;
use kernel::{Cursor, Right};
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Texts on a page.
const SIZE: u32 = 50;
/// So much of a text stands in the list, in characters.
const GLIMPSE: usize = 140;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: String,
}

#[derive(Template)]
#[template(path = "queue.html")]
struct Queue<'a> {
    say: &'a Say,
    done: bool,
    rows: Vec<Row>,
    more: Option<String>,
    /// What else there is: addresses and words.
    ways: Vec<(String, String)>,
}

/// A text that waits, ready to print.
struct Row {
    link: String,
    kind: String,
    glimpse: String,
    why: String,
    reports: Option<String>,
    priority: String,
    since: String,
}

/// The beginning of a text in one line.
pub(super) fn glimpse(title: &str, body: &str) -> String {
    let words = format!("{title} {body}");
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() > GLIMPSE {
        true => format!("{}…", line.chars().take(GLIMPSE).collect::<String>().trim_end()),
        false => line,
    }
}

fn row(say: &Say, one: &Queued) -> Row {
    let text = &one.contribution;
    Row {
        link: say.link(&format!("/admin/moderation/texts/{}", text.id)),
        kind: names::kind(say, text.kind),
        glimpse: glimpse(text.title.reveal(), text.body.reveal()),
        why: text.reason.map(|reason| names::hold(say, reason)).unwrap_or_default(),
        reports: (one.reports > 0).then(|| say.n("moderation-reports-many", &i64::from(one.reports))),
        priority: format!("{}", one.priority / 100),
        since: say.day(&one.since),
    }
}

/// Where else those go who decide.
pub(super) fn ways(web: &Web) -> Vec<(String, String)> {
    let say = &web.say;
    let mut ways = vec![
        (say.link("/admin/moderation/notices"), say.t("moderation-notices")),
        (say.link("/transparency"), say.t("moderation-transparency")),
    ];
    if web.may(Right::Settings) {
        ways.push((say.link("/admin/moderation/settings"), say.t("moderation-settings")));
    }
    ways
}

/// `/admin/moderation`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let after = asked.after.map(Cursor);
    let found = web.read(async |snap| contributions::reads::queue(snap, after.as_ref(), SIZE).await).await?;
    let say = &web.say;
    let view = Queue {
        say,
        done: asked.done == "yes",
        rows: found.items.iter().map(|one| row(say, one)).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/moderation?after={}", next.0))),
        ways: ways(&web),
    };
    Ok(Page::new(say.t("moderation-queue"), Html(view.to_string())).office())
}

/// How many notices wait, how many are late, how many appeals wait; with a sign where there are more than are counted.
pub(crate) fn counted(say: &Say, count: i64) -> String {
    let digits = say.lang.group_digits(count.unsigned_abs());
    if count >= i64::from(reads::COUNTED) { format!("{digits}+") } else { digits }
}
