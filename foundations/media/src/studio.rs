//! Where photographs are developed: away from the threads that answer requests, and no more at once than memory allows.

use crate::model::{Kept, Photo};
use action::{Files, FilesUnavailable};
use imaging::{Developed, Unreadable};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    task::JoinError,
};

/// Megapixels that may be on the table: two photographs of a usual camera, or one of the largest.
const TABLE: u32 = 50;
/// The least that one photograph takes, so that many small ones do not take every core.
const LEAST: u32 = 24;

static ROOM: Semaphore = Semaphore::const_new(TABLE as usize);

/// Why there is no photograph.
#[derive(Debug)]
pub(crate) enum NoPhoto {
    /// The file gives none.
    Unreadable(Unreadable),
    /// It cannot be kept now.
    Unavailable(String),
}

impl From<FilesUnavailable> for NoPhoto {
    fn from(error: FilesUnavailable) -> Self {
        Self::Unavailable(error.to_string())
    }
}

/// Develops a photograph and keeps its files. Rows that name them come afterwards.
pub(crate) async fn photograph(files: &dyn Files, bytes: Vec<u8>) -> Result<Photo, NoPhoto> {
    let room = room(&bytes).await?;
    let hash = hex(&Sha256::digest(&bytes));
    let developed = outcome(tokio::task::spawn_blocking(move || imaging::develop(&bytes)).await)?;
    drop(room);
    keep(files, hash, developed).await
}

/// Makes squares of the middle of a photograph, as WebP.
pub(crate) async fn squares(bytes: Vec<u8>, sides: &'static [u32]) -> Result<Vec<Vec<u8>>, NoPhoto> {
    let room = room(&bytes).await?;
    let made = outcome(tokio::task::spawn_blocking(move || imaging::squares(&bytes, sides)).await);
    drop(room);
    made
}

/// Waits until there is room on the table for this photograph.
async fn room(bytes: &[u8]) -> Result<SemaphorePermit<'static>, NoPhoto> {
    let (_, size) = imaging::measure(bytes).map_err(NoPhoto::Unreadable)?;
    let megapixels = (u64::from(size.width) * u64::from(size.height) / 1_000_000) as u32;
    let room = ROOM.acquire_many(megapixels.clamp(LEAST, TABLE)).await;
    room.map_err(|error| NoPhoto::Unavailable(error.to_string()))
}

/// A picture that makes the decoder panic is damaged, and nothing else is: work that was cancelled because the program is
/// being stopped says nothing about the picture.
fn outcome<T>(done: Result<Result<T, Unreadable>, JoinError>) -> Result<T, NoPhoto> {
    match done {
        Ok(made) => made.map_err(NoPhoto::Unreadable),
        Err(error) if error.is_panic() => Err(NoPhoto::Unreadable(Unreadable::Broken)),
        Err(error) => Err(NoPhoto::Unavailable(error.to_string())),
    }
}

async fn keep(files: &dyn Files, hash: String, developed: Developed) -> Result<Photo, NoPhoto> {
    let mut kept = Vec::with_capacity(developed.renditions.len());
    for rendition in &developed.renditions {
        let file = files.put(&rendition.bytes).await?.to_string();
        kept.push(Kept { width: rendition.size.width, kind: rendition.format.into(), file });
    }
    let (width, height) = (developed.size.width, developed.size.height);
    let colour = format!("#{}", hex(&developed.colour));
    Ok(Photo { hash, width, height, colour, files: kept })
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{NoPhoto, outcome};
    use imaging::Unreadable;

    #[tokio::test]
    async fn only_a_decoder_that_panics_says_that_a_picture_is_damaged() {
        let panicked = tokio::spawn(async { panic!("a file that nobody foresaw") }).await;
        assert!(matches!(outcome::<()>(panicked), Err(NoPhoto::Unreadable(Unreadable::Broken))));
        let stopped = tokio::spawn(std::future::pending::<Result<(), Unreadable>>());
        stopped.abort();
        assert!(matches!(outcome(stopped.await), Err(NoPhoto::Unavailable(_))));
    }
}
