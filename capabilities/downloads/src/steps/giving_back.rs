//! Somebody wants to give back what they bought: until that is settled they do not use it.

use super::{Done, FILL, shorten, stand_in_order};
use crate::store;
use action::Ctx;
use database::{Snapshot, StoreError, Tx};
use events::{Position, Unreadable};
use orders_facts::{LineId, OrderId};
use returns_facts::{Goods, Kind, ReturnId, ReturnOpened, ReturnPaid, ReturnRefused};

/// More than this is not said of a return.
const TOLD_MAX: u32 = 1_000;

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

/// Nothing more is done about a return. One by which they gave up a contract and that owed them nothing says no other word of its
/// end; of what was paid or refused that was said before, and the log knows it.
pub(crate) async fn give_up(tx: &mut Tx, ctx: &Ctx, (order, ret): (OrderId, ReturnId)) -> Done<()> {
    let Some(lines) = given_up(tx, ret).await? else { return Ok(()) };
    let gone: Vec<(LineId, u32)> = lines.iter().map(|(line, _, many)| (*line, *many)).collect();
    shorten(tx, ctx, order, &gone).await?;
    let lines: Vec<LineId> = gone.iter().map(|(line, _)| *line).collect();
    let_go(tx, ctx, (order, ret), &lines).await
}

/// The goods of a withdrawal, unless its money was paid or it was refused.
async fn given_up(snap: &mut Snapshot, ret: ReturnId) -> Result<Option<Goods>, StoreError> {
    let unreadable = |error: Unreadable| StoreError::Corrupt(format!("downloads: {error}"));
    let mut goods = None;
    for told in snap.log_about(&ret.into(), Position::START, TOLD_MAX).await? {
        if told.is::<ReturnPaid>() || told.is::<ReturnRefused>() {
            return Ok(None);
        }
        if told.is::<ReturnOpened>() {
            let opened: ReturnOpened = told.read().map_err(unreadable)?;
            goods = (opened.kind == Kind::Withdrawal).then_some(opened.lines);
        }
    }
    Ok(goods)
}
