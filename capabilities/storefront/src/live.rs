//! What watchers of the shop window hear: that something on their page is another now. What it is they ask the page.

use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog_facts::{PriceChanged, Product, ProductChanged, StockChanged};
use events::{Fact, Position};
use http::{HeaderMap, StatusCode, header};
use kernel::Tag;
use realtime::{Hub, topics};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Problem, Web};

/// What visitors may hear of. Everything else in the log is not for them.
pub const TOLD: &[&str] = &[PriceChanged::NAME, StockChanged::NAME, ProductChanged::NAME];

/// After how long a browser that finds no seat may come again, in seconds.
const FULL_WAIT_S: &str = "60";

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    topics: String,
    since: Option<String>,
}

/// `/live?topics=product:ID`: a stream of events that goes on until somebody leaves. A browser that comes back says where it
/// was; the page says it the first time.
pub(crate) async fn live(
    web: Web,
    Extension(hub): Extension<Arc<Hub>>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let topics = topics(&asked.topics).ok_or(Problem::NotFound)?;
    if topics.iter().any(|topic| topic.kind != Product::KIND) {
        return Err(Problem::NotFound);
    }
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let since: Option<Position> = last.or(asked.since.as_deref()).and_then(|place| place.parse().ok());
    match hub.listen(topics, web.household()) {
        Ok(listener) => Ok(listener.answer(web.house(), since).await?),
        Err(realtime::Busy) => {
            Ok((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, FULL_WAIT_S)]).into_response())
        }
    }
}
