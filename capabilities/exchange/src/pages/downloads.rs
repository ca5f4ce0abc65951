//! Files that are fetched: refused rows, remarks, the whole catalogue. They are given out piece by piece.

use super::find;
use crate::{
    actions::export,
    model::{Delivery, DeliveryId, Format, PartKind},
    reads,
};
use axum::{
    body::{Body, Bytes},
    extract::Path,
    response::{IntoResponse, Response},
};
use database::StoreError;
use futures_util::stream;
use http::{HeaderValue, header};
use std::io::{Read, Seek, SeekFrom};
use webkit::{Problem, Web};

/// Bytes of a file that are given out at a time.
const PIECE: usize = 64 * 1024;

/// A file whose remarks do not change any more.
async fn still(web: &Web, id: &str) -> Result<Delivery, Problem> {
    Some(find(web, id).await?).filter(|one| !one.stage.is_running()).ok_or(Problem::NotFound)
}

/// The rows that were refused, to be corrected and brought again.
pub(crate) async fn rejected(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = still(&web, &id).await?;
    if one.told.refused == 0 {
        return Err(Problem::NotFound);
    }
    let is_lines = one.told.format == Some(Format::Jsonl);
    let (name, kind) = if is_lines {
        ("rejected.jsonl", "application/jsonl")
    } else {
        ("rejected.csv", "text/csv; charset=utf-8")
    };
    Ok(pieces(&web, (one.id, PartKind::Rejected), (name, kind)))
}

/// Every remark, a line of JSON each.
pub(crate) async fn remarks(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = still(&web, &id).await?;
    if one.told.first.is_empty() {
        return Err(Problem::NotFound);
    }
    Ok(pieces(&web, (one.id, PartKind::Remarks), ("remarks.jsonl", "application/jsonl")))
}

fn pieces(web: &Web, part: (DeliveryId, PartKind), named: (&'static str, &'static str)) -> Response {
    let house = web.house().clone();
    let body = stream::try_unfold((house, 0), move |(house, number)| async move {
        let piece = house.database.read(async |snap| reads::piece(snap, part, number).await).await?;
        Ok::<_, StoreError>(piece.map(|piece| (Bytes::from(piece), (house, number + 1))))
    });
    attached(Body::from_stream(body), named)
}

/// A file that a browser lays down and does not show.
fn attached(body: Body, (name, kind): (&'static str, &'static str)) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let line = format!("attachment; filename=\"{name}\"");
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static("attachment")),
    );
    response
}

/// The whole catalogue. It is written to the disk first: whoever fetches it slowly keeps nothing busy.
pub(crate) async fn export(web: Web, Path(form): Path<String>) -> Result<Response, Problem> {
    let unwritable =
        |why: String| Problem::Unavailable(format!("the catalogue cannot be written out: {why}"));
    let mut file = tempfile::tempfile().map_err(|error| unwritable(error.to_string()))?;
    let (written, named) = match form.as_str() {
        "jsonl" => (export::lines(web.ctx(), &mut file).await, ("plaza.jsonl", "application/jsonl")),
        "shopify" => (
            export::shopify(web.ctx(), web.say.lang, &mut file).await,
            ("shopify.csv", "text/csv; charset=utf-8"),
        ),
        _ => return Err(Problem::NotFound),
    };
    written.map_err(|error| unwritable(error.to_string()))?;
    file.seek(SeekFrom::Start(0)).map_err(|error| unwritable(error.to_string()))?;
    let body = stream::try_unfold(file, move |mut file: std::fs::File| async move {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece)?;
        piece.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then(|| (Bytes::from(piece), file)))
    });
    Ok(attached(Body::from_stream(body), named))
}
