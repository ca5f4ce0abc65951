//! `/admin/newsletter`: how many get it, and its issues.

use super::{ORDER, issue_state, number, standing};
use crate::{
    model::newsletter::{Issue, IssueState, Standing},
    reads::newsletter as reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Issues on a page.
const SIZE: u32 = 30;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "newsletter.html")]
struct Overview<'a> {
    say: &'a Say,
    numbers: Vec<Number>,
    rows: Vec<Row>,
    has_server: bool,
    new: String,
    more: Option<String>,
}

/// How many stand somewhere, and where they are listed.
struct Number {
    link: String,
    count: String,
    name: String,
}

/// An issue, ready to print.
struct Row {
    link: String,
    subject: String,
    state: String,
    day: String,
    is_draft: bool,
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = asked.after.map(Cursor);
    let (counts, issues) = web
        .read(async |snap| {
            let counts = reads::counts(snap).await?;
            Ok::<_, database::StoreError>((counts, reads::issues(snap, after.as_ref(), SIZE).await?))
        })
        .await?;
    let view = Overview {
        say,
        numbers: ORDER.iter().map(|one| number_of(say, *one, count_of(&counts, *one))).collect(),
        rows: issues.items.iter().map(|issue| row(say, issue)).collect(),
        has_server: web.house().post.is_set(),
        new: say.link("/admin/newsletter/issues/new"),
        more: issues.next.map(|next| say.link(&format!("/admin/newsletter?after={}", next.0))),
    };
    Ok(Page::new(say.t("notifications-newsletter"), Html(view.to_string())).office())
}

fn count_of(counts: &[(Standing, i64)], one: Standing) -> i64 {
    counts.iter().find(|(standing, _)| *standing == one).map_or(0, |(_, count)| *count)
}

fn number_of(say: &Say, one: Standing, count: i64) -> Number {
    let link = say.link(&format!("/admin/newsletter/addresses?state={}", one.code()));
    Number { link, count: number(say, count), name: standing(say, one) }
}

fn row(say: &Say, issue: &Issue) -> Row {
    Row {
        link: say.link(&format!("/admin/newsletter/issues/{}", issue.id)),
        subject: issue.words.subject.show(say.lang).to_owned(),
        state: issue_state(say, issue.state),
        day: say.day(&issue.begun_at.unwrap_or(issue.changed_at)),
        is_draft: issue.state == IssueState::Draft,
    }
}
