//! Goods go on their way or arrive after somebody has gone back on their purchase: from then on they are to be sent back.

use super::ask::send_until;
use crate::{reads, rules::pieces};
use action::{Ctx, Failure};
use database::Tx;
use kernel::rejection::Never;
use orders::model::{LineId, OrderId};
use returns::model::{Kind, Line, Whole};

/// Looks where the goods of the withdrawals of an order are by now, as long as nobody has sent them back.
pub async fn locate(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Result<(), Failure<Never>> {
    let Some(bought) = reads::bought_of(tx, order).await? else { return Ok(()) };
    for whole in bought.before.iter().filter(|whole| waits(whole)) {
        let (kind, ret) = (whole.ret.kind, whole.ret.id);
        let meant = |line: &Line| pieces::meant((&whole.ret, line), &bought);
        let sent = |line: &Line| (line.line, meant(line).saturating_sub(line.unsent));
        let goods: Vec<(LineId, u32)> = whole.lines.iter().map(sent).collect();
        let now = pieces::whereabouts((kind, Some(ret)), &goods, &bought);
        let until = send_until(ctx, (kind, now), (bought.whole.order.delivered_at, whole.ret.declared_at));
        returns::steps::locate(tx, ret, (now, until)).await?;
    }
    Ok(())
}

/// Whether goods of it are still to be sent back.
fn waits(whole: &Whole) -> bool {
    let ret = &whole.ret;
    let is_here = ret.sent_at.is_some() || ret.received_at.is_some();
    ret.kind == Kind::Withdrawal && ret.state.is_open() && !is_here
}
