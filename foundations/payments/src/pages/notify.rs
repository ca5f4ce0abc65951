//! Where a provider tells us something by itself: whoever brings it, what counts is the signature. It is kept before the answer, so
//! that a provider that hears *yes* need not bring it again; brought again it changes nothing.

use crate::{
    actions,
    model::{Delivery, NotHeard, Way},
    patience::Patience,
    providers::Providers,
};
use axum::{
    Extension, body,
    extract::{Path, Request},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use std::{sync::Arc, time::Duration};
use webkit::{Problem, Web};

/// More no provider brings at once.
const BYTES_MAX: usize = 256 * 1_024;
/// Longer no provider takes to bring it.
const BRINGING_MAX: Duration = Duration::from_secs(20);

/// `/payments/{way}/notify`
pub(crate) async fn hear(
    web: Web,
    Extension(providers): Extension<Providers>,
    Extension(patience): Extension<Arc<Patience>>,
    Path(way): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let brought = brought(request).await.ok_or(Problem::Unreadable)?;
    let heard = match Way::from_code(&way) {
        Some(way) => actions::listen(web.ctx(), &providers, way, &brought).await,
        None => Err(NotHeard::Unsigned),
    };
    match heard {
        Ok(()) => Ok(StatusCode::OK.into_response()),
        Err(NotHeard::Later(why)) => {
            tracing::warn!(why, "what a provider brought could not be kept");
            Ok(StatusCode::SERVICE_UNAVAILABLE.into_response())
        }
        Err(NotHeard::Unsigned) => match patience.wait_unsigned(web.household()) {
            Some(wait) => Err(Problem::TooFast(wait)),
            None => Ok(unsigned()),
        },
    }
}

/// The answer to what no provider has signed, with a code that stays as it is.
fn unsigned() -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (StatusCode::BAD_REQUEST, kind, "{\"code\":\"payments-unsigned\"}").into_response()
}

async fn brought(request: Request) -> Option<Delivery> {
    let (parts, whole) = request.into_parts();
    let read = tokio::time::timeout(BRINGING_MAX, body::to_bytes(whole, BYTES_MAX)).await;
    let bytes = read.ok()?.ok()?;
    Some(Delivery { head: texts(&parts.headers), body: bytes.to_vec() })
}

/// What of a head is text.
fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let pairs = headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
