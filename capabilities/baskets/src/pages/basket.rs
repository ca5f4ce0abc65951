//! The basket itself.

use super::{looker, view};
use crate::{
    holder,
    model::{Basket, Holder, LineId},
    reads::{self, Seen},
};
use axum::extract::Query;
use http::HeaderMap;
use serde::Deserialize;
use webkit::{Meta, Page, Problem, Refusal, Web};

/// What has just been done, for a word about it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
    added: Option<String>,
}

/// What is said on the page besides what is in the basket.
#[derive(Default)]
pub(super) struct Said<'t> {
    /// What was done: a word of ours.
    pub(super) done: Option<&'t str>,
    /// What was put in.
    pub(super) added: Option<LineId>,
    /// Why something was not done,
    pub(super) refusal: Option<&'t Refusal>,
    /// and the code that was typed.
    pub(super) code: &'t str,
}

/// What is in it and what it costs.
pub(crate) async fn show(web: Web, headers: HeaderMap, Query(way): Query<Way>) -> Result<Page, Problem> {
    let holder = holder::settle(&web, &headers).await?;
    let added = way.added.as_deref().and_then(|line| line.parse().ok());
    page(&web, holder.as_ref(), Said { done: way.done.as_deref(), added, ..Said::default() }).await
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
