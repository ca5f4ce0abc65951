//! Money that went back, as payments say it: late, twice, and before they have said that it came.

use super::{
    agreed, dispute, extra, forget_if_leaving, keep, letters, load,
    money::{Captured, asked, pay},
    of, put_back,
};
use crate::{
    model::{OrderState, Refund, RefundState, Whole},
    rules::{
        self, StateRejected, goods as packing,
        money::{refundable, spread},
        order::Done,
    },
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::Tx;
use kernel::{Money, Subject};
use orders_facts::{CancelledBy, GoodsState, PaymentState};
use payments_facts::{PaymentId, RefundId};

/// Money that went back.
pub(crate) struct Refunded<'a> {
    /// What it was for.
    pub(crate) about: &'a Subject,
    /// Of which payment.
    pub(crate) payment: PaymentId,
    /// Which refund.
    pub(crate) refund: RefundId,
    /// How much.
    pub(crate) amount: Money,
}

/// What went back of which order. That money went back may be heard before it came: then it comes first. What came twice was
/// never an order's. Where nobody here asked for it, it falls on the orders of the group one after the other, a row each.
async fn refunded_of(
    tx: &mut Tx,
    ctx: &Ctx,
    gone: &Refunded<'_>,
) -> Result<Vec<Refund>, Failure<StateRejected>> {
    let mut all = of(tx, gone.about).await?;
    let Some(group) = all.first().map(|whole| whole.group.clone()) else { return Ok(Vec::new()) };
    if group.payment.is_none() {
        let Some(known) = payments::reads::one(tx, gone.payment).await? else { return Ok(Vec::new()) };
        pay(tx, ctx, &Captured { about: gone.about, payment: known.id, amount: known.captured }).await?;
        all = of(tx, gone.about).await?;
    }
    if all.first().and_then(|whole| whole.group.payment) != Some(gone.payment) {
        extra::went_back(tx, ctx, gone.refund).await?;
        return Ok(Vec::new());
    }
    if let Some(known) = store::refunds::find(tx, gone.refund).await? {
        return Ok(vec![Refund { amount: gone.amount, ..known }]);
    }
    let left = |whole: &Whole| (refundable(&whole.order, &whole.refunds), refundable(&whole.order, &[]));
    let parts = spread(&all.iter().map(left).collect::<Vec<_>>(), gone.amount);
    let fell = all.iter().zip(parts).filter(|(_, part)| part.minor > 0).enumerate();
    let row = |(at, (whole, part)): (usize, (&Whole, Money))| {
        // By the first of them the refund is known again.
        let id = if at == 0 { gone.refund } else { ctx.id() };
        asked(ctx, whole, id, part)
    };
    Ok(fell.map(row).collect())
}

/// Once all the money went back, what was not sent is the shop's again; where nothing was sent, it is called off.
async fn take_back(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    (order, mut facts): Done,
) -> Result<Done, Failure<StateRejected>> {
    let is_open = (order.stand.order, order.stand.payment) == (OrderState::Confirmed, PaymentState::Refunded);
    match order.stand.goods {
        GoodsState::None if is_open => {
            put_back(tx, ctx, whole).await?;
            if whole.is_last() {
                pricing::steps::give_back(tx, ctx, &agreed(whole)).await?;
            }
            let cancelled = rules::order::cancel(&order, CancelledBy::Staff, ctx.now());
            let (order, more) = cancelled.map_err(Failure::Rejected)?;
            facts.extend(more);
            Ok((order, facts))
        }
        GoodsState::PartlySent if is_open => {
            stock::restock(tx, ctx, &packing::unsent(&whole.lines)).await?;
            Ok((order, facts))
        }
        GoodsState::None | GoodsState::PartlySent | GoodsState::Sent | GoodsState::Delivered => {
            Ok((order, facts))
        }
    }
}

/// Money went back, and whoever bought is told.
pub(crate) async fn refunded(
    tx: &mut Tx,
    ctx: &Ctx,
    gone: &Refunded<'_>,
) -> Result<(), Failure<StateRejected>> {
    for one in refunded_of(tx, ctx, gone).await? {
        refunded_one(tx, ctx, one).await?;
    }
    Ok(())
}

async fn refunded_one(tx: &mut Tx, ctx: &Ctx, before: Refund) -> Result<(), Failure<StateRejected>> {
    if before.state == RefundState::Done {
        return Ok(());
    }
    let whole = load(tx, before.order).await?;
    let (id, amount) = (before.id, before.amount);
    let done = rules::order::refund(&whole.order, id, amount).map_err(Failure::Rejected)?;
    let refund = Refund { state: RefundState::Done, done_at: Some(ctx.now()), ..before };
    store::refunds::put(tx, &refund).await?;
    let done = take_back(tx, ctx, &whole, done).await?;
    let order = keep(tx, ctx, done).await?;
    let whole = Whole { order, ..whole };
    letters::refunded(tx, ctx, &whole, amount).await?;
    dispute::settle(tx, ctx, &whole).await?;
    forget_if_leaving(tx, &whole).await?;
    Ok(())
}

/// Money was to go back and could not: staff see it beside the order, if its bank has not given it back meanwhile.
pub(crate) async fn refund_failed(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RefundId,
) -> Result<(), Failure<StateRejected>> {
    if let Some(refund) = store::refunds::find(tx, id).await? {
        let order = refund.order;
        store::refunds::put(tx, &Refund { state: RefundState::Failed, ..refund }).await?;
        let whole = load(tx, order).await?;
        dispute::settle(tx, ctx, &whole).await?;
        return Ok(forget_if_leaving(tx, &whole).await?);
    }
    Ok(store::extra::set_state(tx, id, (RefundState::Failed, None)).await?)
}
