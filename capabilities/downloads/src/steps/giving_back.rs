//! Somebody wants to give back what they bought: until that is settled they do not use it. Or their bank has taken the money back.

use super::{Done, FILL, close_order, stand_in_order};
use crate::store;
use action::Ctx;
use database::Tx;
use orders_facts::{GroupId, LineId, OrderId};
use returns_facts::ReturnId;

/// They go back on these lines: nobody fetches them until that is settled (Directive 2011/83, article 16 m).
pub(crate) async fn hold(tx: &mut Tx, (order, ret): (OrderId, ReturnId), lines: &[LineId]) -> Done<()> {
    stand_in_order(tx, order).await?;
    for line in lines {
        store::held::begin(tx, *line, ret).await?;
    }
    Ok(())
}

/// That is settled: what is still theirs is fetched again.
pub(crate) async fn let_go(
    tx: &mut Tx,
    ctx: &Ctx,
    (order, ret): (OrderId, ReturnId),
    lines: &[LineId],
) -> Done<()> {
    stand_in_order(tx, order).await?;
    for line in lines {
        store::held::end(tx, *line, ret).await?;
        if let Some(grant) = store::grants::of_line(tx, *line).await? {
            tx.set_deadline(FILL, &grant.variant.into(), ctx.now()).await?;
        }
    }
    Ok(())
}

/// The money of what was paid together is gone for good: nothing of it can be fetched any more.
pub(crate) async fn lose(tx: &mut Tx, ctx: &Ctx, group: GroupId) -> Done<()> {
    for order in store::orders::of_group(tx, group).await? {
        close_order(tx, ctx, order).await?;
    }
    Ok(())
}
