//! Notices: those that are due first stand first; those with which somebody does not agree; those that were decided.

use super::queue::ways;
use crate::{
    model::{Notice, Wanted},
    names, reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, Word, names::typed_signs};
use look::{Button, Field, FieldKind, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// Notices on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    only: String,
    code: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "notices.html")]
struct Shown<'a> {
    say: &'a Say,
    tabs: Vec<Tab>,
    action: String,
    code: Field,
    find: Button,
    rows: Vec<Row>,
    more: Option<String>,
    ways: Vec<(String, String)>,
}

/// A choice of notices, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// A notice, ready to print.
struct Row {
    link: String,
    reference: String,
    category: String,
    source: String,
    state: String,
    due: String,
    is_late: bool,
    rests: bool,
}

fn row(web: &Web, notice: &Notice) -> Row {
    let say = &web.say;
    let due = match notice.decided_at {
        Some(at) => say.with("moderation-was-decided", &[("day", Word::At(at))]),
        None => say.with("moderation-is-due", &[("day", Word::At(notice.due_at))]),
    };
    let outcome = notice.outcome.map(|outcome| names::outcome(say, outcome));
    let state = names::state(say, notice.state);
    Row {
        link: say.link(&format!("/admin/moderation/notices/{}", notice.id)),
        reference: notice.reference.clone(),
        category: names::category(say, notice.category),
        source: names::source(say, notice.source),
        state: outcome.map_or(state.clone(), |outcome| format!("{state} · {outcome}")),
        due,
        is_late: notice.is_late(web.now()),
        rests: notice.rests(web.now()),
    }
}

/// `/admin/moderation/notices`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let say = &web.say;
    let reference = typed_signs(&asked.code).unwrap_or_default();
    if !reference.is_empty()
        && let Some(found) = web.read(async |snap| reads::by_reference(snap, &reference).await).await?
    {
        return Ok(SeeOther(format!("/admin/moderation/notices/{}", found.id)).into_response());
    }
    let choices = [
        ("", say.t("moderation-tab-open"), Wanted::Open),
        ("appealed", say.t("moderation-tab-appealed"), Wanted::Appealed),
        ("done", say.t("moderation-tab-done"), Wanted::Done),
    ];
    let here = choices.iter().find(|(word, ..)| *word == asked.only).unwrap_or(&choices[0]);
    let after = asked.after.map(Cursor);
    let found = web.read(async |snap| reads::list(snap, here.2, after.as_ref(), SIZE).await).await?;
    let path = |only: &str, after: Option<&Cursor>| {
        let after = after.map(|after| format!("&after={}", after.0)).unwrap_or_default();
        say.link(&format!("/admin/moderation/notices?only={only}{after}"))
    };
    let tab = |(word, name, _): &(&'static str, String, Wanted)| Tab {
        link: path(word, None),
        name: name.clone(),
        is_here: *word == here.0,
    };
    let view = Shown {
        say,
        tabs: choices.iter().map(tab).collect(),
        action: say.link("/admin/moderation/notices"),
        code: Field {
            value: asked.code.clone(),
            required: false,
            autocomplete: Some("off"),
            error: (!asked.code.trim().is_empty()).then(|| say.t("moderation-reference-unknown")),
            ..Field::new(FieldKind::Search, "code", say.t("moderation-reference"))
        },
        find: Button::small(say.t("moderation-find")),
        rows: found.items.iter().map(|notice| row(&web, notice)).collect(),
        more: found.next.map(|next| path(here.0, Some(&next))),
        ways: ways(&web).into_iter().skip(1).collect(),
    };
    Ok(Page::new(say.t("moderation-notices"), Html(view.to_string())).office().into_response())
}
