//! What a product was ever asked for, variant by variant, and what the law makes of it; and the way to its preview.

use super::editor::{hand, id_of};
use crate::{
    model::PricePoint,
    reads::edit::{self, Story},
};
use askama::Template;
use axum::extract::{Path, Query};
use kernel::Money;
use look::{Step, Steps};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// So many variants have their chart on one page; the others are chosen.
const SHOWN: usize = 12;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    v: Option<String>,
}

#[derive(Template)]
#[template(path = "prices.html")]
struct Prices<'a> {
    say: &'a Say,
    name: String,
    back: String,
    stories: Vec<Told>,
    others: Vec<(String, String)>,
}

/// The prices of a variant, ready to print.
struct Told {
    sku: String,
    is_active: bool,
    now: String,
    prior: Option<String>,
    chart: Steps,
}

/// `/admin/products/{id}/prices`
pub(crate) async fn prices(
    web: Web,
    Path(id): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let (id, hand, now) = (id_of(&id)?, hand(&web), web.now());
    let asked = web.read(async |snap| {
        let Some(draft) = edit::draft(snap, id).await? else { return Ok(None) };
        Ok::<_, database::StoreError>(Some((draft, edit::stories(snap, id, hand, now).await?)))
    });
    let (draft, stories) = asked.await?.ok_or(Problem::NotFound)?;
    let say = &web.say;
    let path = format!("/admin/products/{id}");
    let is_shown = |(place, story): (usize, &Story)| match &way.v {
        Some(sku) => *sku == story.sku,
        None => place < SHOWN,
    };
    let (shown, others): (Vec<_>, Vec<_>) =
        stories.iter().enumerate().partition(|(place, story)| is_shown((*place, story)));
    if shown.is_empty() {
        return Err(Problem::NotFound);
    }
    let view = Prices {
        say,
        name: draft.name.show(say.lang).to_owned(),
        back: say.link(&path),
        stories: shown.into_iter().map(|(_, story)| told(&web, story)).collect(),
        others: others
            .into_iter()
            .map(|(_, story)| {
                let sku: String = story.sku.bytes().map(escaped).collect();
                (say.link(&format!("{path}/prices?v={sku}")), story.sku.clone())
            })
            .collect(),
    };
    let title = say.t("catalog-admin-edit-prices");
    Ok(Page::new(format!("{title} · {}", view.name), Html(view.to_string())).office())
}

/// A byte as it stands in a query.
fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
}

fn told(web: &Web, story: &Story) -> Told {
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let money = |minor: i64| say.money(&Money::new(minor, currency));
    let step = |point: &PricePoint| Step {
        at: point.since.as_second(),
        value: point.price,
        label: say.day(&point.since),
        text: money(point.price),
        note: if point.is_reduction { say.t("catalog-admin-edit-announced") } else { String::new() },
        is_marked: point.is_reduction,
    };
    Told {
        sku: story.sku.clone(),
        is_active: story.is_active,
        now: story.points.last().map(|point| money(point.price)).unwrap_or_default(),
        prior: super::editor::prior(web, story),
        chart: Steps {
            title: say.with("catalog-admin-edit-chart", &[("sku", kernel::Word::Text(&story.sku))]),
            open: say.t("catalog-admin-edit-chart-table"),
            heads: (
                say.t("catalog-admin-edit-chart-since"),
                say.t("catalog-admin-edit-price"),
                say.t("catalog-admin-edit-chart-note"),
            ),
            steps: story.points.iter().map(step).collect(),
            until: web.now().as_second(),
            level: story.lowest,
        },
    }
}

/// `/admin/products/{id}/preview`: the page of the shop, which shows what is hidden to whoever keeps the catalogue.
pub(crate) async fn preview(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id = id_of(&id)?;
    let draft = web.read(async |snap| edit::draft(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(SeeOther(format!("/p/{}", draft.slug.show(web.say.lang))))
}
