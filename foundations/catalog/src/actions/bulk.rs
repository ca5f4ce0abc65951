//! Changing many products: keeping what is wanted, and doing it a few at a time.

use crate::{
    jobs::ChangeMany,
    model::{BulkId, Deed},
    rules::bulk::BulkRejected,
    steps::{self, BREATH},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::StoreError;
use kernel::{Actor, time};

/// As many are done while somebody waits; more are a job's.
const WAITED_FOR: u32 = 200;
/// After so many seconds a job does what whoever waited was cut off from.
const PATIENCE: i64 = 60;

/// Keeps what somebody wants to do to these products. Nothing is done yet.
pub(crate) async fn show_bulk(
    ctx: &Ctx,
    deed: &Deed,
    products: &[ProductId],
    is_cut: bool,
) -> Result<BulkId, Failure<BulkRejected>> {
    ctx.write(async |tx| steps::show_bulk(tx, ctx, deed, products, is_cut).await).await
}

/// Does it: at once if they are few, by a job if they are many. Whoever asks twice has it done once.
pub(crate) async fn begin_bulk(ctx: &Ctx, id: BulkId) -> Result<(), Failure<BulkRejected>> {
    if set_out(ctx, id).await? {
        // However heavy they are, each transaction does one at least.
        go_on_with_bulk(ctx, id, WAITED_FOR as usize + 1).await?;
    }
    Ok(())
}

/// Sees to it that it is done, whatever becomes of whoever asked. Tells whether it is short enough to be waited for; the job
/// then finds it done.
async fn set_out(ctx: &Ctx, id: BulkId) -> Result<bool, Failure<BulkRejected>> {
    let Actor::Staff(staff) = ctx.actor() else { return Err(Failure::Forbidden) };
    ctx.write(async |tx| {
        let bulk = store::bulk::find(tx, id).await?.ok_or(Failure::NotFound)?;
        let is_short = bulk.items <= i64::from(WAITED_FOR);
        if steps::begin_bulk(tx, id).await? {
            let patience = if is_short { PATIENCE } else { 0 };
            let due = time::seconds_after(ctx.now(), patience);
            ctx.enqueue_at(tx, &ChangeMany { bulk: id, staff }, due).await?;
        }
        Ok(is_short)
    })
    .await
}

/// Goes on with it for so many transactions. Tells whether any product is left.
pub(crate) async fn go_on_with_bulk(ctx: &Ctx, id: BulkId, most: usize) -> Result<bool, StoreError> {
    for _ in 0..most {
        // Each has a time of its own: what takes minutes must not all have happened at once.
        let fresh = &Ctx::new(ctx.house().clone(), ctx.actor());
        if !fresh.write(async |tx| steps::go_on_with_bulk(tx, fresh, id, BREATH).await).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
