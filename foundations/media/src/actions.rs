//! Handing in a picture, and asking again for those that were refused.

use crate::{
    rules::PictureRejected,
    steps, store,
    studio::{self, NoPhoto},
};
use action::{Ctx, Failure};
use database::StoreError;

/// Whether a file of so many bytes may be a picture at all: asked before it is read into memory.
pub fn may_weigh(bytes: u64) -> Result<(), Failure<PictureRejected>> {
    if bytes > imaging::BYTES_MAX as u64 { Err(Failure::Rejected(PictureRejected::TooHeavy)) } else { Ok(()) }
}

/// Keeps a picture that somebody hands in, and gives the source by which others name it.
pub async fn keep_upload(ctx: &Ctx, bytes: Vec<u8>) -> Result<String, Failure<PictureRejected>> {
    let photo = match studio::photograph(&*ctx.house().files, bytes).await {
        Ok(photo) => photo,
        Err(NoPhoto::Unreadable(why)) => return Err(Failure::Rejected(why.into())),
        Err(NoPhoto::Unavailable(why)) => return Err(Failure::Broken(StoreError::Unavailable(why))),
    };
    ctx.write(async |tx| Ok(steps::keep_upload(tx, ctx, &photo).await?)).await
}

/// How many are asked for again in one transaction.
const RETRIED_AT_ONCE: u32 = 100;

/// Has pictures fetched again that were refused for this reason, or for whatever reason: the owner has seen to it that
/// they can be had now. Tells how many.
pub async fn retry(ctx: &Ctx, code: Option<&str>) -> Result<u64, StoreError> {
    let (mut count, mut after) = (0, None);
    loop {
        let some: Result<Vec<store::Place>, StoreError> = ctx
            .write(async |tx| {
                let some = store::refused_until(tx, code, after, ctx.now(), RETRIED_AT_ONCE).await?;
                for (_, picture) in &some {
                    steps::begin_again(tx, ctx, *picture).await?;
                }
                Ok(some)
            })
            .await;
        let some = some?;
        count += some.len() as u64;
        // Further on, never from the beginning: what is refused again meanwhile is not asked for for ever.
        let Some(last) = some.last() else { return Ok(count) };
        after = Some(*last);
    }
}
