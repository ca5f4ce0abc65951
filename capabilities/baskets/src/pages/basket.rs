//! The basket itself.

use super::{changing::NAMED_MAX, looker, view};
use crate::{
    holder,
    model::{Basket, Holder, LineId},
    reads::{self, Seen},
};
use axum::extract::Query;
use catalog_facts::VariantId;
use http::HeaderMap;
use serde::Deserialize;
use webkit::{Meta, Page, Problem, Refusal, Web};

/// What has just been done, for a word about it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
    added: Option<String>,
    missed: String,
    fewer: String,
}

/// What is said on the page besides what is in the basket.
#[derive(Default)]
pub(super) struct Said<'t> {
    /// What was done: a word of ours.
    pub(super) done: Option<&'t str>,
    /// What was put in.
    pub(super) added: Option<LineId>,
    /// What could not be put in,
    pub(super) missed: Vec<String>,
    /// and of what there are fewer than were wanted.
    pub(super) fewer: Vec<String>,
    /// Why something was not done,
    pub(super) refusal: Option<&'t Refusal>,
    /// and the code that was typed.
    pub(super) code: &'t str,
}

/// What is in it and what it costs.
pub(crate) async fn show(web: Web, headers: HeaderMap, Query(way): Query<Way>) -> Result<Page, Problem> {
    let holder = holder::settle(&web, &headers).await?;
    let added = way.added.as_deref().and_then(|line| line.parse().ok());
    let (missed, fewer) = (named(&web, &way.missed).await?, named(&web, &way.fewer).await?);
    let said = Said { done: way.done.as_deref(), added, missed, fewer, ..Said::default() };
    page(&web, holder.as_ref(), said).await
}

/// What the things are called whose ids an address carries. What is no id, and what there is not, has no name.
async fn named(web: &Web, ids: &str) -> Result<Vec<String>, Problem> {
    let ids: Vec<VariantId> = ids.split(',').take(NAMED_MAX).filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let currency = web.house().shop.face().currency;
    let items = web.read(async |snap| reads::named(snap, &ids, currency).await).await?;
    Ok(items.iter().map(|item| item.name.show(web.say.lang).to_owned()).collect())
}

/// The page; a basket that is not there looks like one with nothing in it.
pub(super) async fn page(web: &Web, holder: Option<&Holder>, said: Said<'_>) -> Result<Page, Problem> {
    let seen = seen(web, holder).await?;
    let (title, html) = view::page(web, seen.as_ref(), &said);
    let mut page = Page::new(title, html).meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    Ok(page)
}

/// The basket with what it costs; nothing where there is none, or nothing in it.
pub(super) async fn seen(web: &Web, holder: Option<&Holder>) -> Result<Option<Seen>, Problem> {
    let Some(holder) = holder else { return Ok(None) };
    let looker = looker(web);
    web.read(async |snap| {
        let basket = reads::of(snap, holder).await?.filter(|basket: &Basket| !basket.lines.is_empty());
        match basket {
            Some(basket) => Ok(Some(reads::seen(snap, looker, basket).await?)),
            None => Ok(None),
        }
    })
    .await
}
