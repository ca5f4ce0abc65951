//! A link: a file is fetched, or the keys are shown that were looked at.

use super::{
    keys, meant,
    range::{answer, said},
    stopped,
};
use crate::{
    actions,
    model::{FileId, GrantId},
    patience::Patience,
    reads,
};
use action::Failure;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Method, StatusCode, header};
use std::sync::Arc;
use webkit::{Problem, Web};

/// `/downloads/SIGNED`
pub(crate) async fn show(
    web: Web,
    Path(signed): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    patience.fetch(web.household())?;
    let link = match meant(&web, &signed).await? {
        Ok(link) => link,
        Err(page) => return Ok(page.into_response()),
    };
    match link.file {
        Some(file) => hand_over(&web, (link.grant, file), (&method, &headers)).await,
        None => Ok(keys::page(&web, &signed, link.grant).await?.into_response()),
    }
}

async fn hand_over(
    web: &Web,
    (grant, file): (GrantId, FileId),
    (method, headers): (&Method, &HeaderMap),
) -> Result<Response, Problem> {
    let found = web.read(async |snap| reads::file(snap, (grant, file)).await).await?;
    let (grant, file) = found.ok_or(Problem::NotFound)?;
    let (range, if_range) = (said(headers, header::RANGE), said(headers, header::IF_RANGE));
    let asked = reads::asked(&file, (range, if_range));
    let is_look = method == Method::HEAD;
    let (from, many) = asked.span(file.bytes);
    // It has begun when there is something to send: the first of it is read before anything is counted.
    let response = answer(web.house(), &file, (asked, is_look || reads::may_look(&grant).is_err())).await?;
    let may = match is_look || many == 0 {
        true => reads::may_look(&grant).map_err(Failure::Rejected),
        false => actions::fetch(web.ctx(), grant.id, &file, from).await,
    };
    match may {
        Ok(()) => Ok(response),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let told = (web.say.t("downloads-stopped"), refusal.text);
            Ok(stopped(web, StatusCode::FORBIDDEN, told, Some(&grant)).into_response())
        }
    }
}
