//! What staff do with an order that does not go as it was agreed: it was not taken at the door, or the rest of it is not sent.

use super::{audit, cancel::give_up_payments, forget_if_leaving, keep, letters, load, owner, refund::give};
use crate::{
    model::{Line, LineId, OrderId, Whole},
    reads,
    rules::{self, StateRejected, goods, money},
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::{StoreError, Tx};
use kernel::{Money, Subject, Timestamp, rejection::Never};
use orders_facts::PaymentState;

/// What was to be paid at the door was not taken: its goods come back, and nobody owes anything.
pub(crate) async fn refuse_at_door(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
) -> Result<(), Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    // What was handed over beside it came through no door.
    if whole.parcels.iter().any(|parcel| parcel.delivered_at.is_some() && !whole.is_of_files(parcel)) {
        return Err(Failure::Rejected(StateRejected::Delivered));
    }
    let done = rules::order::refuse_at_door(&whole.order, ctx.now()).map_err(Failure::Rejected)?;
    stock::take_back(tx, ctx, &owner(&whole)).await?;
    pricing::steps::give_back(tx, ctx, &Subject::from(whole.group.id)).await?;
    give_up_payments(tx, ctx, &whole).await?;
    let order = keep(tx, ctx, done).await?;
    audit(tx, ctx, "orders-audit-refused", (&whole.order, &order)).await?;
    letters::cancelled(tx, ctx, &Whole { order, ..whole.clone() }).await?;
    Ok(forget_if_leaving(tx, &whole).await?)
}

/// Nothing more of it is sent: what is left can be sold again, and its money goes back.
pub(crate) async fn shorten(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let amount = owed(&whole);
    let done = rules::order::shorten(&whole.order, &whole.lines, amount, arrived_at(&whole));
    let done = done.map_err(Failure::Rejected)?;
    stock::restock(tx, ctx, &goods::unsent(&whole.lines)).await?;
    for line in goods::to_send(&whole.lines) {
        drop_more(tx, line, line.left()).await?;
    }
    let order = keep(tx, ctx, done).await?;
    if amount.minor > 0 {
        let asked = give(tx, ctx, &whole, (amount, Subject::from(id))).await;
        asked.map_err(|failure| failure.widen(|_| StateRejected::NoMoney))?;
    }
    audit(tx, ctx, "orders-audit-shortened", (&whole.order, &order)).await?;
    let before = whole.lines.clone();
    letters::shortened(tx, ctx, &Whole { order, ..whole }, (&before, amount)).await?;
    Ok(())
}

/// So many of each line, in all, were paid back before they were sent: they are not sent any more and can be sold again. Told once
/// more, it changes nothing; no money moves. Where nothing is left to be sent and all that was sent has arrived, all of it has.
///
/// ```ignore
/// orders::steps::drop_unsent(tx, ctx, order, &[(line, 2)]).await?;
/// ```
pub async fn drop_unsent(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    gone: &[(LineId, u32)],
) -> Result<(), StoreError> {
    let Some(order) = store::orders::find(tx, id).await? else { return Ok(()) };
    let whole = reads::gather(tx, order).await?;
    let order = &whole.order;
    if order.stand.is_over() || order.stand.payment == PaymentState::Refunded || order.is_past() {
        // Nothing of it is sent any more, and its goods are the shop's again; of what was bought elsewhere they never were.
        return Ok(());
    }
    let (mut lines, mut back) = (whole.lines.clone(), Vec::new());
    for line in goods::to_send(&whole.lines) {
        let told = gone.iter().filter(|(id, _)| *id == line.id).map(|(_, many)| *many).max();
        let more = told.unwrap_or(0).saturating_sub(line.dropped).min(line.left());
        if more > 0 {
            drop_more(tx, line, more).await?;
            back.push((line.variant, more));
            lines.iter_mut().filter(|one| one.id == line.id).for_each(|one| one.dropped += more);
        }
    }
    stock::restock(tx, ctx, &back).await?;
    if back.is_empty() || goods::to_send(&lines).iter().any(|line| line.left() > 0) {
        return Ok(());
    }
    // What nothing was sent of stays as it is until its money is back or somebody calls it off.
    let Ok(done) = rules::order::nothing_left(&whole.order, arrived_at(&whole)) else { return Ok(()) };
    match keep::<Never>(tx, ctx, done).await {
        Ok(_) => Ok(()),
        Err(Failure::Broken(error)) => Err(error),
        Err(_) => Err(StoreError::SlowDown),
    }
}

async fn drop_more(tx: &mut Tx, line: &Line, many: u32) -> Result<(), StoreError> {
    match many == 0 || store::lines::drop_more(tx, line.id, many).await? {
        true => Ok(()),
        false => Err(StoreError::SlowDown),
    }
}

/// When the last of what was sent arrived, if all of it has.
fn arrived_at(whole: &Whole) -> Option<Timestamp> {
    let arrived = whole.parcels.iter().map(|parcel| parcel.delivered_at).collect::<Option<Vec<_>>>();
    arrived.and_then(|all| all.into_iter().max())
}

/// What is not sent of each line, as much as is left of what was paid.
fn owed(whole: &Whole) -> Money {
    let most = money::refundable(&whole.order, &whole.refunds);
    let unsent = goods::to_send(&whole.lines).into_iter().filter(|line| line.left() > 0);
    let sum = unsent.fold(0_i64, |sum, line| sum.saturating_add(money::unsent(line).minor));
    Money { minor: sum.min(most.minor), ..most }
}
