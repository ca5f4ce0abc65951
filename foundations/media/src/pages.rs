//! Pictures over HTTP. They never change under their address, so browsers keep them for ever.

use crate::{
    model::{drawing_at, parse_file_name},
    reads,
};
use action::ContentHash;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use webkit::{Problem, Web};

/// A drawing is a document of its own when opened alone: nothing in it may run or load.
const POLICY: &str = "default-src 'none'; sandbox";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `/media/drawn/NAME.svg`
pub(crate) async fn drawn(Path(name): Path<String>) -> Response {
    let Some(drawing) = drawing_at(&name) else { return Problem::NotFound.into_response() };
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, FOR_EVER),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, drawing.svg()).into_response()
}

/// `/media/HASH/WIDTH.webp`
pub(crate) async fn photo(
    web: Web,
    asked: HeaderMap,
    Path((hash, name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (width, kind) = parse_file_name(&name).ok_or(Problem::NotFound)?;
    let _: ContentHash = hash.parse().map_err(|_| Problem::NotFound)?;
    let file = web.read(async |snap| reads::file(snap, &hash, width, kind).await).await?;
    let file = file.ok_or(Problem::NotFound)?;
    let etag = format!("\"{file}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.media_type()),
        (header::CACHE_CONTROL, FOR_EVER),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::ETAG, &etag),
    ];
    if asked.get(header::IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let file: ContentHash = file.parse().map_err(|_| Problem::Broken("a row names no file".into()))?;
    let bytes = web.house().files.get(file).await.map_err(|error| Problem::Broken(error.to_string()))?;
    let bytes = bytes.ok_or_else(|| Problem::Broken(format!("the file {file} is missing")))?;
    Ok((headers, bytes).into_response())
}
