//! What forms send: put in, changed, taken out, a code.

use super::{
    basket::{Said, page},
    whose,
};
use crate::{
    actions,
    holder::{self, carry},
    model::{Holder, LineId},
    patience::Patience,
    reads,
};
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::HeaderMap;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

/// Something to put in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Put {
    variant: String,
    quantity: Option<String>,
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

type Patient = Extension<Arc<Patience>>;

/// Puts something in, and shows the basket.
pub(crate) async fn add(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(put): Form<Put>,
) -> Result<Response, Problem> {
    let holder = holder::settle(&web, &headers).await?;
    match has_basket(&web, holder.as_ref()).await? {
        true => patience.change(whose(&web))?,
        false => patience.begin(whose(&web))?,
    }
    let quantity = put.quantity.as_deref().unwrap_or("1");
    let wish = actions::read_wish(&put.variant, quantity);
    let added = match wish {
        Ok(wish) => actions::add(web.ctx(), holder.as_ref(), wish).await,
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

async fn has_basket(web: &Web, holder: Option<&Holder>) -> Result<bool, Problem> {
    let Some(holder) = holder else { return Ok(false) };
    Ok(web.read(async |snap| reads::of(snap, holder).await).await?.is_some())
}

/// Says how many of a line are wanted.
pub(crate) async fn change(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Form(changed): Form<Changed>,
) -> Result<Response, Problem> {
    let (holder, line) = line_of(&web, &patience, &headers, &changed.line).await?;
    let Some((holder, line)) = holder.zip(line) else { return Ok(back()) };
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
    let (holder, line) = line_of(&web, &patience, &headers, &changed.line).await?;
    let Some((holder, line)) = holder.zip(line) else { return Ok(back()) };
    actions::remove(web.ctx(), &holder, line).await?;
    Ok(onward(&web, &headers, "/basket?done=removed".into(), None))
}

/// Whose basket, and which of its lines: nothing where there is no such line.
async fn line_of(
    web: &Web,
    patience: &Patience,
    headers: &HeaderMap,
    line: &str,
) -> Result<(Option<Holder>, Option<LineId>), Problem> {
    patience.change(whose(web))?;
    Ok((holder::settle(web, headers).await?, line.parse().ok()))
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
fn onward(web: &Web, headers: &HeaderMap, way: String, fresh: Option<&str>) -> Response {
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
