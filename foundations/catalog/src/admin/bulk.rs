//! Changing many products: what is to be done, a look at what becomes of each, and how far it is.

mod ask;
mod asked;

pub(crate) use ask::send;

use super::list;
use crate::{
    actions,
    model::{Bulk, BulkId, BulkItem, BulkState, Deed, Outcome, Shift, Why},
    reads::{self, office},
};
use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Money, Word};
use look::{Button, Icon};
use serde::Deserialize;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// Products on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "bulk.html")]
struct Many<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    notes: Vec<String>,
    state: BulkState,
    /// Of a hundred.
    percent: i64,
    progress: String,
    /// Whether it is about what was refused, and how many.
    results: Vec<(bool, String)>,
    action: String,
    here: String,
    go: Button,
    rows: Vec<Row>,
    before: Option<String>,
    after: Option<String>,
}

/// One product, ready to print.
struct Row {
    link: String,
    name: String,
    /// What changes: what it is called, before, after.
    shifts: Vec<(String, String, String)>,
    /// Why nothing changes.
    why: Option<String>,
    /// What became of it.
    outcome: Option<(&'static str, String)>,
}

/// What categories and brands are called, by their keys.
struct Names(HashMap<String, String>);

impl Names {
    async fn read(web: &Web) -> Result<Self, Problem> {
        let (branches, brands) = web
            .read(async |snap| {
                let branches = office::branches(snap).await?;
                Ok::<_, Problem>((branches, office::brand_names(snap).await?))
            })
            .await?;
        let lang = web.say.lang;
        let branches =
            branches.into_iter().map(|one| (format!("category {}", one.key), one.name.show(lang).to_owned()));
        let brands = brands.into_iter().map(|(_, key, name)| (format!("brand {key}"), name));
        Ok(Self(branches.chain(brands).collect()))
    }

