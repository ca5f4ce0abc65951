//! All returns: those that are to be looked at, the oldest first; those that are over, the latest first.

use crate::{
    model::{Kind, Listed, Wanted},
    names, reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Right};
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Returns on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    only: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Returns<'a> {
    say: &'a Say,
    /// Choices as links: where to, what it is called, whether it is this one.
    tabs: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    more: Option<String>,
    policy: Option<String>,
}

/// A return, ready to print.
struct Row {
    link: String,
    code: String,
    name: String,
    kind: String,
    state: String,
    order: (String, String),
    due: String,
    is_late: bool,
}

fn link(say: &Say, wanted: Wanted, after: Option<&Cursor>) -> String {
    let after = after.map(|after| format!("&after={}", after.0)).unwrap_or_default();
    say.link(&format!("/admin/returns?only={}{after}", wanted.code()))
}

fn called(say: &Say, wanted: Wanted) -> String {
    match wanted {
        Wanted::Open => say.t("returns-tab-open"),
        Wanted::OpenOf(kind) => names::kind(say, kind),
        Wanted::Done => say.t("returns-tab-done"),
    }
}

/// `/admin/returns`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let wanted = Wanted::from_code(&asked.only).unwrap_or_default();
    let after = asked.after.map(Cursor);
    let (found, lost) = web
        .read(async |snap| {
            let found = reads::list(snap, wanted, after.as_ref(), SIZE).await?;
            Ok::<_, Problem>((found, reads::counts(snap).await?.1))
        })
        .await?;
    let all = std::iter::once(Wanted::Open).chain(Kind::ALL.map(Wanted::OpenOf)).chain([Wanted::Done]);
    let mut tabs: Vec<(String, String, bool)> =
        all.map(|one| (link(say, one, None), called(say, one), one == wanted)).collect();
    tabs.push((say.link("/admin/returns/declarations"), say.n("returns-tab-lost", &lost), false));
    let view = Returns {
        say,
        tabs,
        rows: found.items.iter().map(|one| row(&web, one)).collect(),
        more: found.next.map(|next| link(say, wanted, Some(&next))),
        policy: web.may(Right::Settings).then(|| say.link("/admin/returns/policy")),
    };
    Ok(Page::new(say.t("returns-returns"), Html(view.to_string())).office())
}

fn row(web: &Web, one: &Listed) -> Row {
    let say = &web.say;
    Row {
        link: say.link(&format!("/admin/returns/{}", one.id)),
        code: one.code.clone(),
        name: one.name.reveal().clone(),
        kind: names::kind(say, one.kind),
        state: names::state(say, one.state),
        order: (say.link(&format!("/admin/orders/{}", one.order)), one.order_code.clone()),
        due: names::due(say, one).unwrap_or_default(),
        is_late: one.state.is_open() && one.due_at.is_some_and(|due| due <= web.now()),
    }
}
