//! Fetching pictures from the web. A job does nothing twice: its outcome and its end are kept together.

use crate::{
    model::Wanted,
    rules::PictureRejected,
    steps::{self, FetchPicture},
    store,
    studio::{self, NoPhoto},
};
use action::{Fetch, FetchError, JobCtx, JobFailure};
use database::StoreError;

/// What we say that we understand. The answer is judged by its content all the same.
const ACCEPT: &str = "image/webp, image/jpeg, image/png, image/gif;q=0.8";

/// Fetches, develops and keeps the picture of a source. Without network it waits; what is no picture is refused for good.
pub(crate) async fn fetch_picture(job: &JobCtx, work: &FetchPicture) -> Result<(), JobFailure> {
    let known = job.read(async |snap| store::load(snap, work.picture).await).await?;
    let Some(wanted) = steps::still_waits(known, work) else { return Ok(()) };
    let what = Fetch { url: wanted.source.clone(), bytes_max: imaging::BYTES_MAX, accept: ACCEPT };
    let bytes = match job.house().outside.fetch(what).await {
        Ok(bytes) => bytes,
        Err(error) if error.may_pass() => return put_off(job, &wanted, &error).await,
        Err(error) => return refuse(job, &wanted, refusal(&error)).await,
    };
    let photo = match studio::photograph(&*job.house().files, bytes).await {
        Ok(photo) => photo,
        Err(NoPhoto::Unreadable(why)) => return refuse(job, &wanted, why.into()).await,
        Err(NoPhoto::Unavailable(why)) => return Err(JobFailure::Later(why)),
    };
    let kept = job.write(async |tx| {
        steps::keep(tx, job, &wanted, &photo).await?;
        job.end(tx).await
    });
    Ok(kept.await?)
}

fn refusal(error: &FetchError) -> PictureRejected {
    match error {
        FetchError::OffLimits(_) => PictureRejected::OffLimits,
        FetchError::TooLarge => PictureRejected::TooHeavy,
        FetchError::Status(_) | FetchError::TooManyRedirects => PictureRejected::NotThere,
        FetchError::Unreachable(_) => PictureRejected::Unreachable,
    }
}

async fn put_off(job: &JobCtx, wanted: &Wanted, error: &FetchError) -> Result<(), JobFailure> {
    tracing::debug!(picture = %wanted.id, %error, "a picture could not be fetched; it will be tried again");
    let kept = job.write(async |tx| {
        steps::put_off(tx, job, wanted).await?;
        job.end(tx).await
    });
    Ok(kept.await?)
}

async fn refuse(job: &JobCtx, wanted: &Wanted, why: PictureRejected) -> Result<(), JobFailure> {
    tracing::info!(picture = %wanted.id, source = wanted.source, ?why, "a picture was refused");
    let kept = job.write(async |tx| {
        steps::refuse(tx, job, wanted, why).await?;
        job.end(tx).await
    });
    Ok(kept.await.map_err(|error: StoreError| error)?)
}
