//! Declarations for which no order was found: somebody has to look at them.

use crate::{model::Withdrawal, reads};
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Declarations on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "declarations.html")]
struct Declarations<'a> {
    say: &'a Say,
    back: String,
    rows: Vec<Row>,
    more: Option<String>,
}

/// A declaration, ready to print.
struct Row {
    link: String,
    code: String,
    name: String,
    day: String,
}

/// `/admin/returns/declarations`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = asked.after.map(Cursor);
    let page = web.read(async |snap| reads::lost(snap, after.as_ref(), SIZE).await).await?;
    let row = |one: &Withdrawal| Row {
        link: say.link(&format!("/admin/returns/declarations/{}", one.id)),
        code: one.code.reveal().clone(),
        name: one.name.reveal().clone(),
        day: say.day(&one.declared_at),
    };
    let view = Declarations {
        say,
        back: say.link("/admin/returns"),
        rows: page.items.iter().map(row).collect(),
        more: page.next.map(|next| say.link(&format!("/admin/returns/declarations?after={}", next.0))),
    };
    Ok(Page::new(say.t("returns-declarations"), Html(view.to_string())).office())
}
