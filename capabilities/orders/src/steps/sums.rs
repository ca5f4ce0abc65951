//! What was sold is added to the sums of its day, taken out again when it is called off, and what went back is added to those of
//! the day on which it did. Each fact is heard once.

use crate::{
    model::{OrderId, Whole},
    reads,
    rules::sums,
    store,
};
use action::Ctx;
use database::{StoreError, Tx};
use payments_facts::RefundId;

/// An order stands.
pub(crate) async fn count(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), StoreError> {
    let Some(whole) = reads::whole(tx, id).await? else { return Ok(()) };
    store::sums::add(tx, &sums::sold(&whole, &ctx.house().shop.face().zone)).await
}

/// An order that stood was called off.
pub(crate) async fn discount(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), StoreError> {
    let Some(whole) = reads::whole(tx, id).await? else { return Ok(()) };
    let mut all = sums::sold(&whole, &ctx.house().shop.face().zone);
    for one in &mut all {
        one.figures = one.figures.undone();
    }
    store::sums::add(tx, &all).await
}

/// Money of an order went back.
pub(crate) async fn count_back(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, refund): (OrderId, RefundId),
) -> Result<(), StoreError> {
    let Some(whole) = reads::whole(tx, id).await? else { return Ok(()) };
    let gone = |whole: &Whole| {
        let one = whole.refunds.iter().find(|one| one.id == refund)?;
        Some(sums::went_back(whole, one, &ctx.house().shop.face().zone))
    };
    match gone(&whole) {
        Some(all) => store::sums::add(tx, &all).await,
        None => Ok(()),
    }
}
