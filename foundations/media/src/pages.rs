//! Pictures over HTTP. They never change under their address, so browsers keep them for ever.

use crate::model::drawing_at;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use webkit::Problem;

/// A drawing is a document of its own when opened alone: nothing in it may run or load.
const POLICY: &str = "default-src 'none'; sandbox";

pub(crate) async fn drawn(Path(name): Path<String>) -> Response {
    let Some(drawing) = drawing_at(&name) else { return Problem::NotFound.into_response() };
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, drawing.svg()).into_response()
}
