//! What somebody wrote before they wrote it anew: all that stood, the latest first.

use super::{heading, readable, unkept};
use crate::{
    model::{Contribution, Version},
    pieces, reads,
};
use askama::Template;
use axum::extract::Path;
use kernel::Word;
use look::Style;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "history.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lang: &'static str,
    rows: Vec<Row>,
    back: String,
}

struct Row {
    since: String,
    title: String,
    body: Html,
}

fn row(say: &Say, version: &Version) -> Row {
    Row {
        since: say.with("contributions-since", &[("day", Word::At(version.since))]),
        title: version.title.reveal().clone(),
        body: pieces::printed(version.body.reveal()),
    }
}

/// What it says now, as the last of its versions.
fn present(one: &Contribution) -> Version {
    Version {
        version: one.version,
        title: one.title.clone(),
        body: one.body.clone(),
        since: one.edited_at.unwrap_or(one.written_at),
    }
}

/// `/contributions/ID/history`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let one = readable(&web, &id).await?;
    let mut versions = web.read(async |snap| reads::history(snap, one.id).await).await?;
    versions.push(present(&one));
    let say = &web.say;
    let view = Shown {
        say,
        title: heading(say, &one),
        lang: one.lang.code(),
        rows: versions.iter().rev().map(|version| row(say, version)).collect(),
        back: say.link(&one.kind.path(one.id)),
    };
    Ok(unkept(Page::new(say.t("contributions-history"), Html(view.to_string()))))
}
