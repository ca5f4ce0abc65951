//! What forms send: put in, changed, taken out, a code.

use super::{
    basket::{Said, page},
    came::came,
    whose,
};
use crate::{
    actions,
    holder::{self, carry},
    model::{Holder, LineId},
    patience::Patience,
    reads::{self, Missed},
    steps::AddedMany,
};
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::HeaderMap;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

/// So many things are named that could not be put in.
pub(super) const NAMED_MAX: usize = 20;

/// Something to put in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Put {
    variant: String,
    quantity: Option<String>,
    /// The host that led to the page, where a script has filled it in.
    from: String,
}

/// How many of a line: a number, and perhaps one more or one less than that.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Changed {
    line: String,
    quantity: String,
    step: String,
}

/// A code that somebody typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
}

pub(super) type Patient = Extension<Arc<Patience>>;

/// Puts something in, and shows the basket.
pub(crate) async fn add(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(put): Form<Put>,
) -> Result<Response, Problem> {
    let holder = settle_to_put(&web, &patience, &headers).await?;
    let quantity = put.quantity.as_deref().unwrap_or("1");
    let wish = actions::read_wish(&put.variant, quantity);
    let added = match wish {
        Ok(wish) => actions::add(web.ctx(), holder.as_ref(), wish, &came(&web, &headers, &put.from)).await,
        Err(failure) => Err(failure),
    };
    match added {
        Ok((added, secret)) => {
            let way = format!("/basket?added={}", added.line);
            Ok(onward(&web, &headers, way, secret.as_deref()))
        }
        Err(failure) => refused(&web, holder.as_ref(), failure.into(), "").await,
    }
}

/// Puts several things in at once, and shows the basket with what could not be put in.
pub(crate) async fn add_many(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let holder = settle_to_put(&web, &patience, &headers).await?;
    let lines = sent.into_iter().filter(|(name, _)| name == "line").map(|(_, line)| line);
    let lines: Vec<String> = lines.collect();
    let added = match actions::read_wishes(&lines) {
        Ok(wishes) => actions::add_many(web.ctx(), holder.as_ref(), &wishes, &came(&web, &headers, "")).await,
        Err(failure) => Err(failure),
    };
    match added {
        Ok((added, secret)) => Ok(onward(&web, &headers, way_after(&added), secret.as_deref())),
        Err(failure) => refused(&web, holder.as_ref(), failure.into(), "").await,
    }
}

/// The basket, which says of what there is none or too little.
fn way_after(added: &AddedMany) -> String {
    let (fewer, missed): (Vec<Missed>, Vec<Missed>) =
        added.missed.iter().partition(|one| matches!(one, Missed::Fewer(..)));
    let done = if added.products.is_empty() { "nothing" } else { "many" };
    let ids = |all: &[Missed]| {
        let ids = all.iter().take(NAMED_MAX).map(|one| one.variant().to_string());
        ids.collect::<Vec<_>>().join(",")
    };
    format!("/basket?done={done}&missed={}&fewer={}", ids(&missed), ids(&fewer))
}

/// Whose basket something is to be put into, unless they do that too often.
pub(super) async fn settle_to_put(
    web: &Web,
    patience: &Patience,
    headers: &HeaderMap,
) -> Result<Option<Holder>, Problem> {
    let holder = holder::settle(web, headers).await?;
    let has_one = match &holder {
        Some(holder) => web.read(async |snap| reads::of(snap, holder).await).await?.is_some(),
        None => false,
    };
    match has_one {
        true => patience.change(whose(web))?,
        false => patience.begin(whose(web))?,
    }
    Ok(holder)
}

/// Says how many of a line are wanted.
pub(crate) async fn change(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(changed): Form<Changed>,
) -> Result<Response, Problem> {
    let Some((holder, line)) = line_of(&web, &patience, &headers, &changed).await? else { return Ok(back()) };
    let done = match actions::read_quantity(&changed.quantity, &changed.step) {
        Ok(quantity) => actions::change(web.ctx(), &holder, line, quantity).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => Ok(onward(&web, &headers, "/basket?done=changed".into(), None)),
        Err(failure) => refused(&web, Some(&holder), failure.into(), "").await,
    }
}

/// Takes a line out.
pub(crate) async fn remove(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(changed): Form<Changed>,
) -> Result<Response, Problem> {
    let Some((holder, line)) = line_of(&web, &patience, &headers, &changed).await? else { return Ok(back()) };
    actions::remove(web.ctx(), &holder, line).await?;
    Ok(onward(&web, &headers, "/basket?done=removed".into(), None))
}

/// Whose basket, and which of its lines: nothing where there is no such line.
async fn line_of(
    web: &Web,
    patience: &Patience,
    headers: &HeaderMap,
    changed: &Changed,
) -> Result<Option<(Holder, LineId)>, Problem> {
    patience.change(whose(web))?;
    let holder = holder::settle(web, headers).await?;
    Ok(holder.zip(changed.line.parse().ok()))
}

/// Tries a code.
pub(crate) async fn add_code(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    patience.try_code(whose(&web))?;
    let Some(holder) = holder::settle(&web, &headers).await? else { return Ok(back()) };
    match actions::add_code(web.ctx(), &holder, &typed.code).await {
        Ok(()) => Ok(onward(&web, &headers, "/basket?done=code".into(), None)),
        Err(failure) => refused(&web, Some(&holder), failure.into(), &typed.code).await,
    }
}

/// Takes a code out.
pub(crate) async fn remove_code(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    patience.change(whose(&web))?;
    let Some(holder) = holder::settle(&web, &headers).await? else { return Ok(back()) };
    actions::remove_code(web.ctx(), &holder, &typed.code).await?;
    Ok(onward(&web, &headers, "/basket?done=changed".into(), None))
}

fn back() -> Response {
    SeeOther("/basket".into()).into_response()
}

/// Goes on, with the cookie of a guest: a new one, or the one that they have for as long again.
pub(super) fn onward(web: &Web, headers: &HeaderMap, way: String, fresh: Option<&str>) -> Response {
    let known = holder::guest(web, headers).filter(|_| web.session().is_none());
    match fresh.or(known) {
        Some(secret) => SeeOther(way).with_cookie(carry(web, secret)),
        None => SeeOther(way).into_response(),
    }
}

/// The basket as it is, and why something was not done.
async fn refused(
    web: &Web,
    holder: Option<&Holder>,
    problem: Problem,
    code: &str,
) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let said = Said { refusal: Some(&refusal), code, ..Said::default() };
    Ok(page(web, holder, said).await?.refused().into_response())
}