    /// The name behind a key; the key itself where there is none.
    fn of(&self, kind: &str, key: &str) -> String {
        self.0.get(&format!("{kind} {key}")).map_or_else(|| key.to_owned(), Clone::clone)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    from: i64,
}

async fn find(web: &Web, id: &str) -> Result<Bulk, Problem> {
    let id: BulkId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| reads::bulk::bulk(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// What would become of each, how far it is, or what became of each.
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(page): Query<From>,
) -> Result<Page, Problem> {
    let bulk = find(&web, &id).await?;
    let from = page.from.clamp(0, bulk.items);
    let items = web.read(async |snap| reads::bulk::items(snap, &bulk, from, SIZE).await).await?;
    let names = Names::read(&web).await?;
    let say = &web.say;
    let here = format!("/admin/products/bulk/{}", bulk.id);
    let size = i64::from(SIZE);
    let beside = |from: i64| say.link(&format!("{here}?from={from}"));
    let mut notes = Vec::new();
    if matches!(bulk.deed, Deed::Percent { .. }) {
        notes.push(say.t("catalog-admin-bulk-rounding"));
    }
    if bulk.is_cut {
        notes.push(say.n("catalog-admin-bulk-cut", &bulk.items));
    }
    let results = [
        (false, bulk.done, "catalog-admin-bulk-done"),
        (false, bulk.same, "catalog-admin-bulk-same"),
        (true, bulk.refused, "catalog-admin-bulk-refused"),
    ];
    let view = Many {
        say,
        title: title(&web, &bulk.deed, &names),
        lead: say.n("catalog-admin-bulk-items", &bulk.items),
        notes,
        state: bulk.state,
        percent: bulk.tried() * 100 / bulk.items.max(1),
        progress: say.with(
            "catalog-admin-bulk-progress",
            &[("tried", Word::Count(bulk.tried())), ("items", Word::Count(bulk.items))],
        ),
        results: results
            .into_iter()
            .filter(|(_, count, _)| *count > 0)
            .map(|(is_refused, count, key)| (is_refused, say.n(key, &count)))
            .collect(),
        action: say.link(&here),
        here: say.link(&here),
        go: Button::main(say.t("catalog-admin-bulk-do")),
        rows: items.iter().map(|item| row(&web, item, &names)).collect(),
        before: (from > 0).then(|| beside((from - size).max(0))),
        after: (from + size < bulk.items).then(|| beside(from + size)),
    };
    Ok(Page::new(view.title.clone(), Html(view.to_string())).office())
}

/// Does it. Sent twice, it is done once.
pub(crate) async fn go(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let bulk = find(&web, &id).await?;
    actions::begin_bulk(web.ctx(), bulk.id).await?;
    Ok(SeeOther(format!("/admin/products/bulk/{}", bulk.id)))
}

fn money(web: &Web, minor: i64) -> String {
    web.say.money(&Money::new(minor, web.house().shop.face().currency))
}

fn signed(minor: i64, text: String) -> String {
    if minor > 0 { format!("+{text}") } else { text }
}

fn title(web: &Web, deed: &Deed, names: &Names) -> String {
    let say = &web.say;
    let with =
        |code: &str, value: String| format!("{}: {value}", say.t(&format!("catalog-admin-bulk-{code}")));
    match deed {
        Deed::Publish => say.t("catalog-admin-bulk-publish"),
        Deed::Unpublish => say.t("catalog-admin-bulk-unpublish"),
        Deed::Archive => say.t("catalog-admin-bulk-archive"),
        Deed::Category { key } => with("category", names.of("category", key)),
        Deed::Brand { key: Some(key) } => with("brand", names.of("brand", key)),
        Deed::Brand { key: None } => with("brand", say.t("catalog-admin-bulk-no-brand")),
        Deed::Percent { hundredths, .. } => {
            let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
            let sign = if *hundredths < 0 { "−" } else { "+" };
            let mark = say.lang.decimal_mark();
            let part = if part == 0 { String::new() } else { format!("{mark}{part:02}") };
            with("percent", format!("{sign}{whole}{part} %"))
        }
        Deed::Amount { minor, .. } => with("amount", signed(*minor, money(web, *minor))),
        Deed::Stock { count } => with("stock", count.to_string()),
        Deed::Add { count } => with("add", signed(*count, count.to_string())),
    }
}

fn row(web: &Web, item: &BulkItem, names: &Names) -> Row {
    let say = &web.say;
    let outcome = match item.outcome {
        Outcome::Waiting => None,
        Outcome::Done => Some(("check", say.t("catalog-admin-bulk-was-done"))),
        Outcome::Same => Some(("minus", say.t("catalog-admin-bulk-was-same"))),
        Outcome::Refused => Some(("warning", say.t("catalog-admin-bulk-was-refused"))),
    };
    Row {
        link: say.link(&format!("/admin/products/{}", item.product)),
        name: item.name.show(say.lang).to_owned(),
        shifts: item.shifts.iter().map(|shift| shift_of(web, shift, names)).collect(),
        why: item.why.as_ref().map(|why| said(say, why)),
        outcome,
    }
}

/// A refusal that was kept, in words.
fn said(say: &Say, why: &Why) -> String {
    let words: Vec<(&str, Word<'_>)> =
        why.words.iter().map(|(name, text)| (name.as_str(), Word::Text(text))).collect();
    say.with(&why.code, &words)
}

fn shift_of(web: &Web, shift: &Shift, names: &Names) -> (String, String, String) {
    let say = &web.say;
    let name =
        |kind, key: &Option<String>| key.as_ref().map_or_else(|| "–".to_owned(), |key| names.of(kind, key));
    match shift {
        Shift::Status(from, to) => {
            (say.t("catalog-admin-list-status"), list::status(say, *from).0, list::status(say, *to).0)
        }
        Shift::Category(from, to) => {
            (say.t("catalog-admin-list-by-category"), name("category", from), name("category", to))
        }
        Shift::Brand(from, to) => {
            (say.t("catalog-admin-list-by-brand"), name("brand", from), name("brand", to))
        }
        Shift::Price { sku, from, to } => {
            let is_announced = !from.1 && to.1;
            let badge = if is_announced {
                format!(" ({})", say.t("catalog-admin-bulk-announced"))
            } else {
                String::new()
            };
            (sku.clone(), money(web, from.0), format!("{}{badge}", money(web, to.0)))
        }
        Shift::Stock { sku, from, to } => {
            let left = |left: &Option<i64>| {
                left.map_or_else(|| say.t("catalog-admin-list-uncounted"), |left| left.to_string())
            };
            (sku.clone(), left(from), left(to))
        }
    }
}
