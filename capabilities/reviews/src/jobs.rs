//! Work that takes longer than a review: summing up what hundreds of them say.

use crate::steps::aspects;
use action::{JobCtx, JobFailure, JobKind, Work, job};
use catalog_facts::ProductId;
use database::StoreError;
use reviews_facts::ReviewsGathered;
use serde::{Deserialize, Serialize};

/// Summing up what buyers say of a product.
#[derive(Serialize, Deserialize)]
pub(crate) struct SumUp {
    pub(crate) product: ProductId,
}

impl Work for SumUp {
    const NAME: &'static str = "reviews.sum_up";
}

pub(crate) fn all() -> Vec<JobKind> {
    vec![job(sum_up).at_once(1)]
}

/// What is read is counted outside of the transaction: a review that comes meanwhile is in the next sum.
async fn sum_up(ctx: &JobCtx, work: &SumUp) -> Result<(), JobFailure> {
    let product = work.product;
    let all = ctx.read(async |snap| aspects::gather(snap, product).await).await?;
    let kept: Result<(), StoreError> = ctx
        .write(async |tx| {
            aspects::keep(tx, ctx, product, &all).await?;
            tx.record(&ReviewsGathered { product }).await?;
            ctx.end(tx).await
        })
        .await;
    Ok(kept?)
}
