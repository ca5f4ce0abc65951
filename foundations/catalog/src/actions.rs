//! What may be done to the catalogue, each in a transaction of its own.

use crate::{
    model::{ProductDraft, Put},
    rules::check::ProductRejected,
    steps,
};
use action::{Ctx, Failure};

/// Makes a product or changes it to exactly this.
pub async fn put_product(ctx: &Ctx, draft: &ProductDraft) -> Result<Put, Failure<ProductRejected>> {
    ctx.write(async |tx| steps::put_product(tx, ctx, draft).await).await
}
