//! Handing in a picture.

use crate::{
    rules::PictureRejected,
    steps,
    studio::{self, NoPhoto},
};
use action::{Ctx, Failure};
use database::StoreError;

/// Keeps a picture that somebody hands in, and gives the source by which others name it.
pub async fn keep_upload(ctx: &Ctx, bytes: Vec<u8>) -> Result<String, Failure<PictureRejected>> {
    let photo = match studio::photograph(&*ctx.house().files, bytes).await {
        Ok(photo) => photo,
        Err(NoPhoto::Unreadable(why)) => return Err(Failure::Rejected(why.into())),
        Err(NoPhoto::Unavailable(why)) => return Err(Failure::Broken(StoreError::Unavailable(why))),
    };
    ctx.write(async |tx| Ok(steps::keep_upload(tx, ctx, &photo).await?)).await
}
