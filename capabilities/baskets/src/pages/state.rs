//! How many things are in whose basket and what they cost, for the head of pages that are kept for everybody.

use super::{basket::seen, view::name_of_total};
use crate::{holder, reads};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, header};
use serde_json::json;
use webkit::{Problem, Web};

/// What the island in the head asks. Nobody keeps it.
pub(crate) async fn show(web: Web, headers: HeaderMap) -> Result<Response, Problem> {
    let holder = holder::settle(&web, &headers).await?;
    let count = match &holder {
        Some(holder) => web.read(async |snap| reads::count(snap, holder).await).await?,
        None => 0,
    };
    // What nothing is in costs nothing to look at.
    let seen = if count == 0 { None } else { seen(&web, holder.as_ref()).await? };
    let priced = seen.and_then(|seen| seen.priced);
    let total = priced
        .map(|priced| format!("{}: {}", name_of_total(&web.say, &priced), web.say.money(&priced.total)));
    let body = json!({ "count": count, "total": total }).to_string();
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, body).into_response())
}
