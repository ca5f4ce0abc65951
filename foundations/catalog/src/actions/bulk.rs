//! Changing many products: keeping what is wanted, and doing it a few at a time.

use crate::{
    jobs::ChangeMany,
    model::{BulkId, Deed},
    rules::bulk::BulkRejected,
    steps::{self, AT_ONCE},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::StoreError;
use kernel::Actor;

/// As many are done while somebody waits; more are a job's.
const WAITED_FOR: i64 = 200;

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
    let Actor::Staff(staff) = ctx.actor() else { return Err(Failure::Forbidden) };
    let is_waited_for = ctx
        .write(async |tx| {
            let bulk = store::bulk::find(tx, id).await?.ok_or(Failure::NotFound)?;
            let is_new = steps::begin_bulk(tx, id).await?;
            let is_short = bulk.items <= WAITED_FOR;
            if is_new && !is_short {
                ctx.enqueue(tx, &ChangeMany { bulk: id, staff }).await?;
            }
            Ok::<_, Failure<BulkRejected>>(is_short)
        })
        .await?;
    if is_waited_for {
        let most = usize::try_from(WAITED_FOR / i64::from(AT_ONCE)).unwrap_or(0) + 1;
        go_on_with_bulk(ctx, id, most).await?;
    }
    Ok(())
}

/// Goes on with it for so many transactions. Tells whether any product is left.
pub(crate) async fn go_on_with_bulk(ctx: &Ctx, id: BulkId, most: usize) -> Result<bool, StoreError> {
    for _ in 0..most {
        // Each has a time of its own: what takes minutes must not all have happened at once.
        let fresh = &Ctx::new(ctx.house().clone(), ctx.actor());
        if !fresh.write(async |tx| steps::go_on_with_bulk(tx, fresh, id).await).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
