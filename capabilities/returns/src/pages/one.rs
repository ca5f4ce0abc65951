//! A return, for whoever sends it: by its link, or signed in. How it is drawn is `view`.

use super::view::page;
use crate::{
    actions,
    model::{Policy, Whole},
    patience::Patience,
    reads,
};
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::rejection::Never;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    pub(super) done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    pub(super) tracking: String,
}

/// A return, what the shop decided, and how somebody came to it.
pub(crate) struct Opened {
    /// A path without the prefix of a language.
    pub(super) path: String,
    pub(super) whole: Whole,
    pub(super) policy: Policy,
}

async fn by_link(web: &Web, secret: &str) -> Result<Opened, Problem> {
    web.read(async |snap| {
        let whole = reads::by_secret(snap, secret).await?.ok_or(Problem::NotFound)?;
        Ok(Opened { path: format!("/returns/{secret}"), whole, policy: reads::policy(snap).await? })
    })
    .await
}

/// A return of whoever is signed in.
pub(super) async fn by_person(web: &Web, id: &str) -> Result<Opened, Problem> {
    let (person, id) = (web.person::<Never>()?, id.parse().map_err(|_| Problem::NotFound)?);
    web.read(async |snap| {
        let whole = reads::own(snap, person, id).await?.ok_or(Problem::NotFound)?;
        Ok(Opened { path: format!("/account/returns/{id}"), whole, policy: reads::policy(snap).await? })
    })
    .await
}

/// It was sent back, with this carrier and number.
pub(super) async fn sent(
    web: &Web,
    patience: &Patience,
    opened: Opened,
    sent: &Sent,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    match actions::send(web.ctx(), opened.whole.ret.id, &sent.tracking).await {
        Ok(_) => Ok(SeeOther(format!("{}?done=sent", opened.path)).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(web, &opened, (&sent.tracking, ""), Some(&refusal)).refused().into_response())
        }
    }
}

pub(super) fn shown(web: &Web, opened: &Opened, way: &Way) -> Page {
    page(web, opened, ("", &way.done), None)
}

/// The return behind a link.
pub(crate) async fn show(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    Ok(shown(&web, &by_link(&web, &secret).await?, &way))
}

/// It was sent back.
pub(crate) async fn send(
    web: Web,
    Path(secret): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(form): Form<Sent>,
) -> Result<Response, Problem> {
    let opened = by_link(&web, &secret).await?;
    sent(&web, &patience, opened, &form).await
}
