//! Files that came with mails, as downloads: nothing of them is ever shown as a part of our pages.

use crate::{
    files,
    model::{CaseId, FileId},
    reads,
};
use action::ContentHash;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use webkit::{Problem, Web};

/// `/admin/cases/ID/files/ID`
pub(crate) async fn show(web: Web, Path((case, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let case: CaseId = case.parse().map_err(|_| Problem::NotFound)?;
    let file: FileId = file.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::file(snap, case, file).await).await?;
    let found = found.ok_or(Problem::NotFound)?;
    let hash: ContentHash =
        found.hash.parse().map_err(|_| Problem::Broken("a file without a hash".into()))?;
    let bytes = web.house().files.get(hash).await.map_err(|away| Problem::Unavailable(away.to_string()))?;
    let bytes = bytes.and_then(files::itself).ok_or(Problem::NotFound)?;
    let name = utf8_percent_encode(found.name.reveal(), NON_ALPHANUMERIC).to_string();
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, bytes).into_response())
}
