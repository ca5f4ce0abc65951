//! `/s/WAY/..`: a link of ours was followed. It is counted, for the day and not for whoever follows it, and leads to a page of ours.

use crate::{actions, patience::Patience, reads::link};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use std::sync::Arc;
use webkit::{Problem, Web};

/// Counts it, unless a program looks, and leads on.
pub(crate) async fn follow(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    asked: HeaderMap,
    Path((way, path)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let via = link::via(&way).ok_or(Problem::NotFound)?;
    let to = link::target(&path).ok_or(Problem::NotFound)?;
    let agent = asked.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    if !link::is_program(agent) && patience.follows(web.household()) {
        // Whoever follows a link wants the page: a count that fails holds nobody up.
        if let Err(error) = actions::count(web.ctx(), web.say.lang, &via, &to).await {
            tracing::warn!(%error, "a followed link was not counted");
        }
    }
    let headers =
        [(header::LOCATION, web.say.link(&to.path())), (header::CACHE_CONTROL, "no-store".to_owned())];
    Ok((StatusCode::FOUND, headers).into_response())
}
