//! Money that goes back for a return. Whoever knows the order asks for it and says so here; that it came is heard.

use super::{audit, keep, letters, load};
use crate::{
    model::{Refund, RefundProgress, Return, ReturnId},
    rules::{StateRejected, ret},
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Money, rejection::Never};
use orders_facts::LineId;
use payments_facts::RefundId;
use returns_facts::ReturnRefunded;

/// So much was asked back for a return, by this refund. `unsent` is how many pieces of its lines had never been sent.
pub async fn give(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    (refund, amount): (RefundId, Money),
    unsent: &[(LineId, u32)],
) -> Result<Return, Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let to = ret::pay(&whole.ret, amount, ctx.now()).map_err(Failure::Rejected)?;
    for line in ret::count(&whole.ret, &whole.lines, unsent) {
        store::lines::pay(tx, id, &line).await?;
    }
    let asked = Refund { id: refund, ret: id, amount, progress: RefundProgress::Asked };
    store::refunds::insert(tx, &asked, ctx.now()).await?;
    let ret = keep(tx, (to, Vec::new())).await?;
    audit(tx, ctx, "returns-audit-refunded", (&whole.ret, &ret)).await?;
    Ok(ret)
}

/// Money is back. What was not asked for here is somebody else's.
pub async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    (refund, amount): (RefundId, Money),
) -> Result<(), Failure<StateRejected>> {
    let Some(known) = store::refunds::find(tx, refund).await? else { return Ok(()) };
    if !store::refunds::put(tx, refund, RefundProgress::Done).await? {
        return Ok(());
    }
    let whole = load(tx, known.ret).await?;
    let gone = ReturnRefunded { ret: known.ret, order: whole.ret.order, refund, amount };
    let had_failed = known.progress == RefundProgress::Failed;
    let done =
        ret::settle((&whole.ret, &whole.lines), &gone, had_failed, ctx.now()).map_err(Failure::Rejected)?;
    keep(tx, done).await.map(drop)
}

/// Money did not go back: those who look after returns are told, and may ask again.
pub async fn fail(tx: &mut Tx, ctx: &Ctx, refund: RefundId) -> Result<(), Failure<Never>> {
    let Some(known) = store::refunds::find(tx, refund).await? else { return Ok(()) };
    if known.progress != RefundProgress::Asked {
        return Ok(());
    }
    store::refunds::put(tx, refund, RefundProgress::Failed).await?;
    let whole = load(tx, known.ret).await?;
    let ret = keep(tx, (ret::fail(&whole.ret, known.amount), Vec::new())).await?;
    Ok(letters::warn(tx, ctx, &ret, 2).await?)
}
