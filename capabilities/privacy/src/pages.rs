//! The pages about what is known of people: one's own, somebody's for staff, and the record of all of it.

pub(crate) mod mine;
pub(crate) mod record;
pub(crate) mod theirs;

use crate::{archive::kept, handing::Handed, registry::Declared};
use accounts::actions as people;
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::stream;
use http::header;
use tokio::io::AsyncReadExt;
use webkit::{Meta, Page, Problem, Say, SeeOther, Web};

/// A file is read in pieces of so many bytes.
const PIECE: usize = 64 * 1024;

/// A page that is nobody else's.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// Where whoever showed who they are too long ago does so first, to come back to this path of ours: somebody who found an
/// open browser cannot.
async fn prove_first(web: &Web, back: &str) -> Result<Option<Response>, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    if people::is_fresh(web.ctx(), &session.secret_hash).await? {
        return Ok(None);
    }
    let next = back.replace('/', "%2F");
    Ok(Some(SeeOther(format!("/account/prove?next={next}")).into_response()))
}

/// Hands the file over, piece by piece.
fn download(say: &Say, handed: Handed) -> Response {
    let name = say.t("privacy-file-name");
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CONTENT_LENGTH, handed.bytes.to_string()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    let file = tokio::fs::File::from_std(handed.file);
    let pieces = stream::try_unfold(file, async |mut file| {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then(|| (Bytes::from(piece), file)))
    });
    (headers, Body::from_stream(pieces)).into_response()
}

/// What stays of somebody who leaves, and why.
fn stays(say: &Say, declared: &Declared) -> Vec<String> {
    declared.tables().iter().flat_map(|table| kept(say, table)).collect()
}

/// What is known about people, a sentence each.
fn known(say: &Say, declared: &Declared) -> Vec<String> {
    declared.tables().iter().map(|table| say.t(table.personal.title)).collect()
}
