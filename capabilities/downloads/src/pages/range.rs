//! Handing a file over, whole or a part of it, piece by piece: nobody's memory holds all of it.

use crate::{
    actions::HEAD,
    model::{Asked, SoldFile},
    reads::etag,
};
use action::{ContentHash, FilesUnavailable, House};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;
use webkit::Problem;

/// How much of a file is in memory at once.
const PIECE: u64 = 256 * 1_024;

/// A header of a request as text.
pub(super) fn said(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// What was asked for of a file; only what is said about it where nobody wants it itself.
pub(super) async fn answer(
    house: &Arc<House>,
    file: &SoldFile,
    (asked, is_look): (Asked, bool),
) -> Result<Response, Problem> {
    let hash: ContentHash =
        file.hash.parse().map_err(|_| Problem::Broken("a file that is sold without a hash".into()))?;
    let (from, many) = asked.span(file.bytes);
    let body = if is_look || many == 0 { Body::empty() } else { pieces(house, hash, (from, many)).await? };
    let (status, range) = match asked {
        Asked::Whole => (StatusCode::OK, None),
        Asked::Part(from, to) => {
            (StatusCode::PARTIAL_CONTENT, Some(format!("bytes {from}-{to}/{}", file.bytes)))
        }
        Asked::Nothing => (StatusCode::RANGE_NOT_SATISFIABLE, Some(format!("bytes */{}", file.bytes))),
    };
    let name = utf8_percent_encode(&file.name, NON_ALPHANUMERIC).to_string();
    let mut response = (status, body).into_response();
    let mut put = |name: HeaderName, value: String| {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, "application/octet-stream".into());
    put(header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}"));
    put(header::CONTENT_LENGTH, many.to_string());
    put(header::ACCEPT_RANGES, "bytes".into());
    put(header::ETAG, etag(file));
    put(header::CACHE_CONTROL, "private, no-store".into());
    put(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".into());
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff".into());
    if let Some(range) = range {
        put(header::CONTENT_RANGE, range);
    }
    Ok(response)
}

/// The bytes of a part. The first of them are read before anybody is told that they come.
async fn pieces(house: &Arc<House>, hash: ContentHash, (from, many): (u64, u64)) -> Result<Body, Problem> {
    let first = piece(house, hash, (HEAD + from, many)).await;
    let first = first.map_err(|away| Problem::Unavailable(away.to_string()))?;
    let next = (HEAD + from + first.len() as u64, many - first.len() as u64);
    let begin = (house.clone(), Some(first), next);
    let body = stream::try_unfold(begin, move |(house, ready, (at, left))| async move {
        if let Some(bytes) = ready {
            return Ok(Some((bytes, (house, None, (at, left)))));
        }
        if left == 0 {
            return Ok(None);
        }
        let bytes = piece(&house, hash, (at, left)).await?;
        let next = (at + bytes.len() as u64, left - bytes.len() as u64);
        Ok::<_, FilesUnavailable>(Some((bytes, (house, None, next))))
    });
    Ok(Body::from_stream(body))
}

async fn piece(
    house: &Arc<House>,
    hash: ContentHash,
    (at, left): (u64, u64),
) -> Result<Bytes, FilesUnavailable> {
    let most = usize::try_from(left.min(PIECE)).unwrap_or(usize::MAX);
    let found = house.files.part(hash, at, most).await?;
    match found.filter(|bytes| !bytes.is_empty()) {
        Some(bytes) => Ok(Bytes::from(bytes)),
        None => Err(FilesUnavailable("a file that is sold is not there".into())),
    }
}
