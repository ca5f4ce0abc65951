//! Pictures of people: small squares, made as products' pictures are and kept apart from them. Each is its owner's own file,
//! also where somebody else hands in the same photograph, so that taking it away takes it from nobody else. Who may see one
//! is decided by whoever names it.

use crate::{
    rules::PictureRejected,
    studio::{self, NoPhoto},
};
use action::{ContentHash, Ctx, Failure, FilesUnavailable, House, JobCtx, JobFailure, JobKind, Work, job};
use database::{StoreError, Tx};
use serde::{Deserialize, Serialize};

/// Sides in pixels: at the top of a page on a dense screen, and in a row of a list.
pub const SIDES: [u32; 2] = [320, 96];
/// What stands before the picture in its file.
const SALT: usize = 16;

/// A portrait, by the names of its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The large one.
    pub large: String,
    /// The small one.
    pub small: String,
}

/// Taking a file of a portrait away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetPortrait {
    /// Its name.
    pub file: String,
}

impl Work for ForgetPortrait {
    const NAME: &'static str = "media.forget_portrait";
}

/// Makes and keeps the portrait of a photograph that somebody hands in. The row that names it comes afterwards.
pub async fn keep(ctx: &Ctx, bytes: Vec<u8>) -> Result<Portrait, Failure<PictureRejected>> {
    let squares = studio::squares(bytes, &SIDES).await.map_err(failure)?;
    // Chance, so that nobody else has the same file and nobody guesses its name.
    let salt = *ctx.id::<()>().as_bytes();
    let mut files = Vec::with_capacity(SIDES.len());
    for square in &squares {
        match ctx.house().files.put(&[&salt[..], square].concat()).await {
            Ok(kept) => files.push(kept.to_string()),
            Err(away) => {
                take_off(ctx.house(), &files).await;
                return Err(failure(away.into()));
            }
        }
    }
    let [large, small] = files.try_into().map_err(|_| broken("a portrait has two files"))?;
    Ok(Portrait { large, small })
}

fn failure(none: NoPhoto) -> Failure<PictureRejected> {
    match none {
        NoPhoto::Unreadable(why) => Failure::Rejected(why.into()),
        NoPhoto::Unavailable(why) => Failure::Broken(StoreError::Unavailable(why)),
    }
}

fn broken(why: &str) -> Failure<PictureRejected> {
    Failure::Broken(StoreError::Corrupt(why.to_owned()))
}

/// The picture in a file of a portrait, as WebP.
pub async fn read(house: &House, file: &str) -> Result<Option<Vec<u8>>, FilesUnavailable> {
    let Ok(hash) = file.parse::<ContentHash>() else { return Ok(None) };
    let kept = house.files.get(hash).await?;
    Ok(kept.filter(|bytes| bytes.len() > SALT).map(|mut bytes| bytes.split_off(SALT)))
}

/// Has a portrait taken away once this is kept.
pub async fn forget(tx: &mut Tx, ctx: &Ctx, portrait: &Portrait) -> Result<(), StoreError> {
    for file in [&portrait.large, &portrait.small] {
        ctx.enqueue(tx, &ForgetPortrait { file: file.clone() }).await?;
    }
    Ok(())
}

/// Takes one away at once that no row came to name.
pub async fn drop_unnamed(house: &House, portrait: &Portrait) {
    take_off(house, &[portrait.large.clone(), portrait.small.clone()]).await;
}

async fn take_off(house: &House, files: &[String]) {
    for file in files {
        if let Ok(hash) = file.parse::<ContentHash>()
            && let Err(error) = house.files.remove(hash).await
        {
            tracing::warn!(%error, "a portrait that nobody names could not be taken away");
        }
    }
}

pub(crate) fn kind() -> JobKind {
    job(take_away)
}

async fn take_away(job: &JobCtx, work: &ForgetPortrait) -> Result<(), JobFailure> {
    let hash: ContentHash =
        work.file.parse().map_err(|_| JobFailure::Never("a portrait without a file".into()))?;
    job.house().files.remove(hash).await.map_err(|away| JobFailure::Later(away.to_string()))
}
