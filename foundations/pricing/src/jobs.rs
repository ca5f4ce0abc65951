//! Work of pricing that is done later: counting the uses of a promotion once more.

use crate::{model::PromotionId, steps};
use action::{JobCtx, JobFailure, JobKind, Work, job};
use database::StoreError;
use serde::{Deserialize, Serialize};

/// Counts the uses of a promotion once more, a moment after it was given a bound: an order that was placed in the same moment may
/// have read it without one and so was not counted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Recount {
    pub(crate) promotion: PromotionId,
}

impl Work for Recount {
    const NAME: &'static str = "pricing.recount";
}

/// The jobs of pricing.
pub(crate) fn all() -> Vec<JobKind> {
    vec![job(recount)]
}

async fn recount(job: &JobCtx, work: &Recount) -> Result<(), JobFailure> {
    let done: Result<(), StoreError> = job
        .write(async |tx| {
            steps::recount(tx, work.promotion).await?;
            job.end(tx).await
        })
        .await;
    Ok(done?)
}
