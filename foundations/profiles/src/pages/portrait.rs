//! `/portraits/FILE/SIDE.webp`: the picture of somebody. Its name is chance, so whoever has it was shown the picture; once
//! nobody shows it any more it is gone. It never changes under its address.

use crate::reads;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use media::portrait::{self, SIDES};
use webkit::{Problem, Web};

/// The file.
pub(crate) async fn show(web: Web, Path((file, side)): Path<(String, String)>) -> Result<Response, Problem> {
    let is_large = match side.strip_suffix(".webp").and_then(|side| side.parse::<u32>().ok()) {
        Some(side) if side == SIDES[0] => true,
        Some(side) if side == SIDES[1] => false,
        Some(_) | None => return Err(Problem::NotFound),
    };
    let shown = web.read(async |snap| reads::portrait(snap, &file).await).await?.ok_or(Problem::NotFound)?;
    let name = if is_large { &shown.large } else { &shown.small };
    let bytes = portrait::read(web.house(), name).await;
    let bytes = bytes.map_err(|away| Problem::Unavailable(away.to_string()))?.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "image/webp"),
        (header::CACHE_CONTROL, "private, max-age=86400"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, bytes).into_response())
}
