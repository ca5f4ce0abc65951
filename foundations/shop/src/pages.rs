//! The official notice over HTTP: the file as it was put in. It never changes under its address.

use crate::{model::NoticeKind, reads};
use action::ContentHash;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use webkit::{Problem, Web};

/// `/shop/notice/HASH.png`
pub(crate) async fn notice(web: Web, Path(name): Path<String>) -> Result<Response, Problem> {
    let (file, ending) = name.split_once('.').ok_or(Problem::NotFound)?;
    let kind = NoticeKind::of(ending).ok_or(Problem::NotFound)?;
    let hash: ContentHash = file.parse().map_err(|_| Problem::NotFound)?;
    // Files of others lie in the same place: only one that is a notice is given out here.
    let notice = web.read(async |snap| Ok::<_, Problem>(reads::notice_in(snap, file).await?)).await?;
    notice.filter(|notice| notice.kind == kind).ok_or(Problem::NotFound)?;
    let bytes = web.house().files.get(hash).await.map_err(|error| Problem::Broken(error.to_string()))?;
    let bytes = bytes.ok_or_else(|| Problem::Broken(format!("the file {hash} is missing")))?;
    let headers = [
        (header::CONTENT_TYPE, kind.media_type()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, bytes).into_response())
}
