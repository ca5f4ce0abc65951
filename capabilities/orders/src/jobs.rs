//! Work that is too much for one transaction.

use crate::steps::{self, EmptySellers};
use action::{JobCtx, JobFailure, JobKind, job};
use database::StoreError;

pub(crate) fn all() -> Vec<JobKind> {
    vec![job(empty_sellers).at_once(1)]
}

async fn empty_sellers(job: &JobCtx, work: &EmptySellers) -> Result<(), JobFailure> {
    let ended: Result<(), StoreError> = job
        .write(async |tx| {
            steps::empty_sellers(tx, job, work).await?;
            job.end(tx).await
        })
        .await;
    Ok(ended?)
}
