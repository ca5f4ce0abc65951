//! Writing to sellers what becomes of commissions: some at a time, so that no transaction lasts.

use crate::steps::{self, TellCommission};
use action::{JobCtx, JobFailure, JobKind, job};
use database::StoreError;

pub(crate) fn all() -> Vec<JobKind> {
    vec![job(tell_commission).at_once(1)]
}

async fn tell_commission(job: &JobCtx, work: &TellCommission) -> Result<(), JobFailure> {
    let kept: Result<(), StoreError> = job
        .write(async |tx| {
            steps::tell_some(tx, job, work).await?;
            job.end(tx).await
        })
        .await;
    Ok(kept?)
}
